import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { LIMITS, TIERS, type Tier } from '../limits/limits.js';

/** Where a caller stands in its window after one more request. */
export interface Standing {
  readonly allowed: boolean;
  readonly remaining: number;
  /** Milliseconds until the window is over. */
  readonly resetMs: number;
}

/** Counts requests, by tier and the name of a key or an address. */
export interface RateLimiter {
  readonly consume: (tier: Tier, name: string) => Promise<Standing>;
  readonly close: () => Promise<void>;
}

/** What the library offers in many kinds of stores. */
type Store = Pick<RateLimiterMemory, 'consume'>;

/** Counts in this process. */
export function memoryLimiter(): RateLimiter {
  const stores = storesOf(
    ({ requests, seconds }) => new RateLimiterMemory({ points: requests, duration: seconds }),
  );
  return {
    consume: (tier, name) => standingIn(stores[tier], name),
    close: async () => undefined,
  };
}

export function storesOf(
  make: (limit: { readonly requests: number; readonly seconds: number }, tier: Tier) => Store,
): Readonly<Record<Tier, Store>> {
  return Object.fromEntries(TIERS.map((tier) => [tier, make(LIMITS.rate[tier], tier)])) as Record<
    Tier,
    Store
  >;
}

/** The library rejects with a standing where a request is one too many, and with an error when its store fails. */
export async function standingIn(store: Store, name: string): Promise<Standing> {
  try {
    return standing(true, await store.consume(name));
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return standing(false, refused);
    throw refused;
  }
}

function standing(allowed: boolean, { remainingPoints, msBeforeNext }: RateLimiterRes): Standing {
  return { allowed, remaining: remainingPoints, resetMs: msBeforeNext };
}
