import type { ChangeDirection, DesiredDirection } from '@hasila/domain';
import type { DrawingContext } from './context.js';
import type { Drawing } from './templates.js';
import { arrowOf, toneOf } from './tone.js';

/** A change as the service tells it. */
export interface ShownChange {
  readonly direction: ChangeDirection;
  readonly text: { readonly value: string };
  readonly tendency: { readonly value: string };
}

/** A change with its arrow, its colour, and the direction in words for whoever sees neither. */
export function drawChange(
  { direction, text, tendency }: ShownChange,
  desired: DesiredDirection,
  { html }: DrawingContext,
): Drawing {
  return html`<span class="change ${toneOf(direction, desired)}" part="change"><span class="arrow" aria-hidden="true">${arrowOf(
    direction,
  )}</span><span class="unseen">${tendency.value}: </span><span class="size">${text.value}</span></span>`;
}
