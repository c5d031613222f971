import type { Arrival } from '../access/client-address.js';
import type { Front } from './front.js';
import type { Handover } from './handover.js';
import { mayBeOurs } from './listener.js';

/** What a caller in this process may say beside a request: whom it asks for. */
export interface FetchContext {
  readonly req?: Arrival;
}

export type Fetch = (address: string | URL, init?: RequestInit, context?: FetchContext) => Promise<Response>;

type Behind = (
  address: string | URL,
  init: RequestInit,
  context: FetchContext & { readonly handover: Handover },
) => Promise<Response> | Response;

/** The same as the listener for callers in this process. */
export function frontFetch(front: Front | undefined, path: string, behind: Behind): Fetch {
  return async (address, init = {}, context = {}) => {
    const { method = 'GET', body, signal } = init;
    const { pathname, search } = new URL(address, 'http://localhost');
    const target = `${pathname}${search}`;
    const headers = new Headers(init.headers);
    if (typeof body === 'string') headers.set('content-length', String(Buffer.byteLength(body)));
    if (front === undefined || !mayBeOurs(method, target, headers, path))
      return behind(address, init, { ...context, handover: {} });
    const outcome = await front.answer({
      method,
      target,
      headers,
      arrival: context.req,
      body: typeof body === 'string' ? body : '',
      signal: signal ?? new AbortController().signal,
    });
    if (outcome === 'gone') throw signal?.reason;
    if ('handover' in outcome) return behind(address, init, { ...context, handover: outcome.handover });
    const { status, headers: told, body: sent } = outcome.answer;
    return new Response((sent as BodyInit | undefined) ?? null, {
      status,
      headers: pairsOf([...told, ...outcome.own]),
    });
  };
}

function pairsOf(turns: readonly string[]): [string, string][] {
  return turns.flatMap((name, index) => (index % 2 === 0 ? [[name, turns[index + 1] ?? '']] : []));
}
