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
  { retries, until, signal }: Course,
): Promise<Reply> {
  for (let repetition = 0; ; repetition += 1) {
    const outcome = await attempt().catch((error: unknown) => {
      if (error instanceof NetworkError) return error;
      throw error;
    });
    const lost = outcome instanceof NetworkError;
    const wait =
      (lost ? undefined : retryAfter(outcome.headers.get('retry-after') ?? undefined)) ??
      randomWait(repetition);
    const again = lost || PASSING.includes(outcome.status);
    if (!again || repetition >= retries || Date.now() + wait >= until) {
      if (lost) throw outcome;
      return outcome;
    }
    await sleep(wait, signal);
  }
}

/** How long and how often it may go on. */
interface Course {
  readonly retries: number;
  readonly until: number;
  readonly signal: AbortSignal;
}

/** Milliseconds until a number of seconds have passed, or a day and hour have come; `undefined` when neither is given. */
export function retryAfter(given: string | number | undefined): number | undefined {
  if (given === undefined) return undefined;
  const seconds = Number(given);
  const ms = Number.isNaN(seconds) ? Date.parse(String(given)) - Date.now() : seconds * 1_000;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

/** Many clients that failed together come back at different times. */
function randomWait(repetition: number): number {
  return Math.random() * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (repetition + 1));
}

async function sleep(ms: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    // The signal is that of one call alone: nobody else listens in this way.
    signal.onabort = () => {
      clearTimeout(timer);
      resolve();
    };
  });
  signal.throwIfAborted();
}
