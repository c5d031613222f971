import type { Plugin } from 'graphql-yoga';
import { addVary, COST_HEADER, EDITION_HEADER, RATE_LIMIT_HEADERS } from '../headers.js';
import { canonicalRequest, etagOf, namesTag, readPersistedRequest } from '../persisted/canonical-request.js';
import type { PersistedDocuments } from '../persisted/manifest.js';
import type { Serving } from '../serving/serving.js';

/**
 * A browser keeps an answer for a minute, a shared cache for five; for a day after that it may be shown while it is
 * asked for again, or while the service is away. Every answer names its edition, and a new one comes a few times a year.
 */
export const KEPT = 'public, max-age=60, s-maxage=300, stale-while-revalidate=86400, stale-if-error=86400';

/**
 * Answers to GETs of persisted documents may be kept: they have a strong tag, and one that is still right is answered
 * 304 before anything is executed. Everything else that /graphql answers is not to be stored. Stands after `useEdition`.
 */
export function useConditionalGet(
  editions: Pick<Serving, 'current'>,
  documents: PersistedDocuments,
  path: string,
): Plugin {
  const asked = new WeakMap<Request, string | undefined>();
  const failed = new WeakSet<Request>();
  return {
    onRequest: async ({ request, url, fetchAPI, endResponse }) => {
      if (url.pathname !== path) return;
      const persisted = readPersistedRequest(request.method, url.searchParams, request.headers);
      const known = persisted !== undefined && documents.has(persisted.id);
      const canonical = known ? canonicalRequest(persisted) : undefined;
      asked.set(request, canonical);
      const tags = request.headers.get('if-none-match');
      if (canonical === undefined || tags === null) return;
      // Without a database there may be no edition: execution then says so in the usual way.
      const edition = await editions.current().catch(() => undefined);
      if (edition === undefined || !namesTag(tags, etagOf(edition.id, canonical))) return;
      const headers = { [EDITION_HEADER]: edition.id };
      endResponse(new fetchAPI.Response(null, { status: 304, headers }));
    },
    onResultProcess: ({ request, result }) => {
      if (!('data' in result) || result.errors !== undefined) failed.add(request);
    },
    onResponse: ({ request, response: { status, headers } }) => {
      if (!asked.has(request)) return;
      const canonical = asked.get(request);
      const edition = headers.get(EDITION_HEADER);
      const kept = status === 304 || (status === 200 && !failed.has(request));
      if (canonical !== undefined && edition !== null && kept) {
        letKeep(headers, etagOf(edition, canonical));
        // A shared cache would tell one caller how another stands.
        for (const name of Object.values(RATE_LIMIT_HEADERS)) headers.delete(name);
      } else {
        letKeep(headers, undefined);
      }
    },
  };
}

/** Lets caches keep an answer under its tag; one without is not to be stored. */
export function letKeep(headers: Headers, etag: string | undefined): void {
  if (etag !== undefined) headers.set('etag', etag);
  headers.set('cache-control', etag === undefined ? 'no-store' : KEPT);
  addVary(headers, 'Accept', 'Accept-Language', COST_HEADER);
}
