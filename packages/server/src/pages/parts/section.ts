import type { Drawing } from '@hasila/widgets/draw';
import { html } from '../html.js';

/** A part of a page with its heading, to which links may lead. Empty where there is nothing to show. */
export function drawSection(id: string, heading: Drawing, content: Drawing): Drawing {
  if (content === '') return '';
  return html`<section><h2 id="${id}">${heading}</h2>${content}</section>`;
}

/** Rows of cells under a heading each; a row's first cell names it. Scrolls by itself where the page is narrow. */
export function drawTable(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly Drawing[])[],
): Drawing {
  if (rows.length === 0) return '';
  return html`<div class="wide" role="group" aria-label="${caption}" tabindex="0"><table class="list"><caption class="unseen">${caption}</caption><thead><tr>${head.map(
    (name) => html`<th scope="col">${name}</th>`,
  )}</tr></thead><tbody>${rows.map(
    ([first, ...cells]) =>
      html`<tr><th scope="row">${first}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`,
  )}</tbody></table></div>`;
}
