import type { Drawing } from '@hasila/widgets/draw';
import { html } from '../../pages/html.js';
import type { Cell, Strip } from './blocks.js';
import { PLAIN } from './looks.js';
import { withMarks } from './marks.js';
import { framed, type Placed, round } from './placed.js';
import type { Run } from './run.js';
import type { Side } from './side.js';
import { namedColour } from './styles.js';
import { drawLine, widthOf } from './text-line.js';
import { shortened } from './wrap.js';

type Row = readonly Cell[];

interface Column {
  readonly at: number;
  readonly x: number;
  readonly width: number;
  /** The part of it that its texts take; a bar takes the rest. */
  readonly text: number;
}

const MOST_ROWS = 9;
const ROW_HEIGHT = 28;
const BETWEEN = 16;
/** A bar that is shorter says nothing. */
const LEAST_BAR = 120;

/** The first rows of a table and the columns that have room, the first and the last ones before all. */
export function drawRows(rows: readonly Row[], width: number, side: Side): Placed {
  const shown = rows.slice(0, MOST_ROWS);
  const columns = columnsOf(shown, width);
  const drawn = shown.map((row, index) => {
    const top = index * ROW_HEIGHT;
    const cells = columns.map((column) => drawCell(row[column.at], column, { top, width, side }));
    return html`<line x1="0" x2="${round(width)}" y1="${top + ROW_HEIGHT}" y2="${top + ROW_HEIGHT}" stroke="${namedColour('line')}"></line>${cells}`;
  });
  const left = rows.length - shown.length;
  const more = { ...PLAIN, fill: namedColour('muted'), text: `… \u2066+${left}\u2069` };
  const rest =
    left > 0
      ? drawLine([more], { x: side === 'right' ? width : 0, y: (shown.length + 0.7) * ROW_HEIGHT, side })
      : '';
  return { height: (shown.length + (left > 0 ? 1 : 0)) * ROW_HEIGHT, drawn: html`${drawn}${rest}` };
}

interface Place {
  readonly top: number;
  readonly width: number;
  readonly side: Side;
}

function drawCell(cell: Cell | undefined, column: Column, { top, width, side }: Place): Drawing {
  if (cell === undefined) return '';
  const { runs, bar, numeric } = cell;
  const mirrored = (x: number) => round(side === 'right' ? width - x : x);
  const x = mirrored(numeric ? column.x + column.width : column.x);
  const place = { x, y: top + ROW_HEIGHT * 0.68, side, end: numeric };
  const text = runs.length === 0 ? '' : drawLine(shortened(runs, column.text + 2), place);
  return html`${text}${bar === undefined ? '' : drawBar(bar, column, { top, width, side })}`;
}

/** In what the texts of its column leave. */
function drawBar({ svg, height }: Strip, column: Column, { top, width, side }: Place): Drawing {
  const room = column.width - column.text;
  const x = side === 'right' ? width - column.x - column.width : column.x + column.text;
  return framed(svg, { x, y: top + (ROW_HEIGHT - height) / 2, width: room, height });
}

/** As wide as their longest text; bars take what is left, else the first column does. */
function columnsOf(rows: readonly Row[], width: number): readonly Column[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const all = Array.from({ length: count }, (_, at) => measured(rows, at));
  const [first, ...others] = all;
  if (first === undefined) return [];
  const firstWidth = Math.min(first.width, others.length === 0 ? width : width * 0.45);
  let room = width - firstWidth;
  // The last columns are the newest years: those before them are left out first.
  const kept = others
    .toReversed()
    .filter(({ width: wide }) => {
      room -= wide + BETWEEN;
      return room >= 0;
    })
    .toReversed();
  const spare = Math.max(0, width - firstWidth - sum(kept.map(({ width: wide }) => wide + BETWEEN)));
  const barred = kept.some(({ bar }) => bar);
  let x = 0;
  return [{ ...first, width: firstWidth, text: firstWidth }, ...kept].map((own, index) => {
    const more = (barred ? own.bar : index === 0) ? spare : 0;
    const column = { ...own, x, width: own.width + more, text: own.text + (own.bar ? 0 : more) };
    x += column.width + BETWEEN;
    return column;
  });
}

function measured(rows: readonly Row[], at: number) {
  const cells = rows.flatMap((row) => row[at] ?? []);
  const bar = cells.some((cell) => cell.bar !== undefined);
  const text = Math.max(0, ...cells.map(({ runs }) => (runs.length === 0 ? 0 : lineWidth(runs))));
  return { at, bar, text, width: text + (bar ? LEAST_BAR : 0) };
}

function lineWidth(runs: readonly Run[]): number {
  return widthOf(runs.flatMap(withMarks)) + (runs[0]?.size ?? 0) * 0.8;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
