import { GraphQLError } from 'graphql';
import { RATE_LIMIT_HEADERS } from '../headers.js';
import { LIMITS, type Tier } from '../limits/limits.js';
import { presentedKey } from './caller.js';
import { type Arrival, clientAddress, isLoopback, rateName, type Trust } from './client-address.js';
import type { KeyRegister } from './key-register.js';
import type { RateLimiter, Standing } from './rate-limiter.js';

export interface AccessSettings {
  readonly keys: KeyRegister;
  readonly limiter: RateLimiter;
  readonly trust: Trust;
  /** Whether callers on this machine are counted too. */
  readonly limitLoopback: boolean;
}

/** Who asks, and how they stand in their limit of requests: without a standing they were not counted. */
export interface Admission {
  readonly tier: Tier;
  readonly standing?: Standing;
  /** A key that is not or no longer good, or one request too many. */
  readonly refusal?: GraphQLError;
}

const NONE = {};
const WELCOME: Admission = { tier: 'anonymous' };

/**
 * Finds out who asks, refuses keys that are not or no longer good, and counts requests: with a key by the key, else by
 * the address. At once where nothing must be asked for.
 */
export class Doorkeeper {
  readonly #settings: AccessSettings;

  constructor(settings: AccessSettings) {
    this.#settings = settings;
  }

  admit(headers: Pick<Headers, 'get'>, arrival: Arrival | undefined): Admission | Promise<Admission> {
    const { trust, limitLoopback } = this.#settings;
    const address = clientAddress(arrival, trust);
    const unlimited = !limitLoopback && (address === undefined || isLoopback(address));
    const key = presentedKey(headers);
    if (unlimited && key === undefined) return WELCOME;
    return this.#count(key, address, unlimited);
  }

  async #count(key: string | undefined, address: string | undefined, unlimited: boolean): Promise<Admission> {
    const { keys, limiter } = this.#settings;
    let admission = WELCOME;
    // A key that must be looked up is looked up at the expense of its address, and so is a wrong one.
    if (!unlimited && (key === undefined || !keys.knows(key)))
      admission = admitted('anonymous', await limiter.consume('anonymous', rateName(address ?? 'local')));
    if (key === undefined || admission.refusal !== undefined) return admission;
    const found = await keys.find(key);
    if (found === undefined) return { ...admission, refusal: unknownKey() };
    if (unlimited) return { tier: 'key' };
    return admitted('key', await limiter.consume('key', found.id));
  }
}

function admitted(tier: Tier, standing: Standing): Admission {
  return standing.allowed ? { tier, standing } : { tier, standing, refusal: tooMany(inSeconds(standing)) };
}

/** Tells callers how they stand. */
export function rateHeaders({ tier, standing }: Admission): Readonly<Record<string, string>> {
  if (standing === undefined) return NONE;
  const { requests, seconds } = LIMITS.rate[tier];
  return {
    [RATE_LIMIT_HEADERS.limit]: String(requests),
    [RATE_LIMIT_HEADERS.remaining]: String(standing.remaining),
    [RATE_LIMIT_HEADERS.reset]: String(inSeconds(standing)),
    [RATE_LIMIT_HEADERS.policy]: `${requests};w=${seconds}`,
  };
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
