import { hashOf, sourceOf, type TypedDocument } from '../document/typed-document.js';
import { failed } from '../errors/hasila-error.js';
import { dataOf, isUnknownDocument } from './answer.js';
import type { KeptAnswers } from './kept-answers.js';
import { addressOf, type Reply, replyTo } from './reply.js';
import { retried } from './retry.js';
import type { ClientSettings } from './settings.js';

/** Sends a document and gives what is answered; whoever aborts `ending` ends it. */
export type Ask = (
  document: TypedDocument<unknown, unknown>,
  variables: unknown,
  ending: AbortController,
) => Promise<unknown>;

/** Longer addresses are refused by some servers on the way. */
const LONGEST_URL = 4_000;
const USUAL_TIMEOUT_MS = 10_000;

/** Asks one service: with its time limit and repetitions, and what of its answers is kept. */
export function asking(settings: ClientSettings, kept?: KeptAnswers): Ask {
  const { url, language = 'EN', timeoutMs = USUAL_TIMEOUT_MS, retries = 2, persisted = true } = settings;
  const unknown = new Set<string>();
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
      const tag = kept?.tagOf(address);
      const revalidating = tag === undefined ? headers : { ...headers, 'if-none-match': tag };
      const reply = await ask(address, { method: 'GET', headers: revalidating });
      if (!isUnknownDocument(reply)) return kept?.settle(reply) ?? reply;
      unknown.add(hash);
    }
    const body = JSON.stringify({ query: sourceOf(document), variables });
    return ask(url, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body });
  }

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

function addressFor(url: string, hash: string, variables: unknown): string {
  const given = variables === undefined ? '' : `&variables=${encodeURIComponent(JSON.stringify(variables))}`;
  return `${url}${url.includes('?') ? '&' : '?'}documentId=${hash}${given}`;
}

function tooLate(url: string, timeoutMs: number) {
  return failed(`No answer from ${addressOf(url)} in ${timeoutMs / 1_000} seconds.`, { code: 'TIMEOUT' });
}
