import { type Element, isTag } from 'domhandler';
import type { Cell, Strip } from './blocks.js';
import { inlinedSvg } from './inlined-svg.js';
import { lookOf } from './looks.js';
import { isMark, withMarks } from './marks.js';
import { classesOf, type Looking, runsIn } from './read-runs.js';
import type { Run } from './run.js';
import type { Side } from './side.js';

type Row = readonly Cell[];

/** The rows of a table. A heading stands where the figures below it do. */
export function rowsOf(table: Element, around: Looking, side: Side): readonly Row[] {
  const rows = elementsIn(table, 'tr').map((row) => {
    const cells = row.children.filter(isTag).filter(({ name }) => name === 'td' || name === 'th');
    return cells.map((cell) => cellOf(cell, lookOf(cellClasses(row, cell), around), side));
  });
  const last = rows.at(-1) ?? [];
  return rows.map((row) => row.map((cell, at) => ({ ...cell, numeric: last[at]?.numeric ?? cell.numeric })));
}

/** A figure in a table is as large as what stands beside it. */
function cellClasses(row: Element, cell: Element): readonly string[] {
  return [...classesOf(row), ...classesOf(cell)].filter((name) => name !== 'value');
}

function cellOf(cell: Element, look: Looking, side: Side): Cell {
  const [svg] = elementsIn(cell, 'svg');
  const [caution] = elementsIn(cell, 'p');
  // Of what a row warns of there is room for the sign alone.
  if (caution !== undefined) caution.children = caution.children.slice(0, 1);
  const bar = svg === undefined ? undefined : stripOf(svg, side);
  const runs = svg === undefined ? runsIn(cell, look) : runsIn(cell, look).filter(({ text }) => text !== '■');
  const numeric = classesOf(cell).includes('number');
  return { runs: numeric ? runs.filter(isSaid) : marksFirst(runs.filter(isSaid)), bar, numeric };
}

/** A mark after a text would stand where its last letter is only guessed to be. */
function marksFirst(runs: readonly Run[]): readonly Run[] {
  const all = runs.flatMap(withMarks);
  return [...all.filter(isMark), ...all.filter((run) => !isMark(run))];
}

function isSaid({ text }: Run, index: number): boolean {
  return index > 0 || text.trim() !== '';
}

function stripOf(svg: Element, side: Side): Strip {
  return { height: Number(svg.attribs['height'] ?? 0), svg: inlinedSvg(svg, side) };
}

function elementsIn(node: Element, name: string): readonly Element[] {
  return node.children
    .filter(isTag)
    .flatMap((child) => (child.name === name ? [child] : elementsIn(child, name)));
}
