import type { Language } from '@hasila/domain';
import { PAGE_KINDS } from './kinds.js';
import { languageOf } from './languages.js';
import type { PageKind } from './page.js';

/** A request for a page: where it stands, and what kind it is of; none where there is no such kind. */
export interface PlacedPage {
  readonly language: Language;
  /** Without the language: `/indicators/x`. */
  readonly path: string;
  readonly kind: PageKind | undefined;
  readonly segments: readonly string[];
  readonly parameters: URLSearchParams;
}

const IN_A_LANGUAGE = /^\/([a-z]{2})(\/.*)?$/;

/** The page that an address asks for; undefined where it is none of a language that we have. */
export function findPage({ pathname, searchParams }: URL): PlacedPage | undefined {
  const [, segment, path = ''] = IN_A_LANGUAGE.exec(pathname) ?? [];
  const language = languageOf(segment);
  if (language === undefined) return undefined;
  for (const kind of PAGE_KINDS) {
    const [matched, ...segments] = kind.path.exec(path) ?? [];
    if (matched !== undefined) return { language, path, kind, segments, parameters: searchParams };
  }
  return { language, path, kind: undefined, segments: [], parameters: searchParams };
}
