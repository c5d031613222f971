/** Names the edition that an answer was made from. */
export const EDITION_HEADER = 'hasila-edition';

/** In a request, `1` asks for the cost in the answer; in an answer it is the cost. */
export const COST_HEADER = 'hasila-cost';

/** Bears an API key, for callers that cannot set `Authorization`. */
export const KEY_HEADER = 'hasila-key';

/** How a caller stands in its limits. */
export const RATE_LIMIT_HEADERS = {
  limit: 'ratelimit-limit',
  remaining: 'ratelimit-remaining',
  reset: 'ratelimit-reset',
  policy: 'ratelimit-policy',
} as const;

/** Adds what an answer depends on to what it says already. */
export function addVary(headers: Headers, ...names: readonly string[]): void {
  const known = (headers.get('vary') ?? '').split(/\s*,\s*/).filter((name) => name !== '');
  headers.set('vary', [...new Set([...known, ...names])].join(', '));
}
