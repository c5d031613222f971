import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { acceptedLanguage } from '../accepted-language.js';
import { RATE_LIMIT_HEADERS } from '../headers.js';
import { failureResponse } from './failure-response.js';
import { findPage } from './find-page.js';
import { type Makers, makePage } from './make-page.js';
import { redirection } from './redirection.js';

export interface PagesSettings extends Makers {
  readonly log: Logger;
  /** Origin of the service, as readers write it; undefined: as each request names it. */
  readonly site: string | undefined;
}

/**
 * Pages for readers: `/LANG` and what stands below it, in three languages, whole without any script. Each is made from
 * one edition, and may be kept.
 */
export function usePages({ site, log, ...makers }: PagesSettings): Plugin {
  const made = new WeakSet<Request>();
  return {
    onRequest: async ({ request, url, endResponse }) => {
      if (request.method !== 'GET' && request.method !== 'HEAD') return;
      const accepted = acceptedLanguage(request.headers.get('accept-language'));
      const moved = redirection(url, accepted);
      if (moved !== undefined) return endResponse(moved);
      const placed = findPage(url);
      if (placed === undefined) return;
      const around = { language: placed.language, site: site ?? url.origin, log };
      const response = await makePage(request, placed, around.site, makers).catch((error: unknown) =>
        failureResponse(request, error, around),
      );
      made.add(request);
      endResponse(request.method === 'HEAD' ? new Response(null, response) : response);
    },
    onResponse: ({ request, response: { headers } }) => {
      // A shared cache would tell one caller how another stands.
      if (made.has(request) && headers.has('etag'))
        for (const name of Object.values(RATE_LIMIT_HEADERS)) headers.delete(name);
    },
  };
}
