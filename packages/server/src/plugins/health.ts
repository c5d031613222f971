import type { Plugin } from 'graphql-yoga';
import type { EditionWatch } from '../edition-watch.js';

/** `/ready`: whether a query would be answered now. It asks the database. */
export function useReadiness(ping: () => Promise<unknown>, editions: EditionWatch): Plugin {
  return {
    onRequest: async ({ url, fetchAPI, endResponse }) => {
      if (url.pathname !== '/ready') return;
      const status = await ping()
        .then(() => editions.current())
        .then(
          (edition) => (edition === undefined ? 'no dataset' : 'ready'),
          () => 'no database',
        );
      const ready = status === 'ready';
      endResponse(
        fetchAPI.Response.json(
          { status },
          {
            status: ready ? 200 : 503,
            headers: { 'cache-control': 'no-store', ...(ready ? {} : { 'retry-after': '1' }) },
          },
        ),
      );
    },
  };
}
