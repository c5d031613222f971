import type { Plugin } from 'graphql-yoga';
import { acceptedLanguage } from '../accepted-language.js';
import { drawErrorPage } from './error-page.js';
import { findPage } from './find-page.js';

/** What programs ask for is answered to programs, whoever asks. */
const FOR_PROGRAMS = /^\/(graphql|health|ready|limits|oembed|assets|widgets|[a-z]{2}\/charts)(\/|$)/;

/**
 * Errors as pages, for whoever wants pages: an address that is none of ours, and what is refused before a page is
 * made. Stands before whoever sets headers by what an answer is.
 */
export function useErrorPages(site: string | undefined): Plugin {
  return {
    onResponse: ({ request, response, setResponse }) => {
      const { status, headers } = response;
      if (status < 400 || headers.get('content-type')?.startsWith('text/html') === true) return;
      if (request.method !== 'GET' || request.headers.get('accept')?.includes('text/html') !== true) return;
      const url = new URL(request.url, 'http://localhost');
      if (FOR_PROGRAMS.test(url.pathname)) return;
      const accepted = acceptedLanguage(request.headers.get('accept-language'));
      const language = findPage(url)?.language ?? accepted ?? 'EN';
      const kept = new Headers(headers);
      kept.set('content-type', 'text/html; charset=utf-8');
      kept.delete('content-length');
      const html = drawErrorPage({ status, language, site: site ?? url.origin });
      setResponse(new Response(html, { status, headers: kept }));
    },
  };
}
