import { setTimeout as delay } from 'node:timers/promises';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './support/ask.js';
import { type Harness, openHarness } from './support/harness.js';
import { startLoad } from './support/load.js';
import { MAX_CONNECTIONS } from './support/postgres.js';
import { problemOf } from './support/questions.js';
import { described, ms, report } from './support/report.js';
import { until } from './support/until.js';

/** Faults through which the program goes on serving. */
let harness: Harness;
let owner: postgres.Sql;
beforeAll(async () => {
  harness = await openHarness();
  owner = postgres(harness.database.ownerUrl(), { max: 2, onnotice: () => undefined });
});
afterAll(async () => {
  await owner?.end();
  await harness?.close();
});

const CUTS = 4;
/** On a busy machine a dozen connections take their time to be made again. */
const BETWEEN_CUTS_MS = 1_000;

const load = (clients: number) =>
  startLoad({ origin: harness.program.origin, clients, next: () => harness.questions.next() });

/** Needs the table that the test locks: a page of a length that nobody asked for, since others are remembered. */
let length = 50;
function pageOfPlaces() {
  length += 1;
  return { query: `{ places(first: ${length}) { nodes { slug } } }` };
}

describe('a troubled database', () => {
  it('connections are cut in mid-query: the request is done again', async () => {
    const running = load(4);
    let cut = 0;
    for (let n = 0; n < CUTS; n += 1) {
      await delay(BETWEEN_CUTS_MS);
      cut += harness.proxy.cut();
    }
    await delay(BETWEEN_CUTS_MS);
    const result = await running.stop();
    report('cut in mid-query', `${cut} connections in ${CUTS} cuts`, described(result));
    expect(result.problems).toEqual({});
    expect(await harness.program.isReady()).toBe(true);
  });

  it('PostgreSQL ends the connections: the request is done again', async () => {
    const running = load(4);
    let ended = 0;
    for (let n = 0; n < CUTS; n += 1) {
      await delay(BETWEEN_CUTS_MS);
      const rows = await owner`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'web'`;
      ended += rows.length;
    }
    await delay(BETWEEN_CUTS_MS);
    const result = await running.stop();
    report('pg_terminate_backend', `${ended} connections in ${CUTS} strokes`, described(result));
    expect(result.problems).toEqual({});
  });

  it('restarted at once: nobody gets anything but an answer or a 503, and within two seconds answers alone', async () => {
    const running = load(8);
    await delay(300);
    await harness.database.stop('SIGINT');
    await harness.database.start();
    const back = await until(
      'answers',
      async () => problemOf(await ask(harness.program.origin, harness.questions.next())) === undefined,
    );
    await delay(300);
    const result = await running.stop();
    report('restarted (-m fast)', `well ${ms(back)} after its return`, described(result));
    expect(back).toBeLessThan(2_000);
    expect(Object.keys(result.problems).filter((problem) => problem !== '503 SERVICE_UNAVAILABLE')).toEqual(
      [],
    );
  });

  it('slow by 100 ms in each direction: answers, and never taken for away', async () => {
    harness.proxy.delayMs = 100;
    const running = load(8);
    await delay(3_000);
    const result = await running.stop();
    harness.proxy.delayMs = 0;
    report('slow by 100 ms each way', described(result));
    expect(result.problems).toEqual({});
    expect(result.p50).toBeGreaterThan(200);
  });

  it('others take every connection: those that are open go on; without one it is 503, soon well again', async () => {
    const others = Array.from({ length: MAX_CONNECTIONS }, () =>
      postgres(harness.database.readerUrl(), { max: 1, connect_timeout: 10 }),
    );
    const taken = await Promise.allSettled(others.map((other) => other`select 1`));
    const refused = taken.filter(({ status }) => status === 'rejected').length;
    expect(refused).toBeGreaterThan(0);
    const whileTaken = load(8);
    await delay(1_000);
    const open = await whileTaken.stop();
    expect(open.problems).toEqual({});

    await Promise.all(others.map((other) => other.end({ timeout: 0 })));

    // All are lost, and no other is to be had.
    await owner`alter role web connection limit 0`;
    await owner`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'hasila'`;
    await until('/ready says no', async () => !(await harness.program.isReady()));
    const without = load(4);
    await delay(1_000);
    const none = await without.stop();
    await owner`alter role web connection limit -1`;
    const back = await until(
      'answers',
      async () => problemOf(await ask(harness.program.origin, harness.questions.next())) === undefined,
    );
    report(
      'out of connections',
      `open ones: ${described(open)}`,
      `none: ${described(none)}`,
      `well ${ms(back)} after`,
    );
    expect(Object.keys(none.problems)).toEqual(['503 SERVICE_UNAVAILABLE']);
    expect(none.failed).toBe(none.requests);
    expect(back).toBeLessThan(2_000);
  });

  it('a table is locked: 504 after three seconds, and the rest is answered meanwhile', async () => {
    await whileLocked('places', async () => {
      const waiting = ask(harness.program.origin, pageOfPlaces());
      const other = await ask(harness.program.origin, { query: '{ topics { code } }' });
      expect(problemOf(other)).toBeUndefined();
      const answer = await waiting;
      report('a statement without end', `${problemOf(answer)} after ${ms(answer.milliseconds)}`);
      expect(problemOf(answer)).toBe('504 TIMEOUT');
      expect(answer.milliseconds).toBeGreaterThan(2_900);
      expect(answer.milliseconds).toBeLessThan(4_000);
    });
    expect(problemOf(await ask(harness.program.origin, pageOfPlaces()))).toBeUndefined();
  });

  it('clients that leave in a hurry strike nobody else', async () => {
    const running = load(4);
    let left = 0;
    const leaving = async () => {
      for (let n = 0; n < 100; n += 1) {
        const { failure } = await ask(harness.program.origin, harness.questions.next(), {
          signal: AbortSignal.timeout(5 + ((n * 7) % 60)),
        });
        if (failure !== undefined) left += 1;
      }
    };
    await Promise.all([leaving(), leaving(), leaving(), leaving()]);
    const result = await running.stop();
    report('clients that leave in a hurry', `${left} left`, described(result));
    expect(left).toBeGreaterThan(0);
    expect(result.problems).toEqual({});
  });

  it('a client that goes away takes its statement with it', async () => {
    const gone: number[] = [];
    for (let n = 0; n < 5; n += 1) {
      await whileLocked('places', async () => {
        const client = new AbortController();
        const asking = ask(harness.program.origin, pageOfPlaces(), { signal: client.signal });
        await until('it waits in the database', async () => (await waitingStatements()) === 1);
        client.abort();
        expect((await asking).failure).toBeDefined();
        gone.push(await until('it is gone', async () => (await waitingStatements()) === 0, 2_000));
      });
    }
    report('a client that goes away', `its SQL is gone after ${gone.map(ms).join(', ')}`);
    expect(Math.max(...gone)).toBeLessThan(1_000);

    // The word to cancel it reaches nobody: what is lost is a statement of three seconds.
    await whileLocked('places', async () => {
      const client = new AbortController();
      const asking = ask(harness.program.origin, pageOfPlaces(), { signal: client.signal });
      await until('it waits in the database', async () => (await waitingStatements()) === 1);
      harness.proxy.retarget(1);
      client.abort();
      expect((await asking).failure).toBeDefined();
      await delay(500);
      harness.proxy.retarget(harness.database.port);
    });
    await until(
      'answers',
      async () => problemOf(await ask(harness.program.origin, pageOfPlaces())) === undefined,
    );
    expect(problemOf(await ask(harness.program.origin, pageOfPlaces()))).toBeUndefined();
  });
});

async function whileLocked(table: string, work: () => Promise<void>): Promise<void> {
  await owner.begin(async (transaction) => {
    await transaction`lock table ${transaction(table)} in access exclusive mode`;
    await work();
  });
}

async function waitingStatements(): Promise<number> {
  const rows = await owner`select from pg_stat_activity where usename = 'web' and wait_event_type = 'Lock'`;
  return rows.length;
}
