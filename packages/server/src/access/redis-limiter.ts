import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { RateLimiterRedis } from 'rate-limiter-flexible';
import { LIMITS } from '../limits/limits.js';
import { REDIS_OPTIONS, REST_MS, within } from '../redis.js';
import { memoryLimiter, type RateLimiter, type Standing, standingIn, storesOf } from './rate-limiter.js';

/**
 * Counts in Redis, for all instances together. Whatever becomes of Redis, no request fails or waits for it: while it is
 * away, slow or talks nonsense, each instance counts for itself.
 */
export function redisLimiter(url: string, log: Logger): RateLimiter {
  const memory = memoryLimiter();
  const redis = new Redis(url, REDIS_OPTIONS);
  const stores = storesOf(
    ({ requests, seconds }, tier) =>
      new RateLimiterRedis({
        storeClient: redis,
        keyPrefix: `hasila:${tier}`,
        points: requests,
        duration: seconds,
        rejectIfRedisNotReady: true,
      }),
  );
  let restsUntil = 0;
  let failing = false;

  function failed(error: unknown): void {
    restsUntil = performance.now() + REST_MS;
    if (!failing) log.warn({ err: error }, 'Redis is away: requests are counted in memory');
    failing = true;
  }

  redis.on('error', failed);
  return {
    consume: async (tier, name) => {
      if (performance.now() < restsUntil) return memory.consume(tier, name);
      try {
        const standing = sensible(await within(standingIn(stores[tier], name)), LIMITS.rate[tier].seconds);
        failing = false;
        return standing;
      } catch (error) {
        failed(error);
        return memory.consume(tier, name);
      }
    },
    close: async () => redis.disconnect(),
  };
}

/** Another program may have written to our keys: a window of a day is none of ours. */
function sensible(standing: Standing, seconds: number): Standing {
  const { resetMs, remaining } = standing;
  if (resetMs >= 0 && resetMs <= seconds * 1_000 && remaining >= 0) return standing;
  throw new TypeError(`Redis tells of a window of ${resetMs} ms`);
}
