import { sourceOf, type TypedDocument } from '../document/typed-document.js';
import { failed } from '../errors/hasila-error.js';
import { dataOf } from './answer.js';
import { addressOf, type Reply, replyTo } from './reply.js';
import { retried } from './retry.js';
import type { ClientSettings } from './settings.js';

type Document = TypedDocument<unknown, unknown>;

/** Sends a document and gives what is answered; whoever aborts `ending` ends it. */
export type Ask = (document: Document, variables: unknown, ending: AbortController) => Promise<unknown>;

/** Sends requests, again where it helps, and reads what comes back. */
export type Send = (url: string, init: RequestInit) => Promise<Reply>;

/** By which requests a document is asked for. */
export type Exchange = (document: Document, variables: unknown, send: Send) => Promise<Reply>;

const USUAL_TIMEOUT_MS = 10_000;

/** With its text, by POST. */
export function posting(settings: ClientSettings): Exchange {
  return (document, variables, send) =>
    send(settings.url, {
      method: 'POST',
      headers: { ...headersOf(settings), 'content-type': 'application/json' },
      body: JSON.stringify({ query: sourceOf(document), variables }),
    });
}

/** Of every request. */
export function headersOf({ language = 'EN', headers }: ClientSettings): Readonly<Record<string, string>> {
  return {
    accept: 'application/graphql-response+json, application/json',
    'accept-language': language.toLowerCase(),
    ...headers,
  };
}

/** Asks one service, with its time limit and repetitions. */
export function asking(settings: ClientSettings, exchange: Exchange): Ask {
  const { url, timeoutMs = USUAL_TIMEOUT_MS, retries = 2 } = settings;
  return async (document, variables, ending) => {
    const { signal } = ending;
    const timer =
      timeoutMs < Infinity ? setTimeout(() => ending.abort(tooLate(url, timeoutMs)), timeoutMs) : undefined;
    const course = { retries, until: Date.now() + timeoutMs, signal };
    try {
      return dataOf(
        await exchange(document, variables, (address, init) =>
          retried(() => replyTo(address, { ...init, signal }, settings.fetch), course),
        ),
      );
    } finally {
      clearTimeout(timer);
    }
  };
}

function tooLate(url: string, timeoutMs: number) {
  return failed(`No answer from ${addressOf(url)} in ${timeoutMs / 1_000} seconds.`, { code: 'TIMEOUT' });
}
