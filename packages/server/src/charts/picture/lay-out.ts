import { html } from '../../pages/html.js';
import type { Block } from './blocks.js';
import { drawRows } from './draw-rows.js';
import { framed, type Placed, round } from './placed.js';
import type { Run } from './run.js';
import type { Side } from './side.js';
import { drawLine } from './text-line.js';
import { atMost, wrapped } from './wrap.js';

const GAP = 10;
const LINE_HEIGHT = 1.4;
/** A paragraph that is longer has no room beside a chart. */
const MOST_LINES = 4;
/** Pixels: a shape that is higher leaves no room for words. */
const HIGHEST_SHAPE = 320;

/** The parts of a picture one under the other, in a width. */
export function laidOut(blocks: readonly Block[], width: number, side: Side): Placed {
  let y = 0;
  const drawn = blocks.map((block) => {
    const placed = placedBlock(block, width, side);
    const at = y;
    y += placed.height + GAP;
    return html`<g transform="translate(0 ${round(at)})">${placed.drawn}</g>`;
  });
  return { height: Math.max(0, y - GAP), drawn };
}

function placedBlock(block: Block, width: number, side: Side): Placed {
  switch (block.kind) {
    case 'text':
      return paragraph(block.runs, width, side);
    case 'chart':
      return { height: block.height, drawn: framed(block.svg, { x: 0, y: 0, width, height: block.height }) };
    case 'shape': {
      const scale = Math.min(width / block.width, HIGHEST_SHAPE / block.height);
      const [wide, height] = [block.width * scale, block.height * scale];
      return { height, drawn: framed(block.svg, { x: (width - wide) / 2, y: 0, width: wide, height }) };
    }
    case 'rows':
      return drawRows(block.rows, width, side);
  }
}

function paragraph(runs: readonly Run[], width: number, side: Side): Placed {
  let y = 0;
  const drawn = atMost(wrapped(runs, width), MOST_LINES).map((line) => {
    const size = Math.max(...line.map((run) => run.size));
    y += size * LINE_HEIGHT;
    return drawLine(line, { x: side === 'right' ? width : 0, y: round(y - size * 0.35), side });
  });
  return { height: y, drawn };
}
