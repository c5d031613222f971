import type { FuzzRequest } from './fuzz-request.js';
import type { FuzzAnswer } from './wire.js';

/** Above this an answer was too slow. */
export const SLOW_MS = 1_000;

/** Ours to mend: whatever was asked, it is no mistake of the caller. */
const FAULTS = ['INTERNAL_SERVER_ERROR', 'SERVICE_UNAVAILABLE', 'TIMEOUT', 'RATE_LIMITED'];
/** What a stranger should not read. */
const TELLING = /node_modules|drizzle|\bat .{1,200}\.[jt]s:\d+|PostgresError|Failed query|\$\d+::/;

interface Told {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message?: unknown;
    readonly extensions?: { readonly code?: unknown };
  }[];
}

export interface Verdict {
  /** What is wrong with the answer; undefined when nothing is. */
  readonly fault: string | undefined;
  readonly executed: boolean;
  /** `200`, `400 BAD_USER_INPUT`. */
  readonly outcome: string;
}

export function judge({ method, path }: FuzzRequest, { status, type, text }: FuzzAnswer): Verdict {
  const isAnswer = method !== 'HEAD' && text !== '' && path.startsWith('/graphql') && /json/.test(type);
  const told = isAnswer ? parsed(text) : {};
  if (told === undefined) return { fault: 'the answer is no JSON', executed: false, outcome: String(status) };
  const codes = (told.errors ?? []).map(({ extensions }) => extensions?.code);
  const outcome = [status, ...new Set(codes)].join(' ');
  return { fault: faultOf(status, codes, text), executed: told.data !== undefined, outcome };
}

function faultOf(status: number, codes: readonly unknown[], text: string): string | undefined {
  if (status >= 500 || status === 429) return `status ${status}`;
  const own = codes.find((code) => typeof code !== 'string' || FAULTS.includes(code));
  if (codes.length > 0 && own !== undefined) return `code ${String(own)}`;
  if (codes.includes(undefined)) return 'an error without a code';
  return TELLING.test(text) ? 'an answer that tells of the inside' : undefined;
}

function parsed(text: string): Told | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
