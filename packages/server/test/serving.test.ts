import { setTimeout as delay } from 'node:timers/promises';
import { grantReading, mayWrite } from '@hasila/schema';
import { openTestDatabase, type TestDatabase } from '@hasila/schema/testing';
import { sql } from 'drizzle-orm';
import { pino } from 'pino';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TcpProxy } from '../faults/support/tcp-proxy.js';
import { makeReader } from '../src/reading-role.js';
import { Pool } from '../src/serving/pool.js';
import { inOneEdition } from '../src/serving/reading.js';
import { Serving } from '../src/serving/serving.js';
import { openTestApp } from './support/app.js';

let database: TestDatabase;
let readerUrl: string;
let serving: Serving;

beforeAll(async () => {
  database = await openTestDatabase();
  readerUrl = await makeReader(database.db, database.url);
  serving = new Serving({ url: readerUrl, poolSize: 2, log: pino({ level: 'silent' }) });
  await serving.open();
});
afterAll(async () => {
  await serving.close();
  await database.close();
});

const NO_RIGHT = '42501';
const READ_ONLY = '25006';

const WRITES = [
  "insert into topics (code, label_en) values ('new', 'new')",
  "update topics set label_en = 'changed'",
  'delete from observations',
  'truncate readings cascade',
  'drop table claims cascade',
  'alter table places add column more text',
  'create table more (a int)',
  "create function more() returns int language sql as 'select 1'",
];

describe('the role that serves', () => {
  it.each(WRITES)('cannot write: %s', async (statement) => {
    await expect(serving.execute(sql.raw(statement))).rejects.toMatchObject({
      code: expect.stringMatching(`${NO_RIGHT}|${READ_ONLY}`),
    });
  });

  it('cannot even in a transaction that may', async () => {
    const connection = postgres(readerUrl, { max: 1, onnotice: () => undefined });
    await connection`set default_transaction_read_only = off`;
    for (const statement of WRITES)
      await expect(connection.unsafe(statement)).rejects.toMatchObject({ code: NO_RIGHT });
    await connection.end();
  });

  it('is told from one that may write', async () => {
    expect(await mayWrite(database.db, 'hasila_reader')).toBe(false);
    expect(await mayWrite(database.db, decodeURIComponent(new URL(database.url).username))).toBe(true);
    await grantReading(database.db, 'hasila_reader');
    expect(await mayWrite(database.db, 'hasila_reader')).toBe(false);
  });

  it('serves in read-only transactions where there is one role for all', async () => {
    const owner = new Serving({ url: database.url, poolSize: 1, log: pino({ level: 'silent' }) });
    for (const statement of WRITES)
      await expect(owner.execute(sql.raw(statement))).rejects.toMatchObject({ code: READ_ONLY });
    await owner.close();
  });
});

describe('time', () => {
  it('a statement is stopped after three seconds', async () => {
    const start = performance.now();
    await expect(serving.execute(sql`select pg_sleep(20)`)).rejects.toMatchObject({ code: '57014' });
    expect(performance.now() - start).toBeGreaterThan(2_900);
    expect(performance.now() - start).toBeLessThan(4_500);
  });

  it('what nobody waits for any more is cancelled in the database, be it running or waiting', async () => {
    const given = new AbortController();
    const reading = await serving.begin(given.signal);
    const answers = Array.from({ length: 5 }, () => reading?.execute(sql`select pg_sleep(2.5)`));
    await expect.poll(sleeping).toBe(2);
    expect(serving.load).toEqual({ running: 2, waiting: 3 });
    given.abort();
    for (const answer of await Promise.allSettled(answers))
      expect(answer).toMatchObject({ status: 'rejected', reason: { name: 'AbortError' } });
    await expect.poll(sleeping, { timeout: 1_000 }).toBe(0);
    await expect.poll(() => serving.load).toEqual({ running: 0, waiting: 0 });
    expect(await serving.execute(sql`select 1 as one`)).toEqual([{ one: 1 }]);
  });

  it('a request ends with its time, though each of its statements is quick enough', async () => {
    const pool = new Pool({ url: readerUrl, size: 1, onLost: () => undefined });
    const start = performance.now();
    const deadline = start + 1_000;
    const one = () => pool.run('select pg_sleep(0.4)', [], { deadline });
    const answers = await Promise.allSettled([one(), one(), one(), one()]);
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'rejected']);
    expect(answers[3]).toMatchObject({ reason: { code: 'REQUEST_TIMEOUT' } });
    await expect.poll(sleeping, { timeout: 1_000 }).toBe(0);
    await pool.close();
  });

  async function sleeping(): Promise<number> {
    const [row] = await database.db.execute<{ n: number }>(
      sql`select count(*)::int as n from pg_stat_activity
        where datname = current_database() and state = 'active' and query like '%select pg_sleep%'
        and pid <> pg_backend_pid()`,
    );
    return row?.n ?? 0;
  }
});

it('a request may have many statements at once', async () => {
  const warnings: Error[] = [];
  const onWarning = (warning: Error) => warnings.push(warning);
  process.on('warning', onWarning);
  const app = await openTestApp();
  const codes = ['crime', 'traffic', 'borders'].flatMap((text) => [
    `${text} 1`,
    `${text} 2`,
    `${text} 3`,
    text,
  ]);
  const fields = codes.map((text, n) => `s${n}: search(text: "${text}", first: 1) { totalCount }`);
  expect((await app.ask(`{ ${fields.join(' ')} }`)).errors).toEqual([]);
  expect(app.database.statements.take().length).toBeGreaterThan(11);
  await app.database.close();
  process.off('warning', onWarning);
  expect(warnings).toEqual([]);
});

