import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMetrics, type ServedMetrics } from '../src/observing/metrics-server.js';
import { allOf } from '../src/observing/observer.js';
import { Serving } from '../src/serving/serving.js';
import { openTestApp } from './support/app.js';
import { memoryLog } from './support/log.js';
import { type Sample, samplesOf } from './support/prometheus.js';

type TestApp = Awaited<ReturnType<typeof openTestApp>>;

let test: TestApp;
let serving: Serving;
let metrics: ServedMetrics;
let app: ReturnType<TestApp['appWith']>;

beforeAll(async () => {
  test = await openTestApp();
  metrics = await openMetrics('127.0.0.1', 0);
  const { log } = await memoryLog({ level: 'silent' });
  const observer = allOf([metrics]);
  serving = new Serving({
    url: test.database.url,
    poolSize: 3,
    log,
    aroundStatement: observer.aroundStatement,
  });
  await serving.open();
  metrics.gauge(serving);
  app = test.appWith({ serving, observer });
});
afterAll(async () => {
  await metrics.close();
  await serving.close();
  await test.database.close();
});

async function ask(query: string, name?: string): Promise<void> {
  const response = await app.fetch('http://test/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, operationName: name }),
  });
  await response.text();
}

const samples = async (): Promise<readonly Sample[]> =>
  samplesOf(await (await fetch(`${metrics.origin}/metrics`)).text());

async function sumOf(name: string, labels: Readonly<Record<string, string>> = {}): Promise<number> {
  const wanted = Object.entries(labels);
  const found = (await samples()).filter(
    (sample) => sample.name === name && wanted.every(([label, value]) => sample.labels[label] === value),
  );
  return found.reduce((sum, { value }) => sum + value, 0);
}

/** How much something grew by some work. */
async function growth(
  work: () => Promise<void>,
  name: string,
  labels: Readonly<Record<string, string>> = {},
): Promise<number> {
  const before = await sumOf(name, labels);
  await work();
  return (await sumOf(name, labels)) - before;
}

describe('/metrics', () => {
  it.each([
    ['ok', '{ indicators(first: 1) { nodes { code } } }'],
    ['refused', '{ nothing }'],
  ])('counts operations that end %s', async (outcome, query) => {
    const grown = await growth(() => ask(query), 'hasila_operation_duration_seconds_count', { outcome });
    expect(grown).toBe(1);
  });

  it('counts errors by their code', async () => {
    const many = `{ ${'a: indicator(code: "x") { code } '.repeat(25)} }`.replaceAll(
      'a:',
      () => `a${Math.random().toString(36).slice(2)}:`,
    );
    expect(await growth(() => ask(many), 'hasila_errors_total', { code: 'QUERY_TOO_COMPLEX' })).toBe(1);
    expect(await growth(() => ask('{'), 'hasila_errors_total', { code: 'BAD_USER_INPUT' })).toBe(1);
  });

  it('times fields of the query type, under their own names', async () => {
    const twice = () => ask('{ mine: indicator(code: "x") { code } other: indicator(code: "y") { code } }');
    const labels = { field: 'indicator', failed: 'false' };
    expect(await growth(twice, 'hasila_root_field_duration_seconds_count', labels)).toBe(2);
    const failing = () => ask('{ indicators(first: 0) { nodes { code } } }');
    const failed = { field: 'indicators', failed: 'true' };
    expect(await growth(failing, 'hasila_root_field_duration_seconds_count', failed)).toBe(1);
  });

  it('times statements', async () => {
    const one = () => ask('{ indicator(code: "x") { code } }');
    expect(await growth(one, 'hasila_sql_duration_seconds_count', { outcome: 'ok' })).toBe(1);
  });

  it('tells of the pool, the database, the edition and the process', async () => {
    expect(await sumOf('hasila_pool_size')).toBe(3);
    expect(await sumOf('hasila_pool_statements', { state: 'running' })).toBe(0);
    expect(await sumOf('hasila_pool_statements', { state: 'waiting' })).toBe(0);
    expect(await sumOf('hasila_database_up')).toBe(1);
    const edition = (await serving.current())?.id ?? '';
    const loaded = await sumOf('hasila_edition_loaded_timestamp_seconds', { edition });
    expect(Math.abs(loaded - Date.now() / 1_000)).toBeLessThan(86_400);
    expect(await sumOf('process_resident_memory_bytes')).toBeGreaterThan(1e7);
    expect(await sumOf('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThan(0);
  });

  it('has no text of a caller in a label, and few series whatever is asked', async () => {
    for (let number = 0; number < 50; number++) {
      await ask(`query Caller${number} { caller${number}: indicator(code: "caller${number}") { code } }`);
      await app.fetch(`http://test/caller${number}?caller=${number}`, { method: 'PURGE' });
    }
    const ours = (await samples()).filter(({ name }) => name.startsWith('hasila_'));
    expect(JSON.stringify(ours)).not.toMatch(/caller/i);
    expect(ours.length).toBeLessThan(400);
  });

  it('is all that its port answers', async () => {
    expect((await fetch(`${metrics.origin}/graphql`)).status).toBe(404);
    expect((await fetch(`${metrics.origin}/metrics`, { method: 'POST' })).status).toBe(404);
    const { headers } = await fetch(`${metrics.origin}/metrics`);
    expect(headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  });

  it('is no part of the public port', async () => {
    expect((await app.fetch('http://test/metrics')).status).toBe(404);
  });

  it('names its own variable when its port is taken', async () => {
    const { port } = new URL(metrics.origin);
    await expect(openMetrics('127.0.0.1', Number(port))).rejects.toThrow(
      `Port ${port} of 127.0.0.1 is taken. Stop the program that has it, or set METRICS_PORT to another.`,
    );
  });
});
