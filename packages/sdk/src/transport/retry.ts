import { NetworkError } from '../errors/hasila-error.js';
import type { Reply } from './reply.js';

const PASSING: readonly number[] = [429, 502, 503, 504];
const FIRST_WAIT_MS = 200;
const LONGEST_WAIT_MS = 5_000;

/**
 * Sends again what may pass the next time, after the time that the server names, else after a random one that doubles.
 * The last reply, or the last failure, is given when the repetitions or the time are used up.
 */
export async function retried(
  attempt: () => Promise<Reply>,
  {
    retries,
    until,
    signal,
  }: { readonly retries: number; readonly until: number; readonly signal: AbortSignal },
): Promise<Reply> {
  for (let repetition = 0; ; repetition += 1) {
    const outcome = await attempt().catch((error: unknown) => {
      if (error instanceof NetworkError) return error;
      throw error;
    });
    const lost = outcome instanceof NetworkError;
    const wait = (lost ? undefined : retryAfter(outcome)) ?? randomWait(repetition);
    const again = lost || PASSING.includes(outcome.status);
    if (again && repetition < retries && Date.now() + wait < until) {
      await sleep(wait, signal);
      continue;
    }
    if (lost) throw outcome;
    return outcome;
  }
}

/** Milliseconds that the server wants us to wait; `undefined` when it does not say. */
export function retryAfter({ headers }: Pick<Reply, 'headers'>): number | undefined {
  const given = headers.get('retry-after');
  if (given === null) return undefined;
  const ms = /^\d+$/.test(given) ? Number(given) * 1_000 : Date.parse(given) - Date.now();
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

/** Many clients that failed together come back at different times. */
function randomWait(repetition: number): number {
  return Math.random() * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (repetition + 1));
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const wake = () => {
      signal.removeEventListener('abort', stop);
      resolve();
    };
    const timer = setTimeout(wake, ms);
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    signal.addEventListener('abort', stop, { once: true });
  });
}