it('a word to cancel that comes late strikes nobody else', async () => {
  const target = new URL(readerUrl);
  const proxy = await TcpProxy.open(Number(target.port));
  target.port = String(proxy.port);
  const pool = new Pool({ url: target.href, size: 1, onLost: () => undefined });
  const deadline = performance.now() + 10_000;
  await pool.run('select 1', [], { deadline });
  await delay(150);
  const leaving = new AbortController();
  const left = pool.run('select pg_sleep(0.15)', [], { deadline, signal: leaving.signal });
  // Too late to ask twice.
  await delay(120);
  proxy.delayMs = 600;
  leaving.abort();
  await expect(left).rejects.toMatchObject({ name: 'AbortError' });
  await delay(20);
  proxy.delayMs = 0;
  expect(await pool.run('select 2 as two from pg_sleep(1)', [], { deadline })).toEqual([{ two: 2 }]);
  await pool.close();
  await proxy.close();
});

it('rows of a statement that failed are not counted to the next one', async () => {
  const pool = new Pool({ url: readerUrl, size: 1, onLost: () => undefined });
  const limits = { deadline: performance.now() + 5_000 };
  const failing = pool.run('select 1 / (5 - n) from generate_series(1, 9) n', [], limits);
  await expect(failing).rejects.toMatchObject({ code: '22012' });
  const rows = await pool.run('select 1 as one', [], limits);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toEqual({ one: 1 });
  await pool.close();
});

describe('one edition', () => {
  it('work that met another edition is done again from the beginning', async () => {
    const first = await serving.begin();
    if (first === undefined) throw new Error('nothing is loaded');
    const seen: string[] = [];
    const answer = await inOneEdition(first, async (reading) => {
      seen.push(reading.edition.id);
      await reading.execute(sql`select from topics`);
      if (seen.length === 1) await loadAnother(database, 'second');
      return [reading.edition.id, await reading.execute(sql`select edition from dataset`)];
    });
    expect(seen).toEqual([first.edition.id, 'second']);
    expect(answer).toEqual(['second', [{ edition: 'second' }]]);
  });

  it('is found out again when the connection is cut while it is asked for', async () => {
    const target = new URL(readerUrl);
    const proxy = await TcpProxy.open(Number(target.port));
    target.port = String(proxy.port);
    let statements = 0;
    const behind = new Serving({
      url: target.href,
      poolSize: 2,
      log: pino({ level: 'silent' }),
      aroundStatement: (_, run) => {
        statements += 1;
        return run();
      },
    });
    const first = await behind.begin();
    if (first === undefined) throw new Error('nothing is loaded');
    await loadAnother(database, 'asked for');
    proxy.delayMs = 200;
    const before = statements;
    const answer = inOneEdition(first, async (reading) => {
      await reading.execute(sql`select from topics`);
      return reading.edition.id;
    });
    await expect.poll(() => statements - before, { timeout: 5_000, interval: 10 }).toBe(2);
    await delay(100);
    proxy.delayMs = 0;
    proxy.cut();
    expect(await answer).toBe('asked for');
    await behind.close();
    await proxy.close();
  });

  it('gives up after five editions', async () => {
    const first = await serving.begin();
    if (first === undefined) throw new Error('nothing is loaded');
    let count = 0;
    const work = inOneEdition(first, async (reading) => {
      count += 1;
      await loadAnother(database, `rush ${count}`);
      return reading.execute(sql`select from topics`);
    });
    await expect(work).rejects.toMatchObject({ code: 'HA001' });
    expect(count).toBe(5);
  });

  it('what asks for no statement has the new edition within half a second', async () => {
    await loadAnother(database, 'third');
    await expect.poll(async () => (await serving.current())?.id, { timeout: 1_500 }).toBe('third');
  });

  it('an operation is executed again when an edition comes between two of its statements', async () => {
    const test = await openTestApp();
    const loader = postgres(test.database.url, { max: 1 });
    const before = await test.ask(QUESTION);
    expect(before.extensions?.['edition']).toBe(before.data.dataset.edition);
    let asking: ReturnType<typeof test.ask> | undefined;
    await loader.begin(async (load) => {
      // The second statement of the question waits here until the load is done.
      await load`lock table places in access exclusive mode`;
      asking = test.ask(QUESTION);
      await expect
        .poll(async () => (await load`select from pg_locks where not granted`).length, { timeout: 5_000 })
        .toBeGreaterThan(0);
      await load`update topics set label_en = label_en || ' of another edition'`;
      await load`update dataset set edition = 'another', loaded_at = now()`;
    });
    const answer = await asking;
    expect(answer?.errors).toEqual([]);
    expect(answer?.extensions?.['edition']).toBe('another');
    expect(answer?.headers.get('hasila-edition')).toBe('another');
    expect(answer?.data.dataset.edition).toBe('another');
    for (const { label } of answer?.data.topics ?? []) expect(label.value).toMatch(/ of another edition$/);
    await loader.end();
    await test.database.close();
  });
});

const QUESTION = `{ dataset { edition } topics { label(language: EN) { value } }
  places(first: 3) { nodes { name(language: EN) { value } } } }`;

async function loadAnother({ db }: TestDatabase, edition: string): Promise<void> {
  await db.execute(sql`update dataset set edition = ${edition}, loaded_at = clock_timestamp()`);
}
