import type { Language } from '@hasila/domain';
import type { Drawing } from '@hasila/widgets/draw';
import { html } from '../html.js';
import { pagePath } from '../page-address.js';
import type { Section } from '../shell/shell-words.js';
import { drawText, type ServedText } from './text.js';

/** A link to the page of a thing, by its name. */
export function drawThing(section: Section, key: string, name: ServedText, language: Language): Drawing {
  return html`<a href="${pagePath(language, `/${section}/${encodeURIComponent(key)}`)}">${drawText(name, language)}</a>`;
}

/** The document that something is cited from, as a link to its page here. */
export interface NamedSource {
  readonly slug: string;
  readonly publisher: string;
}

export function drawSource({ slug, publisher }: NamedSource, language: Language): Drawing {
  return html`<a href="${pagePath(language, `/sources/${encodeURIComponent(slug)}`)}"><bdi>${publisher}</bdi></a>`;
}

/** Each document once. */
export function drawSourceList(sources: readonly NamedSource[], language: Language): Drawing {
  const once = [...new Map(sources.map((source) => [source.slug, source])).values()];
  return once.map(
    (source, index) =>
      html`${index > 0 ? (language === 'AR' ? '، ' : ', ') : ''}${drawSource(source, language)}`,
  );
}

/** An expression as a source has it, in the language of the source. */
export function drawQuote(text: string): Drawing {
  return html`<q dir="auto">${text}</q>`;
}
