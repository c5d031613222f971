import { setTimeout as delay } from 'node:timers/promises';

/** Looks again and again until it is so, and says how long that took. */
export async function until(what: string, so: () => Promise<boolean>, timeoutMs = 15_000): Promise<number> {
  const start = performance.now();
  while (!(await so())) {
    if (performance.now() - start > timeoutMs) throw new Error(`not within ${timeoutMs} ms: ${what}`);
    await delay(10);
  }
  return performance.now() - start;
}
