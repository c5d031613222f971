import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort } from '../../test/support/redis-process.js';
import { ask } from '../support/ask.js';
import { makeEdition, startLoading } from '../support/editions.js';
import { type Harness, openHarness } from '../support/harness.js';
import { startLoad } from '../support/load.js';
import { problemOf } from '../support/questions.js';
import { described, report } from '../support/report.js';
import { type Sample, sample, type Trend, trendOf } from '../support/trend.js';

/** For how long; SOAK_MINUTES says another. */
const MINUTES = Number(process.env['SOAK_MINUTES'] ?? 30);
const TOTAL_MS = MINUTES * 60_000;
/** Until then caches fill, connections are opened and code is compiled. */
const WARM_UP_MS = TOTAL_MS / 3;
const SAMPLE_MS = Math.max(500, TOTAL_MS / 240);
/** Whatever is disturbed is so this often. */
const TIMES = 4;
const POOL_SIZE = 10;
const HEAP_MB = 256;
/** The heap with its youngest part, and all that is beside it. */
const MOST_RESIDENT_MB = HEAP_MB + 150;

let harness: Harness;
let metrics: string;
beforeAll(async () => {
  const port = await freePort();
  metrics = `http://127.0.0.1:${port}`;
  harness = await openHarness({
    METRICS_PORT: String(port),
    DATABASE_POOL_SIZE: String(POOL_SIZE),
    // Little room, so that garbage is collected often and what is left is seen.
    NODE_OPTIONS: `--max-old-space-size=${HEAP_MB}`,
  });
});
afterAll(() => harness?.close());

it(
  `${MINUTES} minutes of mixed load: memory, handles and connections stay`,
  async () => {
    const { program, questions } = harness;
    const load = startLoad({ origin: program.origin, clients: 4, next: () => questions.next(), pauseMs: 2 });
    const ending = new AbortController();
    const others = Promise.all([
      wrongQuestions(ending.signal),
      leavingClients(ending.signal),
      newEditions(ending.signal),
    ]);
    // What they find is seen at the end.
    others.catch(() => undefined);

    const samples: Sample[] = [];
    const start = performance.now();
    while (performance.now() - start < TOTAL_MS) {
      await delay(SAMPLE_MS);
      if (performance.now() - start > WARM_UP_MS) samples.push(await sample(metrics, start));
    }
    ending.abort();
    const result = await load.stop();
    await others;
    report(`soak of ${MINUTES} min`, described(result));
    const trends = WATCHED.map(
      ([name, unit, of]) =>
        [name, unit, trendOf(samples.map((sampled) => [sampled.seconds, of(sampled)]))] as const,
    );
    for (const [name, unit, trend] of trends) report(`  ${name}`, told(trend, unit));
    const resident = Math.max(...samples.map(({ rss }) => rss)) / 1e6;
    report('  resident memory', `at most ${resident.toFixed(1)} MB`);
    expect(result.problems).toEqual({});
    expect(resident).toBeLessThan(MOST_RESIDENT_MB);
    for (const [name, , trend] of trends) {
      if (name !== HANDLES && MINUTES < SETTLED_MINUTES) continue;
      expect(trend.grown, `${name} grows`).toBeLessThan(
        Math.max(3 * trend.noise, 0.05 * trend.mean, name === HANDLES ? FEW_HANDLES : 0),
      );
    }
    await delay(2_000);
    const [connections, after] = [await openConnections(), await sample(metrics, start)];
    report('  at rest', `${connections} connections to the database`, `${after.handles} handles`);
    expect(connections).toBeLessThanOrEqual(POOL_SIZE + 1);
    expect(after.handles).toBeLessThan(60);
  },
  TOTAL_MS + 180_000,
);

const HEAP = 'heap after collection';
const HANDLES = 'handles';
/** So many connections of clients come and go between two samples. */
const FEW_HANDLES = 5;
/** Documents, rows and the bytes of answers are kept, up to limits that are reached after minutes: until then growth is told, and means nothing. */
const SETTLED_MINUTES = 10;

/** The room of the heap is not among them: V8 takes what it may have before it tidies up, and sooner on a busy machine. */
const WATCHED: readonly (readonly [name: string, unit: string, of: (one: Sample) => number])[] = [
  [HEAP, 'MB', ({ heap }) => heap / 1e6],
  ['resident beside the heap', 'MB', ({ beside }) => beside / 1e6],
  [HANDLES, '', ({ handles }) => handles],
];

function told({ first, last, mean, grown, noise }: Trend, unit: string): string {
  const figure = (value: number) => `${value.toFixed(1)} ${unit}`.trim();
  return `from ${figure(first)} to ${figure(last)}, mean ${figure(mean)}, along the line ${grown < 0 ? '' : '+'}${figure(grown)}, noise ${figure(noise)}`;
}

async function openConnections(): Promise<number> {
  const rows = await harness.database.query("select from pg_stat_activity where usename = 'web'");
  return rows.length;
}

/** Documents that are refused, each another one, so that whatever is kept of documents must also be let go. */
async function wrongQuestions(signal: AbortSignal): Promise<void> {
  for (let n = 0; !signal.aborted; n += 1) {
    const { text } = await ask(harness.program.origin, { query: `{ nothing${n} { like this } }` });
    expect(text).toContain('BAD_USER_INPUT');
    const good = await ask(harness.program.origin, { query: `query Q${n} { topics { code } }` });
    expect(problemOf(good)).toBeUndefined();
    await delay(20);
  }
}

/** Clients that leave before they are answered. */
async function leavingClients(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await ask(harness.program.origin, harness.questions.next(), { signal: AbortSignal.timeout(5) });
    await delay(50);
  }
}

/** New editions, and connections that are cut, some times in the run. */
async function newEditions(signal: AbortSignal): Promise<void> {
  const editions = [await makeEdition('edition 1'), await makeEdition('edition 2')];
  for (let n = 0; n < TIMES && !signal.aborted; n += 1) {
    await delay(TOTAL_MS / (TIMES + 1), undefined, { signal }).catch(() => undefined);
    if (signal.aborted) break;
    const edition = editions[n % editions.length];
    await startLoading(edition?.folder ?? '', harness.database.ownerUrl()).done;
    harness.proxy.cut();
  }
  for (const edition of editions) await edition.remove();
}
