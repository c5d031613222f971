import { SOURCES } from '../words/counted-things.js';
import type { DrawingContext } from './context.js';
import { counted } from './counted.js';
import { drawSources, type ShownSource } from './source-line.js';
import type { Drawing } from './templates.js';

/** More would be longer than what they are the sources of. */
const MOST = 6;

/** Where the figures of a list were published; of many documents their number, which opens to all of them. */
export function drawManySources(sources: readonly ShownSource[], context: DrawingContext): Drawing {
  const { html, language } = context;
  const count = new Set(sources.map(({ slug }) => slug)).size;
  const line = drawSources(sources, context);
  if (count <= MOST) return line;
  return html`<details class="sources" part="sources"><summary>${counted(count, SOURCES, language)}</summary>${line}</details>`;
}
