import { hashOf } from '../document/typed-document.js';
import { isUnknownDocument } from './answer.js';
import { type Exchange, headersOf, posting } from './asking.js';
import { keptAnswers } from './kept-answers.js';
import type { ClientSettings } from './settings.js';

/** Longer addresses are refused by some servers on the way. */
const LONGEST_URL = 4_000;

/** By GET with its hash where the server may know it, so that caches on the way may answer; else with its text. */
export function byHash(settings: ClientSettings): Exchange {
  const { url, persisted = true } = settings;
  const kept = keptAnswers(settings.keptAnswers ?? (typeof window === 'undefined' ? 100 : 0));
  const unknown = new Set<string>();
  const post = posting(settings);
  return async (document, variables, send) => {
    const hash = persisted ? hashOf(document) : undefined;
    const address = hash === undefined || unknown.has(hash) ? undefined : addressFor(url, hash, variables);
    if (hash !== undefined && address !== undefined && address.length <= LONGEST_URL) {
      const tag = kept.tagOf(address);
      const headers = headersOf(settings);
      const revalidating = tag === undefined ? headers : { ...headers, 'if-none-match': tag };
      const reply = await send(address, { method: 'GET', headers: revalidating });
      if (!isUnknownDocument(reply)) return kept.settle(reply);
      unknown.add(hash);
    }
    return post(document, variables, send);
  };
}

function addressFor(url: string, hash: string, variables: unknown): string {
  const given = variables === undefined ? '' : `&variables=${encodeURIComponent(JSON.stringify(variables))}`;
  return `${url}${url.includes('?') ? '&' : '?'}documentId=${hash}${given}`;
}
