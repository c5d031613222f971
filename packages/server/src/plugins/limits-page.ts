import type { Plugin } from 'graphql-yoga';
import { LIMITS } from '../limits/limits.js';

/** `/limits`: every limit, for programs. docs/limits.md says the same for people. */
export function useLimitsPage(): Plugin {
  return {
    onRequest: ({ request, url, fetchAPI, endResponse }) => {
      if (url.pathname !== '/limits' || request.method !== 'GET') return;
      const headers = { 'cache-control': 'no-cache' };
      endResponse(fetchAPI.Response.json(LIMITS, { headers }));
    },
  };
}
