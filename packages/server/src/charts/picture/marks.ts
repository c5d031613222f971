import type { Drawing } from '@hasila/widgets/draw';
import { html } from '../../pages/html.js';
import type { Run } from './run.js';

const NOTE = html`<circle cx="5" cy="5.5" r="4.2" fill="none" stroke-width=".9"></circle><path d="M4.5 4.7h1V8h-1ZM4.5 3h1v1h-1Z" stroke-width="0"></path>`;

/**
 * Signs that widgets set before words, as shapes in a square of 10 by 10: fonts of letters do not have them, and a text
 * of which a part comes from another font may fall to pieces.
 */
const MARKS: Readonly<Record<string, Drawing>> = {
  '▲': html`<path d="M5 1.5 9.5 9.5H.5Z"></path>`,
  '▼': html`<path d="M5 9.5 9.5 1.5H.5Z"></path>`,
  '■': html`<rect x="1" y="1.5" width="8" height="8"></rect>`,
  '○': html`<circle cx="5" cy="5.5" r="3.6" fill="none" stroke-width="1.4"></circle>`,
  'ⓘ': NOTE,
  ℹ: NOTE,
  '⚠': html`<path d="M5 1.2 9.6 9.5H.4Z" fill="none" stroke-width=".9" stroke-linejoin="round"></path><path d="M4.5 4h1v2.8h-1ZM4.5 7.4h1v1h-1Z" stroke-width="0"></path>`,
};

const SIGNS = new RegExp(`[${Object.keys(MARKS).join('')}]`, 'u');

/** Whether a run is one of the signs that are drawn and not written. */
export function isMark({ text }: Run): boolean {
  return text in MARKS;
}

/** The width that a mark takes, with the room after it. */
export function markWidth({ size }: Run): number {
  return size * 1.05;
}

/** A mark whose left edge is at `x`, on the line of its letters. */
export function drawMark({ text, size, fill }: Run, x: number, y: number): Drawing {
  const scale = (size * 0.8) / 10;
  return html`<g transform="translate(${x} ${Number((y - size * 0.76).toFixed(2))}) scale(${Number(
    scale.toFixed(3),
  )})" fill="${fill}" stroke="${fill}" stroke-width="0">${MARKS[text]}</g>`;
}

/** A run as marks and what stands between them. */
export function withMarks(run: Run): readonly Run[] {
  const parts = run.text.split(new RegExp(`(${SIGNS.source})\\s*`, 'u'));
  return parts.filter((text) => text !== '').map((text) => ({ ...run, text }));
}
