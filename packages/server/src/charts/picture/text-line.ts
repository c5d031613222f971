import type { Drawing } from '@hasila/widgets/draw';
import { html } from '../../pages/html.js';
import { drawMark, isMark, markWidth } from './marks.js';
import { round } from './placed.js';
import type { Run } from './run.js';
import type { Side } from './side.js';
import { textWidth } from './text-width.js';

interface Place {
  /** Where the line begins, or, of what stands at the `end` of its place, ends. */
  readonly x: number;
  /** Of the line that letters stand on. */
  readonly y: number;
  readonly side: Side;
  readonly end?: boolean;
}

/** Isolates a line that runs to the left, whatever the direction of what shows it. */
const [RIGHT_TO_LEFT, END] = ['\u2067', '\u2069'];

/** A line of text, and the marks in it. */
export function drawLine(runs: readonly Run[], place: Place): Drawing {
  const { x, y, side, end = false } = place;
  if (!runs.some(isMark)) return drawText(runs, place);
  if (end) return drawLineToEnd(runs, place);
  let used = 0;
  return piecesOf(runs).map((piece) => {
    const [first] = piece;
    const at = side === 'right' ? x - used : x + used;
    used += widthOf(piece);
    if (first === undefined || !isMark(first)) return drawText(withoutEnds(piece), { x: round(at), y, side });
    return drawMark(first, round(side === 'right' ? at - first.size * 0.8 : at), y);
  });
}

/** A mark at the end of a line stands at its very end; others have no place in a column of figures. */
function drawLineToEnd(runs: readonly Run[], place: Place): Drawing {
  const { x, y, side } = place;
  const [last, texts] = [runs.at(-1), runs.filter((run) => !isMark(run))];
  if (last === undefined || !isMark(last)) return drawText(texts, place);
  const room = markWidth(last);
  const text = drawText(withoutEnds(texts), { ...place, x: round(side === 'right' ? x + room : x - room) });
  return html`${text}${drawMark(last, round(side === 'right' ? x : x - last.size * 0.8), y)}`;
}

/** About as wide as a line is drawn. */
export function widthOf(runs: readonly Run[]): number {
  return runs.reduce(
    (width, run) => width + (isMark(run) ? markWidth(run) : textWidth(run.text, run.size, run.bold)),
    0,
  );
}

/** Blanks at the end of a line may be set at its beginning, where its direction is not that of what shows it. */
function withoutEnds(runs: readonly Run[]): readonly Run[] {
  const last = runs.at(-1);
  return last === undefined ? [] : [...runs.slice(0, -1), { ...last, text: last.text.trimEnd() }];
}

/** Marks, and the texts between them. */
function piecesOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  const pieces: Run[][] = [];
  let open = false;
  for (const run of runs) {
    const last = pieces.at(-1);
    if (last !== undefined && open && !isMark(run)) last.push(run);
    else pieces.push([{ ...run, text: run.text.trimStart() }]);
    open = !isMark(run);
  }
  return pieces;
}

/** Its order is in its letters alone: not every program that draws SVG knows `direction`. */
function drawText(runs: readonly Run[], { x, y, side, end = false }: Place): Drawing {
  const anchor = (side === 'right') === end ? 'start' : 'end';
  const ordered = side === 'right' ? isolated(runs) : runs;
  return html`<text x="${x}" y="${y}" text-anchor="${anchor}" xml:space="preserve">${ordered.map(drawRun)}</text>`;
}

function drawRun({ text, size, bold, fill }: Run): Drawing {
  const weight = bold ? html` font-weight="700"` : '';
  return html`<tspan font-size="${size}" fill="${fill}"${weight}>${plain(text)}</tspan>`;
}

function isolated(runs: readonly Run[]): readonly Run[] {
  return runs.map((run, index) => ({
    ...run,
    text: `${index === 0 ? RIGHT_TO_LEFT : ''}${run.text}${index === runs.length - 1 ? END : ''}`,
  }));
}

/** Without what XML has no way to write, and without arrows that only say what a button does. */
function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF↕↑↓]/g, '');
}
