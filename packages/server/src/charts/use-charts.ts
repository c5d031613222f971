import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { RATE_LIMIT_HEADERS } from '../headers.js';
import { chartFiles } from './chart-route.js';
import { EMBEDS } from './embed/embed-route.js';
import type { ChartMakers } from './in-edition.js';
import { OEMBED } from './oembed/oembed-route.js';
import { problemOf } from './problem-response.js';
import type { ChartRoute } from './route.js';

export interface ChartsSettings extends ChartMakers {
  readonly log: Logger;
  /** Origin of the service, as readers write it; undefined: as each request names it. */
  readonly site: string | undefined;
}

/** Charts of widgets to be shown elsewhere. Stands before the pages, whose addresses begin alike. */
export function useCharts({ site, log, ...makers }: ChartsSettings): Plugin {
  const routes: readonly ChartRoute[] = [chartFiles(), EMBEDS, OEMBED];
  const kept = new WeakSet<Request>();
  return {
    onRequest: async ({ request, url, endResponse }) => {
      const route = routes.find(({ path }) => path.test(url.pathname));
      if (route === undefined) return;
      if (request.method !== 'GET' && request.method !== 'HEAD') return endResponse(notAllowed());
      const response = await answer(route, request, url);
      if (response.headers.has('etag')) kept.add(request);
      endResponse(request.method === 'HEAD' ? new Response(null, response) : response);
    },
    onResponse: ({ request, response: { headers } }) => {
      // A shared cache would tell one caller how another stands.
      if (kept.has(request)) for (const name of Object.values(RATE_LIMIT_HEADERS)) headers.delete(name);
    },
  };

  async function answer(route: ChartRoute, request: Request, url: URL): Promise<Response> {
    const around = { site: site ?? url.origin, makers };
    try {
      return await route.serve(request, url, around);
    } catch (error) {
      return route.fail(problemOf(request, error, log), url, around);
    }
  }
}

function notAllowed(): Response {
  return new Response(null, { status: 405, headers: { allow: 'GET, HEAD', 'cache-control': 'no-store' } });
}
