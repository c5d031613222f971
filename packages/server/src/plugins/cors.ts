import type { Plugin } from 'graphql-yoga';
import { addVary, COST_HEADER, EDITION_HEADER, KEY_HEADER, RATE_LIMIT_HEADERS } from '../headers.js';
import { REQUEST_ID } from './request-id.js';

/** Origins whose pages may read our answers; `*` is any. */
export type Origins = '*' | readonly string[];

const PREFLIGHT = {
  'access-control-allow-methods': 'GET, POST, OPTIONS',
  // The star stands for all but Authorization, and not every browser knows it.
  'access-control-allow-headers': `Authorization, Content-Type, If-None-Match, ${COST_HEADER}, ${KEY_HEADER}, ${REQUEST_ID}, *`,
  'access-control-max-age': '86400',
};

const EXPOSED = [
  'ETag',
  'Retry-After',
  EDITION_HEADER,
  REQUEST_ID,
  COST_HEADER,
  ...Object.values(RATE_LIMIT_HEADERS),
].join(', ');

/**
 * Lets pages of other origins read. Yoga's own way names the origin that asks even where any may, so that a shared
 * cache keeps an answer for each; and nothing here goes by cookies.
 */
export function useCors(origins: Origins): Plugin {
  return {
    onRequest: ({ request, fetchAPI, endResponse }) => {
      if (request.method !== 'OPTIONS') return;
      endResponse(
        new fetchAPI.Response(null, { status: 204, headers: { ...PREFLIGHT, allow: 'GET, POST' } }),
      );
    },
    onResponse: ({ request, response: { headers } }) =>
      letRead(headers, origins, request.headers.get('origin')),
  };
}

/** Lets the page of an origin read an answer, where it may. */
export function letRead(headers: Headers, origins: Origins, origin: string | null): void {
  headers.set('access-control-expose-headers', EXPOSED);
  if (origins === '*') {
    headers.set('access-control-allow-origin', '*');
    return;
  }
  addVary(headers, 'Origin');
  if (origin !== null && origins.includes(origin)) headers.set('access-control-allow-origin', origin);
}
