import type { Drawing } from '@hasila/widgets/draw';
import { html } from '../html.js';

/** What is known of a thing, each with its name. What is not known is left out. */
export function drawFacts(facts: readonly (readonly [name: string, value: Drawing | undefined])[]): Drawing {
  const known = facts.filter(([, value]) => value !== undefined && value !== '' && value !== null);
  return html`<dl class="facts">${known.map(
    ([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`,
  )}</dl>`;
}
