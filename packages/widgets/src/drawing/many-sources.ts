import { SOURCES } from '../words/counted-things.js';
import type { DrawingContext } from './context.js';
import { counted } from './counted.js';
import { drawSources, type ShownSource } from './source-line.js';
import type { Drawing } from './templates.js';

/** So many stand in the widget whatever their number; more would be longer than what they are the sources of. */
const SEEN = 4;

/** Where the figures of a list were published; of many documents some, and their number, which opens to all. */
export function drawManySources(sources: readonly ShownSource[], context: DrawingContext): Drawing {
  const { html, language } = context;
  const once = [...new Map(sources.map((source) => [source.slug, source])).values()];
  if (once.length <= SEEN) return drawSources(once, context);
  return html`${drawSources(once.slice(0, SEEN), context)}<details class="sources" part="sources"><summary>${counted(
    once.length,
    SOURCES,
    language,
  )}</summary>${drawSources(once, context)}</details>`;
}
