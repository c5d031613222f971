import type { ChangeDirection, DesiredDirection } from '@hasila/domain';
import { frameWords } from '../words/frame-words.js';
import type { DrawingContext } from './context.js';
import type { Drawing } from './templates.js';
import { arrowOf, toneOf } from './tone.js';

/** A change with its arrow, its colour, and the direction in a word for whoever sees neither. */
export function drawChange(
  change: { readonly direction: ChangeDirection; readonly text: { readonly value: string } },
  desired: DesiredDirection,
  { html, language }: DrawingContext,
): Drawing {
  const { direction, text } = change;
  return html`<span class="change ${toneOf(direction, desired)}" part="change"><span class="arrow" aria-hidden="true">${arrowOf(
    direction,
  )}</span><span class="unseen">${frameWords(language).directions[direction]} </span><span class="size">${text.value}</span></span>`;
}
