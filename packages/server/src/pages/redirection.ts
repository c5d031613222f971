import type { Language } from '@hasila/domain';
import { languageOf } from './languages.js';
import { pagePath } from './page-address.js';
import { SECTIONS } from './shell/shell-words.js';

/** Addresses without a language, which `hreflang="x-default"` names: of the front page, lists, things, and searches. */
const WITHOUT_LANGUAGE = new RegExp(`^/((${SECTIONS.join('|')}|search|explore)(/.*)?)?$`);

/** Leads from an address without a language to that of the reader's own; undefined where it is no such address. */
export function redirection({ pathname, search }: URL, accepted: Language | undefined): Response | undefined {
  if (WITHOUT_LANGUAGE.test(pathname)) {
    const path = pathname === '/' ? '' : pathname;
    const location = `${pagePath(accepted ?? 'EN', path)}${search}`;
    return new Response(null, {
      status: 302,
      headers: { location, vary: 'Accept-Language', 'cache-control': 'no-cache' },
    });
  }
  const [, whole, segment] = /^((?:\/([a-z]{2}))(?:\/[^/]+)*)\/+$/.exec(pathname) ?? [];
  if (whole === undefined || languageOf(segment) === undefined) return undefined;
  return new Response(null, { status: 308, headers: { location: `${whole}${search}` } });
}
