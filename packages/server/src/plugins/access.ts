import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { presentedKey, setTier } from '../access/caller.js';
import { type Arrival, clientAddress, isLoopback, rateName, type Trust } from '../access/client-address.js';
import type { KeyRegister } from '../access/key-register.js';
import type { RateLimiter, Standing } from '../access/rate-limiter.js';
import { errorResponse } from '../error-response.js';
import { shownError } from '../errors.js';
import { RATE_LIMIT_HEADERS } from '../headers.js';
import { LIMITS, type Tier } from '../limits/limits.js';
import { requestIdOf } from './request-id.js';

export interface AccessSettings {
  readonly keys: KeyRegister;
  readonly limiter: RateLimiter;
  readonly trust: Trust;
  /** Whether callers on this machine are counted too. */
  readonly limitLoopback: boolean;
}

/**
 * Finds out who asks, refuses keys that are not or no longer good, and counts requests: with a key by the key, else by
 * the address.
 */
export function useAccess({ keys, limiter, trust, limitLoopback }: AccessSettings): Plugin {
  const standings = new WeakMap<Request, { readonly tier: Tier; readonly standing: Standing }>();
  return {
    onRequest: async ({ request, serverContext, endResponse }) => {
      const { req } = serverContext as { readonly req?: Arrival };
      const address = clientAddress(req, trust);
      const unlimited = !limitLoopback && (address === undefined || isLoopback(address));
      const key = presentedKey(request.headers);
      try {
        // A key that must be looked up is looked up at the expense of its address, and so is a wrong one.
        if (!unlimited && (key === undefined || !keys.knows(key)))
          await count(request, 'anonymous', rateName(address ?? 'local'));
        if (key === undefined) return;
        const found = await keys.find(key);
        if (found === undefined) throw unknownKey();
        setTier(request, 'key');
        if (!unlimited) await count(request, 'key', found.id);
      } catch (error) {
        endResponse(errorResponse(request, shownError(error, requestIdOf(request), false)));
      }
    },
    onResponse: ({ request, response: { headers } }) => {
      const counted = standings.get(request);
      if (counted === undefined) return;
      const { tier, standing } = counted;
      const { requests, seconds } = LIMITS.rate[tier];
      headers.set(RATE_LIMIT_HEADERS.limit, String(requests));
      headers.set(RATE_LIMIT_HEADERS.remaining, String(standing.remaining));
      headers.set(RATE_LIMIT_HEADERS.reset, String(inSeconds(standing)));
      headers.set(RATE_LIMIT_HEADERS.policy, `${requests};w=${seconds}`);
    },
  };

  async function count(request: Request, tier: Tier, name: string): Promise<void> {
    const standing = await limiter.consume(tier, name);
    standings.set(request, { tier, standing });
    if (!standing.allowed) throw tooMany(inSeconds(standing));
  }
}

function inSeconds({ resetMs }: Standing): number {
  return Math.max(1, Math.ceil(resetMs / 1_000));
}

function tooMany(retryAfter: number): GraphQLError {
  return new GraphQLError(`Too many requests; try again in ${retryAfter} s.`, {
    extensions: {
      code: 'RATE_LIMITED',
      retryAfter,
      http: { status: 429, headers: { 'retry-after': String(retryAfter) } },
    },
  });
}

function unknownKey(): GraphQLError {
  return new GraphQLError('This API key is not known, or was revoked.', {
    extensions: {
      code: 'UNAUTHENTICATED',
      http: { status: 401, headers: { 'www-authenticate': 'Bearer' } },
    },
  });
}
