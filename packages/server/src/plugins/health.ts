import type { Plugin } from 'graphql-yoga';
import type { Serving } from '../serving/serving.js';

interface Phases {
  readonly stopping: () => boolean;
  readonly starting: () => boolean;
}

/** `/ready`: whether a query would be answered now, as is known without asking the database. */
export function useReadiness(serving: Serving, { stopping, starting }: Phases): Plugin {
  return {
    onRequest: async ({ url, fetchAPI, endResponse }) => {
      if (url.pathname !== '/ready') return;
      const phase = stopping() ? 'stopping' : starting() ? 'starting' : undefined;
      const status = phase ?? (await statusOf(serving));
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

async function statusOf(serving: Serving): Promise<string> {
  if (serving.away) return 'no database';
  return serving.current().then(
    (edition) => (edition === undefined ? 'no dataset' : 'ready'),
    () => 'no database',
  );
}
