/** How a request ended: `refused` is a mistake of the caller, `failed` a fault of ours, `gone` a caller who left. */
export const OUTCOMES = ['ok', 'refused', 'failed', 'gone'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/**
 * `valid`: what the caller kept was still right. `hit`: sent as it was kept here. Nothing was executed for either.
 * `kept`: made anew, and may be kept.
 */
export type CacheOutcome = 'valid' | 'hit' | 'kept' | 'none';

/** One request and its answer, as logs and metrics are told of it. Nothing in it says who asked. */
export interface RequestRecord {
  readonly requestId: string;
  readonly method: string;
  readonly route: Route;
  readonly status: number;
  /** Until the answer was ready to be sent. */
  readonly milliseconds: number;
  readonly outcome: Outcome;
  /** Of the errors in the answer, each once. */
  readonly codes: readonly string[];
  readonly cache: CacheOutcome;
  /** Of the document, not of what the caller wrote beside it. */
  readonly operation: string | undefined;
  readonly cost: number | undefined;
  readonly edition: string | undefined;
  /** Undefined: there was none, or it was not reached. */
  readonly document: string | undefined;
  readonly variables: unknown;
}

const ROUTES = [
  '/',
  '/graphql',
  '/health',
  '/ready',
  '/limits',
  '/oembed',
  '/sitemap.xml',
  '/robots.txt',
] as const;
/** Addresses that have many forms, by what stands there. */
const GROUPS = ['/assets', '/widgets', '/charts', '/embed', '/pages'] as const;

/** Where a request went. A path that is none of ours is the caller's text, and has no place in a log or a label. */
export type Route = (typeof ROUTES)[number] | (typeof GROUPS)[number] | 'other';

export function routeOf(pathname: string): Route {
  return ROUTES.find((route) => route === pathname) ?? groupOf(pathname) ?? 'other';
}

function groupOf(pathname: string): Route | undefined {
  const [, language, name] = /^(\/(?:ar|en|fr))?(?:\/([a-z]+))?(?:\/|$)/.exec(pathname) ?? [];
  if (language === undefined) return name === 'assets' || name === 'widgets' ? `/${name}` : undefined;
  return name === 'charts' || name === 'embed' ? `/${name}` : '/pages';
}

/** Faults of ours, by the codes that callers are told. */
const FAULTS: readonly string[] = ['INTERNAL_SERVER_ERROR', 'SERVICE_UNAVAILABLE', 'TIMEOUT'];

export function outcomeOf(status: number, codes: readonly string[], gone: boolean): Outcome {
  if (gone) return 'gone';
  if (status >= 500 || codes.some((code) => FAULTS.includes(code))) return 'failed';
  return status >= 400 || codes.length > 0 ? 'refused' : 'ok';
}

export function cacheOutcomeOf(status: number, headers: Pick<Headers, 'get'>): CacheOutcome {
  if (status === 304) return 'valid';
  return headers.get('etag') !== null ? 'kept' : 'none';
}
