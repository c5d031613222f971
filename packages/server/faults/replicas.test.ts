import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasRedis, type RedisProcess, startRedis } from '../test/support/redis-process.js';
import type { Answer } from './support/ask.js';
import { type EditionFolder, makeEdition, startLoading } from './support/editions.js';
import { DATASET, type Instance, startInstance } from './support/instance.js';
import { often } from './support/length.js';
import { startLoad } from './support/load.js';
import { MARKED_DOCUMENT, MARKED_QUESTION, mixIn, servedBy } from './support/marked-answers.js';
import { CACHE_HEADER, hasNginx, type Nginx, startNginx } from './support/nginx.js';
import { TestPostgres } from './support/postgres.js';
import { problemOf } from './support/questions.js';
import { described, ms, report } from './support/report.js';
import { servingDatabases } from './support/serving-databases.js';
import { until } from './support/until.js';

const CLIENTS = 4;
const PAUSE_MS = 20;
const ROUNDS = often({ short: 1, long: 10 });

const missing = [...(hasNginx ? [] : ['nginx (nginx-light)']), ...(hasRedis ? [] : ['redis-server'])];
const WHOLE = 'two instances, Redis, and nginx before them';
if (missing.length > 0)
  process.stdout.write(`SKIPPED, for there is no ${missing.join(' and no ')} here: ${WHOLE}\n`);

let editions: readonly EditionFolder[];
let primary: TestPostgres;
let replicas: readonly TestPostgres[];
let folder: string;
let redis: RedisProcess | undefined;
let instances: Instance[];

beforeAll(async () => {
  editions = [await makeEdition('edition 1'), await makeEdition('edition 2')];
  primary = await TestPostgres.create();
  replicas = [await TestPostgres.replicaOf(primary), await TestPostgres.replicaOf(primary)];
  folder = await mkdtemp(join(tmpdir(), 'hasila-replicas-'));
  await writeFile(join(folder, 'documents.json'), JSON.stringify({ [HASH]: MARKED_DOCUMENT }));
  redis = hasRedis ? await startRedis() : undefined;
  instances = [];
  for (let n = 0; n < 2; n += 1) instances.push(await startOne());
});
afterAll(async () => {
  for (const instance of instances ?? []) await instance.end();
  await redis?.end();
  for (const database of [...(replicas ?? []), primary]) await database?.remove();
  for (const edition of editions ?? []) await edition.remove();
  if (folder !== undefined) await rm(folder, { recursive: true });
});

function startOne(env: Readonly<Record<string, string>> = {}): Promise<Instance> {
  return startInstance({
    DATABASE_URL: primary.readerUrl(),
    DATABASE_LOAD_URL: primary.ownerUrl(),
    DATABASE_REPLICA_URLS: replicas.map((replica) => replica.readerUrl()).join(),
    // Two instances and the tests share the few connections of each.
    DATABASE_POOL_SIZE: '6',
    HASILA_DATASET: DATASET,
    PERSISTED_DOCUMENTS: join(folder, 'documents.json'),
    // Every question is to reach a database.
    ROW_CACHE_ROWS: '0',
    METRICS_PORT: '0',
    LOG_LEVEL: 'error',
    TRUST_PROXY: '1',
    ...(redis === undefined ? {} : { REDIS_URL: redis.url }),
    ...env,
  });
}

const HASH = createHash('sha256').update(MARKED_DOCUMENT).digest('hex');

/** By turns a question that nobody keeps, and one that a cache may. */
function questions() {
  let count = 0;
  return () => {
    count += 1;
    if (count % 2 === 0) return MARKED_QUESTION;
    const variables = JSON.stringify({ places: 1 + (count % 9) });
    return `/graphql?${new URLSearchParams({ documentId: HASH, variables })}`;
  };
}

/** Load whose answers must all be good ones, each of one edition. */
function startMarkedLoad(origin: string) {
  const seen = new Map<string, string>();
  let hits = 0;
  const load = startLoad({
    origin,
    clients: CLIENTS,
    next: questions(),
    pauseMs: PAUSE_MS,
    problem: (answer: Answer) => {
      if (answer.headers[CACHE_HEADER] === 'HIT') hits += 1;
      return problemOf(answer) ?? mixIn(answer, seen);
    },
  });
  return { ...load, editions: () => seen.size, hits: () => hits };
}

async function loadEdition(n: number): Promise<void> {
  const { code, output } = await startLoading(editions[n % editions.length]?.folder ?? '', primary.ownerUrl())
    .done;
  expect(output).toContain('is loaded');
  expect(code).toBe(0);
}

