import type { Drawing, Tag } from '@hasila/widgets/draw';
import { html as honoHtml, raw } from 'hono/html';

/** Fills a template of a page: what is put into it is escaped, drawings are not. Nothing of ours waits for anything. */
export const html: Tag = honoHtml;

/** The text of a drawing that `html` made. Through a template: by itself a list of drawings is written with commas. */
export function markupOf(drawing: Drawing): string {
  return String(html`${drawing}`);
}

/** Data inside of a page, for programs. A browser does not run it, and no text in it can end its element. */
export function drawData(data: unknown): Drawing {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return html`<script type="application/ld+json">${raw(json)}</script>`;
}
