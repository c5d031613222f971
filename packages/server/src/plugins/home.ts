import type { Plugin } from 'graphql-yoga';

/** The bare address leads to where questions are asked. */
export function useHome(): Plugin {
  return {
    onRequest: ({ request, url, fetchAPI, endResponse }) => {
      if (url.pathname !== '/' || (request.method !== 'GET' && request.method !== 'HEAD')) return;
      endResponse(new fetchAPI.Response(null, { status: 302, headers: { location: '/graphql' } }));
    },
  };
}
