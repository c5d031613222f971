import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './support/ask.js';
import { openBalancer } from './support/balancer.js';
import { DATASET, type Instance, startInstance } from './support/instance.js';
import { often } from './support/length.js';
import { startLoad } from './support/load.js';
import { TestPostgres } from './support/postgres.js';
import { problemOf, Questions } from './support/questions.js';
import { described, ms, report } from './support/report.js';
import { until } from './support/until.js';

const RESTARTS = often({ short: 3, long: 20 });
const LEAST_REQUESTS = often({ short: 0, long: 20_000 });
const CLIENTS = 8;
const GRACE_MS = 1_000;

let database: TestPostgres;
beforeAll(async () => {
  database = await TestPostgres.create();
});
afterAll(() => database?.remove());

const start = (env: Readonly<Record<string, string>> = {}): Promise<Instance> =>
  startInstance({
    DATABASE_URL: database.readerUrl(),
    DATABASE_LOAD_URL: database.ownerUrl(),
    HASILA_DATASET: DATASET,
    SHUTDOWN_GRACE_MS: String(GRACE_MS),
    ...env,
  });

describe('an instance ends', () => {
  it('SIGTERM under load: /ready says no, requests are still answered, what runs is finished, exit 0', async () => {
    const program = await start({ SHUTDOWN_GRACE_MS: '3000' });
    const questions = await Questions.of(program.origin);
    const load = startLoad({ origin: program.origin, clients: CLIENTS, next: () => questions.next() });
    await delay(500);
    const ended = program.end();
    const noticed = await until('/ready says no', async () => !(await program.isReady()));
    expect(problemOf(await ask(program.origin, questions.next()))).toBeUndefined();
    await delay(500);
    const duringGrace = await load.stop();
    const { code, milliseconds } = await ended;
    report(
      'SIGTERM under load',
      `/ready says no after ${ms(noticed)}`,
      `exit ${code} after ${ms(milliseconds)} with a grace of 3 s`,
      described(duringGrace),
    );
    expect(duringGrace.problems).toEqual({});
    expect(code).toBe(0);
    expect(milliseconds).toBeGreaterThanOrEqual(3_000);
    expect(milliseconds).toBeLessThan(10_000);
  });

  it('what is being answered when the door closes is finished', async () => {
    const program = await start({ SHUTDOWN_GRACE_MS: '0' });
    // Each waits two seconds for a table, and the door closes meanwhile.
    const { released } = await holding('places', 2_000);
    const asked = Array.from({ length: 5 }, () =>
      ask(program.origin, { query: '{ places(first: 3) { nodes { slug } } }' }),
    );
    await delay(300);
    const { code, milliseconds } = await program.end();
    await released;
    const problems = (await Promise.all(asked)).map(problemOf);
    report(
      'in flight when the door closes',
      `${problems.filter(Boolean).length} of 5 failed`,
      `exit ${code} after ${ms(milliseconds)}`,
    );
    expect(problems).toEqual(problems.map(() => undefined));
    expect(code).toBe(0);
    expect(milliseconds).toBeLessThan(5_000);
  });

  it(`${RESTARTS} rolling restarts of two instances behind a balancer`, async () => {
    const balancer = await openBalancer();
    let instances = [await start(), await start()];
    for (const { origin } of instances) balancer.add(origin);
    await until('both are ready', async () => balancer.readyCount() === 2);
    const questions = await Questions.of(balancer.origin);
    const load = startLoad({ origin: balancer.origin, clients: CLIENTS, next: () => questions.next() });
    const codes: (number | null)[] = [];
    for (let n = 0; n < RESTARTS || load.requests() < LEAST_REQUESTS; n += 1) {
      const [old, other] = instances as [Instance, Instance];
      codes.push((await old.end()).code);
      balancer.remove(old.origin);
      const fresh = await start();
      balancer.add(fresh.origin);
      await until('both are ready again', async () => balancer.readyCount() === 2);
      instances = [other, fresh];
    }
    const result = await load.stop();
    report('rolling restarts', `${codes.length} restarts`, described(result));
    for (const instance of instances) codes.push((await instance.end()).code);
    await balancer.close();
    expect(result.problems).toEqual({});
    expect(new Set(codes)).toEqual(new Set([0]));
    expect(result.requests).toBeGreaterThanOrEqual(LEAST_REQUESTS);
  }, 3_600_000);
});

/** Locks a table for a time; `released` settles when it is free again. */
async function holding(
  table: string,
  milliseconds: number,
): Promise<{ readonly released: Promise<unknown> }> {
  const released = database.query(
    `begin; lock table ${table} in access exclusive mode; select pg_sleep(${milliseconds / 1000}); commit`,
  );
  await until('the table is locked', async () => {
    const rows = await database.query(
      `select from pg_locks where mode = 'AccessExclusiveLock' and relation = '${table}'::regclass and granted`,
    );
    return rows.length > 0;
  });
  return { released };
}
