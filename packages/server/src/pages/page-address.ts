import type { Language } from '@hasila/domain';
import { tagOf } from './languages.js';

/** The address of a page in a language: `/fr/indicators`. Without a path: the front page. */
export function pagePath(language: Language, path = '', parameters: PageParameters = {}): string {
  return `/${tagOf(language)}${path}${queryOf(parameters)}`;
}

export type PageParameters = Readonly<Record<string, string | undefined>>;

/** The part of an address after its path; empty where nothing is given. */
export function queryOf(parameters: PageParameters): string {
  const given = Object.entries(parameters).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}
