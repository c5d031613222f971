import { randomUUID } from 'node:crypto';
import type { Plugin } from 'graphql-yoga';

export const REQUEST_ID = 'x-request-id';

const ids = new WeakMap<Request, string>();

/** The id under which a request is logged: the caller's own where it is a plain short one. */
export function requestIdOf(request: Request): string {
  const known = ids.get(request);
  if (known !== undefined) return known;
  const given = request.headers.get(REQUEST_ID);
  const id = given !== null && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID();
  ids.set(request, id);
  return id;
}

/** Every answer says under which id it is logged. */
export function useRequestId(): Plugin {
  return {
    onResponse: ({ request, response }) => response.headers.set(REQUEST_ID, requestIdOf(request)),
  };
}
