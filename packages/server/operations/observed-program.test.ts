import { setTimeout as delay } from 'node:timers/promises';
import { openTestDatabase, type TestDatabase } from '@hasila/schema/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samplesOf } from '../test/support/prometheus.js';
import { type ServerProcess, startProgram } from '../test/support/server-process.js';
import { buildPackages } from './build-packages.js';
import { spansOf, startCollector } from './otlp-collector.js';

type Collector = Awaited<ReturnType<typeof startCollector>>;

const CODE = 'criminal-cases-recorded';
const QUERY = `query Traced { indicator(code: "${CODE}") { code } }`;

let database: TestDatabase;
let json: Collector;
let protobuf: Collector;
let first: ServerProcess;
let second: ServerProcess;

/** Two programs, each with its own way to be watched. */
beforeAll(async () => {
  await buildPackages('server', 'tracing');
  [database, json, protobuf] = await Promise.all([openTestDatabase(), startCollector(), startCollector()]);
  const env = {
    DATABASE_URL: database.url,
    LOG_LEVEL: 'info',
    METRICS_PORT: '0',
    OTEL_BSP_SCHEDULE_DELAY: '100',
  };
  first = startProgram({
    ...env,
    OTEL_EXPORTER_OTLP_ENDPOINT: json.url,
    OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
  });
  await first.ready();
  second = startProgram({ ...env, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: `${protobuf.url}/v1/traces` });
  await second.ready();
});

afterAll(async () => {
  for (const program of [first, second]) program.process.kill('SIGTERM');
  expect(await Promise.all([first.exitCode(), second.exitCode()])).toEqual([0, 0]);
  json.close();
  protobuf.close();
  await database.close();
});

async function ask(program: ServerProcess, query = QUERY, code = CODE): Promise<Response> {
  const response = await fetch(`${await program.ready()}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  expect(await response.json()).toMatchObject({ data: { indicator: { code } } });
  return response;
}

describe('the program', () => {
  it('writes a line for a request to its output', async () => {
    const response = await ask(first);
    const requestId = response.headers.get('x-request-id') ?? '';
    const line = () =>
      first
        .output()
        .split('\n')
        .find((text) => text.startsWith('{') && text.includes(requestId));
    for (let tries = 0; line() === undefined && tries < 250; tries++) await delay(20);
    expect(JSON.parse(line() ?? '{}')).toMatchObject({ requestId, status: 200, operation: 'Traced' });
  });

  it('tells its metrics on a port of its own', async () => {
    const [, url = ''] = /metrics: (\S+)/.exec(first.output()) ?? [];
    const samples = samplesOf(await (await fetch(url)).text());
    expect(samples).toContainEqual({ name: 'hasila_database_up', labels: {}, value: 1 });
  });
});

describe('OpenTelemetry', () => {
  it('gets the spans of a request: HTTP, GraphQL and SQL under one another', async () => {
    // A document of its own: one that was asked before is neither parsed nor validated again. And a row of its own: one
    // that is known is not asked for, as those of the first indicators are since the start.
    const [query, code] = [QUERY.replace('Traced', 'Followed'), 'urban-road-deaths'];
    const response = await ask(first, query.replace(CODE, code), code);
    const id = `"${response.headers.get('x-request-id')}"`;
    const spans = () => spansOf(json.deliveries);
    const answered = () => spans().find(({ attributes }) => JSON.stringify(attributes).includes(id));
    await json.until(() => answered() !== undefined);
    const request = answered();
    expect(request?.name).toBe('POST');
    const trace = spans().filter(({ traceId }) => traceId === request?.traceId);
    const named = (name: string) => trace.find((span) => span.name === name);
    expect(named('graphql.parse')?.parentSpanId).toBe(request?.spanId);
    expect(named('graphql.validate')?.parentSpanId).toBe(request?.spanId);
    expect(named('query Followed')?.parentSpanId).toBe(request?.spanId);
    expect(named('graphql.resolve indicator')?.parentSpanId).toBe(named('query Followed')?.spanId);
    const statements = trace.filter(({ name }) => name === 'SELECT');
    expect(statements).toHaveLength(1);
    expect(trace.map(({ spanId }) => spanId)).toContain(statements[0]?.parentSpanId);
    const text = statements[0]?.attributes.find(({ key }) => key === 'db.query.text')?.value;
    expect(text).toEqual({ stringValue: expect.stringContaining('from indicators') });
  });

  it('gets nothing of who asked, and of what only its shape', () => {
    const all = JSON.stringify(spansOf(json.deliveries));
    expect(all).not.toContain(CODE);
    expect(all).not.toContain('urban-road-deaths');
    expect(all).not.toContain('client.address');
    expect(all).not.toContain('127.0.0.1","');
    expect(all).not.toContain('user_agent');
    expect(all).not.toContain('graphql.source');
  });

  it('speaks protobuf unless told otherwise', async () => {
    await ask(second);
    const delivered = () => protobuf.deliveries.find(({ body }) => body.includes('from indicators'));
    await protobuf.until(() => delivered() !== undefined);
    expect(delivered()).toMatchObject({ path: '/v1/traces', contentType: 'application/x-protobuf' });
    expect(delivered()?.body.includes('criminal-cases-recorded')).toBe(false);
  });
});
