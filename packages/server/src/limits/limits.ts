import { MAX_COMPARISONS, MAX_COMPUTED_KEYS, MAX_SEARCH_TEXT, PAGE_SIZES } from '@hasila/schema';
import { STATEMENT_TIMEOUT_MS } from '../serving/connection.js';
import { REQUEST_TIMEOUT_MS } from '../serving/serving.js';

/** So many requests in so many seconds, for one key or address. */
export interface RateLimit {
  readonly requests: number;
  readonly seconds: number;
}

/** Who asks, as far as limits go. */
export const TIERS = ['anonymous', 'key'] as const;
export type Tier = (typeof TIERS)[number];

/** Every limit of the service: set here, or beside what it limits. `/limits` and docs/limits.md tell them. */
export const LIMITS = {
  /** Bytes of the body of a request. */
  bodyBytes: 100_000,
  /** Tokens of a document: more than any of ours needs. */
  tokens: 2_000,
  /** Levels of brackets of any kind: more than any question needs, and fewer than the parser's recursion can bear. */
  nesting: 100,
  /** Levels of fields; what a fragment holds counts where it is spread. */
  depth: 12,
  /** Renamed fields, `__typename` too. */
  aliases: 30,
  /** Fields at the root. */
  rootFields: 20,
  directives: 8,
  operations: 1,
  /** What `first` and `last` may be, and what counts when neither is given. */
  page: PAGE_SIZES,
  compareInputs: MAX_COMPARISONS,
  /** Characters of the text of a search. */
  searchText: MAX_SEARCH_TEXT,
  /** Keys that one computed list looks at: a ranking, a year in review, a filter by another day. */
  computedKeys: MAX_COMPUTED_KEYS,
  /** Cost of an operation. */
  cost: { anonymous: 20_000, key: 100_000 },
  /** Whole windows: 50 requests a second in the long run, and all of a window at once where one likes. */
  rate: {
    anonymous: { requests: 1_000, seconds: 20 },
    key: { requests: 10_000, seconds: 20 },
  },
  time: { statementMs: STATEMENT_TIMEOUT_MS, requestMs: REQUEST_TIMEOUT_MS },
} as const satisfies {
  readonly cost: Readonly<Record<Tier, number>>;
  readonly rate: Readonly<Record<Tier, RateLimit>>;
  readonly [name: string]: unknown;
};
