import { frameWords } from '../words/frame-words.js';
import type { DrawingContext } from './context.js';
import { periodName } from './periods.js';
import type { Drawing } from './templates.js';

/** A document that a figure is taken from. */
export interface ShownSource {
  readonly slug: string;
  readonly publisher: string;
  readonly published: string | null;
  readonly url: string | null;
}

/** Where the figures of a widget were published, each document once, as links to them. */
export function drawSources(sources: readonly ShownSource[], context: DrawingContext): Drawing {
  const { html, language } = context;
  const once = [...new Map(sources.map((source) => [source.slug, source])).values()];
  if (once.length === 0) return '';
  const { source, colon } = frameWords(language);
  const links = once.map(
    (one, index) => html`${index > 0 ? (language === 'AR' ? '، ' : ', ') : ''}${drawSource(one, context)}`,
  );
  return html`<p class="source" part="source">${source}${colon}${links}</p>`;
}

function drawSource(
  { slug, publisher, published, url }: ShownSource,
  { html, language, site }: DrawingContext,
) {
  const day = published === null ? '' : ` (${periodName(published, language)})`;
  // Whoever asks another service does not have to trust the addresses that it gives.
  const address = url?.startsWith('http') ? url : `${site}/${language.toLowerCase()}/sources/${slug}`;
  return html`<a href="${address}"><bdi>${publisher}</bdi>${day}</a>`;
}
