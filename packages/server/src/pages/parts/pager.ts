import type { Language } from '@hasila/domain';
import type { Drawing } from '@hasila/widgets/draw';
import { html } from '../html.js';
import { pagePath, queryOf } from '../page-address.js';

/** Which part of a list is asked for, as the API takes it. */
export interface Slice {
  readonly first: number | undefined;
  readonly after: string | undefined;
  readonly last: number | undefined;
  readonly before: string | undefined;
}

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** The neighbours of a part of a list, as addresses without the language. */
export interface Neighbours {
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/** The part of a list that the address names by `after` or `before`; the first one where it names none. */
export function sliceOf(parameters: URLSearchParams, size: number): Slice {
  const after = cursorIn(parameters, 'after');
  const before = cursorIn(parameters, 'before');
  if (before !== undefined && after === undefined)
    return { first: undefined, after: undefined, last: size, before };
  return { first: size, after, last: undefined, before: undefined };
}

/** The query of the address of such a part. */
export function sliceQuery({ after, before }: Slice): string {
  return queryOf({ after, before });
}

/** `others`: what else the address says. */
export function neighboursOf(
  path: string,
  { hasNextPage, hasPreviousPage, startCursor, endCursor }: PageInfo,
  others: Readonly<Record<string, string>> = {},
): Neighbours {
  const address = (parameters: Readonly<Record<string, string>>) =>
    `${path}${queryOf({ ...others, ...parameters })}`;
  return {
    previous: hasPreviousPage && startCursor !== null ? address({ before: startCursor }) : undefined,
    next: hasNextPage && endCursor !== null ? address({ after: endCursor }) : undefined,
  };
}

const WORDS: Readonly<
  Record<Language, { readonly name: string; readonly previous: string; readonly next: string }>
> = {
  AR: { name: 'صفحات القائمة', previous: 'السابق', next: 'التالي' },
  FR: { name: 'Pages de la liste', previous: 'Précédent', next: 'Suivant' },
  EN: { name: 'Pages of the list', previous: 'Previous', next: 'Next' },
};

/** Leads to the parts of a list around this one. */
export function drawPager({ previous, next }: Neighbours, language: Language): Drawing {
  if (previous === undefined && next === undefined) return '';
  const words = WORDS[language];
  const link = (rel: string, address: string | undefined, word: string) =>
    address === undefined ? '' : html`<a rel="${rel}" href="${pagePath(language, address)}">${word}</a>`;
  return html`<nav class="pager" aria-label="${words.name}">${link('prev', previous, words.previous)}${link(
    'next',
    next,
    words.next,
  )}</nav>`;
}

function cursorIn(parameters: URLSearchParams, name: string): string | undefined {
  const cursor = parameters.get(name);
  return cursor === null || cursor === '' ? undefined : cursor.replaceAll('\0', '');
}
