import { hashOf, sourceOf, type TypedDocument } from '../document/typed-document.js';
import { failed } from '../errors/hasila-error.js';
import { dataOf, isUnknownDocument } from './answer.js';
import { keptAnswers } from './kept-answers.js';
import { addressOf, type Reply, replyTo } from './reply.js';
import { retried } from './retry.js';
import type { Scope } from './scope.js';
import type { CallOptions, ClientSettings } from './settings.js';
import { sharedFlights } from './shared-flights.js';

/** Asks one service. Every question is a function of it: `compare(client, …)`. */
export interface Client extends Scope {
  /** Answers a document, or throws a `HasilaError`, or the reason of the signal that aborts it. */
  readonly request: <Result, Variables>(
    document: TypedDocument<Result, Variables>,
    variables: Variables | undefined,
    options?: CallOptions,
  ) => Promise<Result>;
}

/** Longer addresses are refused by some servers on the way. */
const LONGEST_URL = 4_000;
const USUAL_TIMEOUT_MS = 10_000;

/** A client of one Hasila service. It keeps nothing open, so there is nothing to close. */
export function createClient(settings: ClientSettings): Client {
  const { url, language = 'EN', timeoutMs = USUAL_TIMEOUT_MS, retries = 2, persisted = true } = settings;
  const kept = keptAnswers(settings.keptAnswers ?? (typeof window === 'undefined' ? 100 : 0));
  const unknown = new Set<string>();
  const share = sharedFlights();
  const headers = {
    accept: 'application/graphql-response+json, application/json',
    'accept-language': language.toLowerCase(),
    ...settings.headers,
  };

  /** By its hash where the server may know it, else with its text. */
  async function exchange(
    document: TypedDocument<unknown, unknown>,
    variables: unknown,
    ask: (url: string, init: RequestInit) => Promise<Reply>,
  ): Promise<Reply> {
    const hash = persisted ? hashOf(document) : undefined;
    const address = hash === undefined || unknown.has(hash) ? undefined : addressFor(url, hash, variables);
    if (hash !== undefined && address !== undefined && address.length <= LONGEST_URL) {
      const tag = kept.tagOf(address);
      const revalidating = tag === undefined ? headers : { ...headers, 'if-none-match': tag };
      const reply = await ask(address, { method: 'GET', headers: revalidating });
      if (!isUnknownDocument(reply)) return kept.settle(reply);
      unknown.add(hash);
    }
    const body = JSON.stringify({ query: sourceOf(document), variables });
    return ask(url, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body });
  }

  async function answer(
    document: TypedDocument<unknown, unknown>,
    variables: unknown,
    ending: AbortController,
  ): Promise<unknown> {
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
  }

  return {
    url,
    language,
    asOf: settings.asOf,
    request: <Result, Variables>(
      document: TypedDocument<Result, Variables>,
      variables: Variables | undefined,
      { signal }: CallOptions = {},
    ) => {
      // Text and hash of a document are all that is sent of it; its types say what comes back.
      const untyped = document as TypedDocument<unknown, unknown>;
      const key = sourceOf(document) + JSON.stringify(variables);
      return share(key, signal, (ending) => answer(untyped, variables, ending) as Promise<Result>);
    },
  };
}

function addressFor(url: string, hash: string, variables: unknown): string {
  const given = variables === undefined ? '' : `&variables=${encodeURIComponent(JSON.stringify(variables))}`;
  return `${url}${url.includes('?') ? '&' : '?'}documentId=${hash}${given}`;
}

function tooLate(url: string, timeoutMs: number) {
  return failed(`No answer from ${addressOf(url)} in ${timeoutMs / 1_000} seconds.`, { code: 'TIMEOUT' });
}
