import { setTimeout as delay } from 'node:timers/promises';
import { openTestDatabase, type TestDatabase } from '@hasila/schema/testing';
import { sql } from 'drizzle-orm';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { TcpProxy } from '../faults/support/tcp-proxy.js';
import { inOneEdition } from '../src/serving/reading.js';
import { Serving } from '../src/serving/serving.js';

/** Three databases that hold what a primary and its replicas would; each behind a wire that can be cut. */
let databases: readonly TestDatabase[];
let wires: readonly TcpProxy[];
let serving: Serving;

beforeAll(async () => {
  databases = await Promise.all([openTestDatabase(), openTestDatabase(), openTestDatabase()]);
  wires = await Promise.all(databases.map(({ url }) => TcpProxy.open(Number(new URL(url).port))));
  // A replica need not be set to the time zone of its primary.
  for (const [index, database] of databases.entries())
    await database.db.execute(
      sql.raw(`alter database "${nameOf(database)}" set timezone to 'Etc/GMT+${index}'`),
    );
  const [url = '', ...replicaUrls] = databases.map(({ url }, index) => {
    const behind = new URL(url);
    behind.port = String(wires[index]?.port);
    return behind.href;
  });
  serving = new Serving({ url, replicaUrls, poolSize: 2, log: pino({ level: 'silent' }) });
  await load('start', [0, 1, 2]);
  await serving.open();
});
afterAll(async () => {
  await serving?.close();
  for (const wire of wires ?? []) await wire.close();
  for (const database of databases ?? []) await database.close();
});

beforeEach(async () => {
  for (const [index, wire] of wires.entries()) wire.retarget(portOf(index));
  const loadedAt = await load('as all have it', [0, 1, 2]);
  await expect.poll(() => timeOf(serving.served?.loadedAt), SOON).toBe(loadedAt);
  await expect.poll(serves, SOON).toEqual([true, true, true]);
});

const SOON = { timeout: 3_000, interval: 20 };
let loads = 0;

/** Puts an edition into some of them, as if the others lagged. */
async function load(edition: string, into: readonly number[]): Promise<string> {
  loads += 1;
  const loadedAt = new Date(Date.UTC(2030, 0, 1, 0, 0, loads)).toISOString();
  for (const index of into)
    await databases[index]?.db.execute(
      sql`update dataset set edition = ${edition}, loaded_at = ${loadedAt}::timestamptz`,
    );
  return loadedAt;
}

function timeOf(loadedAt = ''): string {
  return new Date(loadedAt).toISOString();
}

/** Kills the wire to a database, and lets nobody through. */
function cut(index: number): void {
  wires[index]?.retarget(1);
  wires[index]?.cut();
}

function portOf(index: number): number {
  return Number(new URL(databases[index]?.url ?? '').port);
}

function nameOf({ url }: TestDatabase): string {
  return new URL(url).pathname.slice(1);
}

const serves = () => serving.databases.map((database) => database.serves);

/** The edition and the database that a request is answered from. */
async function ask(): Promise<string> {
  const first = await serving.begin();
  if (first === undefined) throw new Error('nothing is loaded');
  return inOneEdition(first, async (reading) => {
    const [row] = (await reading.execute(sql`select edition, current_database() as name from dataset`)) as [
      { readonly edition: string; readonly name: string },
    ];
    expect(row.edition).toBe(reading.edition.id);
    return `${row.edition}: ${databases.findIndex((database) => nameOf(database) === row.name)}`;
  });
}

async function askOften(times = 12): Promise<readonly string[]> {
  const answers = await Promise.all(Array.from({ length: times }, ask));
  return [...new Set(answers)].sort();
}

it('replicas answer in turn, and the primary does not', async () => {
  expect(await askOften()).toEqual(['as all have it: 1', 'as all have it: 2']);
  expect(serving.databases.map(({ name }) => name)).toEqual(['primary', 'replica 1', 'replica 2']);
});

it('what belongs to no edition is asked of the primary, and of a replica while it is away', async () => {
  const name = async () => (await serving.execute(sql`select current_database() as name`))[0];
  expect(await name()).toEqual({ name: nameOf(databases[0] as TestDatabase) });
  cut(0);
  await expect.poll(() => serves()[0], SOON).toBe(false);
  expect(await name()).not.toEqual({ name: nameOf(databases[0] as TestDatabase) });
});

it('an edition is served as soon as the primary has it, and from replicas that have it', async () => {
  await load('new', [0, 2]);
  await expect.poll(async () => (await serving.current())?.id, SOON).toBe('new');
  await expect.poll(serves, SOON).toEqual([true, false, true]);
  expect(await askOften()).toEqual(['new: 2']);
  await load('newer', [0]);
  await expect.poll(async () => (await serving.current())?.id, SOON).toBe('newer');
  expect(await askOften()).toEqual(['newer: 0']);
  expect(serves()).toEqual([true, false, false]);
});

it('a replica that went on to an edition before anybody knew fails no request', async () => {
  await load('sudden', [0, 1, 2]);
  for (const answer of await askOften()) expect(answer).toMatch(/^sudden: /);
});

it('a replica that went on alone is left out, until the others have come', async () => {
  await load('ahead', [1]);
  expect(await askOften()).toEqual(['as all have it: 2']);
  expect(serves()).toEqual([true, false, true]);
});

it('a replica that dies under its statements fails none, and comes back by itself', async () => {
  for (const wire of wires) wire.delayMs = 50;
  const asking = askOften();
  await delay(80);
  cut(1);
  for (const wire of wires) wire.delayMs = 0;
  for (const answer of await asking) expect(answer).toMatch(/^as all have it: /);
  expect(await askOften()).toEqual(['as all have it: 2']);
  expect(serving.away).toBe(false);
  wires[1]?.retarget(portOf(1));
  await expect.poll(serves, SOON).toEqual([true, true, true]);
  expect(await askOften()).toEqual(['as all have it: 1', 'as all have it: 2']);
});

it('without replicas the primary answers, without anybody nobody does', async () => {
  cut(1);
  cut(2);
  expect(await askOften()).toEqual(['as all have it: 0']);
  cut(0);
  await expect.poll(() => serving.away, SOON).toBe(true);
  await expect(ask()).rejects.toMatchObject({ code: 'DATABASE_AWAY' });
});

it('without the primary the replica that was loaded last says what is served', async () => {
  await load('last', [0, 1]);
  await expect.poll(serves, SOON).toEqual([true, true, false]);
  cut(0);
  expect(await askOften()).toEqual(['last: 1']);
  cut(1);
  await expect.poll(async () => (await serving.current())?.id, SOON).toBe('as all have it');
  expect(await askOften()).toEqual(['as all have it: 2']);
  wires[0]?.retarget(portOf(0));
  await expect.poll(async () => (await serving.current())?.id, SOON).toBe('last');
});
