import type { Language } from '@hasila/domain';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { acceptedLanguage } from '../accepted-language.js';
import { RATE_LIMIT_HEADERS } from '../headers.js';
import { failureResponse } from './failure-response.js';
import { findPage } from './find-page.js';
import { type Makers, madePages, makePage, makeSitemap } from './make-page.js';
import { redirection } from './redirection.js';
import { robotsText } from './sitemap/sitemap.js';

export interface PagesSettings extends Omit<Makers, 'made'> {
  readonly log: Logger;
  /** Origin of the service, as readers write it; undefined: as each request names it. */
  readonly site: string | undefined;
}

/**
 * Pages for readers: `/LANG` and what stands below it, in three languages, whole without any script. Each is made from
 * one edition, and may be kept.
 */
export function usePages({ site: givenSite, log, ...settings }: PagesSettings): Plugin {
  const makers: Makers = { ...settings, made: madePages() };
  const answered = new WeakSet<Request>();
  return {
    onRequest: async ({ request, url, endResponse }) => {
      if (request.method !== 'GET' && request.method !== 'HEAD') return;
      const accepted = acceptedLanguage(request.headers.get('accept-language'));
      const answer = redirection(url, accepted) ?? (await pageAt(url, request, accepted ?? 'EN'));
      if (answer === undefined) return;
      answered.add(request);
      endResponse(request.method === 'HEAD' ? new Response(null, answer) : answer);
    },
    onResponse: ({ request, response: { headers } }) => {
      // A shared cache would tell one caller how another stands.
      if (answered.has(request) && headers.has('etag'))
        for (const name of Object.values(RATE_LIMIT_HEADERS)) headers.delete(name);
    },
  };

  async function pageAt(url: URL, request: Request, accepted: Language): Promise<Response | undefined> {
    const site = givenSite ?? url.origin;
    if (url.pathname === '/robots.txt')
      return new Response(robotsText(site), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
    const placed = findPage(url);
    if (placed === undefined && url.pathname !== '/sitemap.xml') return undefined;
    try {
      return await (placed === undefined
        ? makeSitemap(request, site, makers)
        : makePage(request, placed, site, makers));
    } catch (error) {
      return failureResponse(request, error, { language: placed?.language ?? accepted, site, log });
    }
  }
}