const isServedBy = (instance: Instance, mark: string) => async () =>
  (await servedBy(instance)).marks.join() === mark;

const serve = (instance: Instance, expected: readonly number[]) => async () =>
  (await servingDatabases(instance)).join() === expected.join();

describe('a primary and two replicas that stream from it', () => {
  let program: Instance;
  beforeAll(async () => {
    program = instances[0] as Instance;
    await until('all serve', serve(program, [1, 1, 1]));
  });

  it('one that lags is left out until it has the edition, and costs no request', async () => {
    await replicas[0]?.query('select pg_wal_replay_pause()');
    const load = startMarkedLoad(program.origin);
    await loadEdition(0);
    const seen = await until('the edition is served', isServedBy(program, 'edition 1'));
    await until('the other serves', serve(program, [1, 0, 1]));
    await replicas[1]?.query('select pg_wal_replay_pause()');
    // Loaded once more, as far as anybody can tell.
    await primary.query('update dataset set loaded_at = clock_timestamp()');
    await until('the primary serves alone', serve(program, [1, 0, 0]));
    await delay(300);
    for (const replica of replicas) await replica.query('select pg_wal_replay_resume()');
    const back = await until('all serve', serve(program, [1, 1, 1]));
    const result = await load.stop();
    report(
      'replicas that lag',
      `served ${ms(seen)} after the load`,
      `left out, back ${ms(back)} after they went on`,
      described(result),
    );
    expect(result.problems).toEqual({});
    expect(load.editions()).toBe(2);
    expect(seen).toBeLessThan(1_500);
  });

  it.each(['killed', 'silent'] as const)('one that is %s costs no request, and comes back', async (how) => {
    const replica = replicas[0] as TestPostgres;
    const load = startMarkedLoad(program.origin);
    await delay(300);
    if (how === 'killed') await replica.stop('SIGQUIT');
    else await replica.signalAll('SIGSTOP');
    const noticed = await until('it is left out', serve(program, [1, 0, 1]));
    expect(await program.isReady()).toBe(true);
    await delay(300);
    if (how === 'killed') await replica.start();
    else await replica.signalAll('SIGCONT');
    const back = await until('it serves again', serve(program, [1, 1, 1]));
    const result = await load.stop();
    report(
      `a replica ${how}, under load`,
      `left out after ${ms(noticed)}`,
      `back after ${ms(back)}`,
      described(result),
    );
    expect(result.problems).toEqual({});
  });

  it('goes on without the primary', async () => {
    const load = startMarkedLoad(program.origin);
    await delay(300);
    await primary.stop('SIGQUIT');
    await until('it is left out', serve(program, [0, 1, 1]));
    await delay(500);
    expect(await program.isReady()).toBe(true);
    await primary.start();
    const back = await until('it serves again', serve(program, [1, 1, 1]));
    const result = await load.stop();
    report('the primary killed, under load', `back after ${ms(back)}`, described(result));
    expect(result.problems).toEqual({});
  });
});

describe.skipIf(missing.length > 0)(WHOLE, () => {
  let nginx: Nginx;
  beforeAll(async () => {
    nginx = await startNginx(instances.map(({ origin }) => origin));
  });
  afterAll(() => nginx?.end());

  it(
    `an edition is loaded, a replica killed, an instance killed, ${ROUNDS} times: nothing fails or is mixed`,
    async () => {
      const load = startMarkedLoad(nginx.origin);
      await delay(500);
      for (let round = 0; round < ROUNDS; round += 1) {
        // The one after that of the test before.
        await loadEdition(1 + round);
        const mark = `edition ${1 + ((1 + round) % 2)}`;
        for (const instance of instances) await until(`${mark} is served`, isServedBy(instance, mark));
        const replica = replicas[round % 2] as TestPostgres;
        await replica.stop('SIGQUIT');
        await delay(500);
        const struck = instances[round % 2] as Instance;
        struck.process.kill('SIGKILL');
        await struck.exitCode();
        await delay(1_000);
        await replica.start();
        if (round + 1 < ROUNDS) instances[round % 2] = await startOne({ PORT: new URL(struck.origin).port });
        else instances.splice(round % 2, 1);
        for (const instance of instances) await until('all serve', serve(instance, [1, 1, 1]));
      }
      const result = await load.stop();
      report(
        'a load, a replica and an instance killed, behind nginx',
        `${ROUNDS} times`,
        `${load.hits()} answers from nginx`,
        described(result),
      );
      expect(result.problems).toEqual({});
      expect(load.hits()).toBeGreaterThan(0);
      expect(load.editions()).toBeGreaterThan(1);
    },
    ROUNDS * 60_000,
  );
});
