import { setTimeout as delay } from 'node:timers/promises';
import type { Placement } from './placement.js';
import { type ServerProcess, startServer } from './server-process.js';

const PATIENCE_MS = 60_000;
const PAUSE_MS = 100;
/** A server that ends so often within the time is no accident. */
const MOST_ENDS = 5;

/**
 * Starts PostgreSQL, and again on the same port whenever it ends by itself (killed, out of memory). `ended` settles when
 * it was stopped, or ended too often, or does not start any more.
 */
export async function keepRunning(placement: Placement, say: (line: string) => void): Promise<ServerProcess> {
  const first = await startServer(placement, true);
  const { port } = first;
  let current = first;
  let stopping = false;

  const watch = async () => {
    let ends: readonly number[] = [];
    for (;;) {
      await current.ended;
      if (stopping) return;
      ends = [...ends, performance.now()].filter((end) => end > performance.now() - PATIENCE_MS);
      if (ends.length >= MOST_ENDS) return;
      say('the database ended by itself: it is started again');
      const next = await startAgain();
      if (next === undefined) return;
      current = next;
      // Asked to stop while it was starting.
      if (stopping) await current.stop();
    }
  };

  /** At first the processes of the server that ended may still hold its memory. */
  const startAgain = async (): Promise<ServerProcess | undefined> => {
    for (const start = performance.now(); !stopping && performance.now() - start < PATIENCE_MS; ) {
      try {
        return await startServer(placement, true, port);
      } catch {
        await delay(PAUSE_MS);
      }
    }
    return undefined;
  };

  const ended = watch();
  return {
    port,
    ended,
    stop: async () => {
      stopping = true;
      await current.stop();
      await ended;
    },
  };
}
