import { randomUUID } from 'node:crypto';
import type { Plugin } from 'graphql-yoga';

export const REQUEST_ID = 'x-request-id';

const ids = new WeakMap<Request, string>();

/** The caller's own where it is a plain short one. */
export function idFrom(given: string | null): string {
  return given !== null && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID();
}

/** The id under which a request is logged. */
export function requestIdOf(request: Request): string {
  const known = ids.get(request);
  if (known !== undefined) return known;
  const id = idFrom(request.headers.get(REQUEST_ID));
  ids.set(request, id);
  return id;
}

/** Every answer says under which id it is logged. */
export function useRequestId(): Plugin {
  return {
    onResponse: ({ request, response }) => response.headers.set(REQUEST_ID, requestIdOf(request)),
  };
}
