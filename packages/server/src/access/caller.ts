import { KEY_HEADER } from '../headers.js';
import type { Tier } from '../limits/limits.js';

const tiers = new WeakMap<Request, Tier>();

/** Under which limits a request is answered. */
export function tierOf(request: Request): Tier {
  return tiers.get(request) ?? 'anonymous';
}

export function setTier(request: Request, tier: Tier): void {
  tiers.set(request, tier);
}

/** The key that a request bears: `Authorization: Bearer …`, else the header of our own. */
export function presentedKey(headers: Pick<Headers, 'get'>): string | undefined {
  const authorization = headers.get('authorization');
  const bearer = authorization === null ? undefined : /^bearer +(\S+) *$/i.exec(authorization)?.[1];
  return bearer ?? headers.get(KEY_HEADER) ?? undefined;
}
