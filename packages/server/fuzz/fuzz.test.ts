import { readFile } from 'node:fs/promises';
import { schema } from '@hasila/schema';
import { openTestDatabase, type TestDatabase, tableChecksums } from '@hasila/schema/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort } from '../test/support/redis-process.js';
import {
  buildProgram,
  makeDataFolder,
  type ServerProcess,
  startProgram,
} from '../test/support/server-process.js';
import { readCatalogue } from './support/catalogue.js';
import type { FuzzRequest } from './support/fuzz-request.js';
import { Random } from './support/random.js';
import { requestMaker } from './support/requests.js';
import { connections } from './support/schema-arguments.js';
import { SEED } from './support/seed.js';
import { SHORT } from './support/short.js';
import { judge, SLOW_MS } from './support/verdict.js';
import { type FuzzAnswer, Wire } from './support/wire.js';

const REQUESTS = Number(process.env['FUZZ_REQUESTS'] ?? (SHORT ? 3_000 : 20_000));
const AT_ONCE = 6;
/** The least share of requests that must get as far as being executed. */
const EXECUTED = 0.4;

let database: TestDatabase;
let folder: Awaited<ReturnType<typeof makeDataFolder>>;
let program: ServerProcess;
let wire: Wire;
let metrics: Wire;
let make: (random: Random) => FuzzRequest;
let before: Readonly<Record<string, string>>;

beforeAll(async () => {
  process.stdout.write(`FUZZ_SEED=${SEED} FUZZ_REQUESTS=${REQUESTS}\n`);
  [database, folder] = await Promise.all([openTestDatabase(), makeDataFolder(), buildProgram()]);
  const metricsPort = await freePort();
  metrics = new Wire(`http://127.0.0.1:${metricsPort}`);
  program = startProgram({
    DATABASE_URL: database.url,
    HASILA_DATA_DIR: folder.path,
    LOG_LEVEL: 'warn',
    METRICS_PORT: String(metricsPort),
  });
  wire = new Wire(await program.ready());
  const ask = async (query: string): Promise<unknown> => {
    const body = Buffer.from(JSON.stringify({ query }));
    const headers = { 'content-type': 'application/json' };
    const { text } = await wire.send({ kind: 'catalogue', method: 'POST', path: '/graphql', headers, body });
    const { data, errors } = JSON.parse(text);
    expect(errors).toBeUndefined();
    return data;
  };
  make = requestMaker(schema, await readCatalogue(ask, connections(schema)), SEED);
  before = await tableChecksums(database.db);
}, 120_000);

afterAll(async () => {
  wire.close();
  metrics.close();
  program.process.kill('SIGTERM');
  await program.exitCode();
  await Promise.all([database.close(), folder.remove()]);
});

/** Where /proc tells it: of a shared machine it says more than the time that went by. */
async function processorSeconds(pid: number | undefined): Promise<number | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  const [user = Number.NaN, system = Number.NaN] = text?.split(' ').slice(13, 15).map(Number) ?? [];
  return text === undefined ? undefined : (user + system) / 100;
}

/** Enough to make it again and to read it. */
function shown(n: number, request: FuzzRequest, answer: FuzzAnswer | undefined, fault: string): string {
  const body = request.body?.toString().slice(0, 1_500) ?? '';
  return `#${n} (${request.kind}): ${fault}\n${request.method} ${request.path.slice(0, 1_500)} ${JSON.stringify(request.headers).slice(0, 300)}\n${body}\n→ ${answer?.status} ${answer?.text.slice(0, 600)}`;
}

it(`answers ${REQUESTS} requests of seed ${SEED}`, { timeout: 1_800_000 }, async () => {
  const begun = performance.now();
  const outcomes = new Map<string, number>();
  const faults: string[] = [];
  const slow: number[] = [];
  let [executed, worst, next] = [0, 0, 0];
  const one = async (n: number) => {
    const request = make(new Random(SEED, n));
    const answer = await wire.send(request).catch((error: Error) => error);
    if (answer instanceof Error) {
      faults.push(shown(n, request, undefined, `no answer: ${answer.message}`));
      return;
    }
    const verdict = judge(request, answer);
    if (verdict.fault !== undefined) faults.push(shown(n, request, answer, verdict.fault));
    if (verdict.executed) executed += 1;
    if (answer.milliseconds > SLOW_MS) slow.push(n);
    worst = Math.max(worst, answer.milliseconds);
    const name = `${request.kind}: ${verdict.outcome}`;
    outcomes.set(name, (outcomes.get(name) ?? 0) + 1);
  };
  const worker = async () => {
    while (next < REQUESTS && faults.length < 20) {
      next += 1;
      await one(next - 1);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const seconds = (performance.now() - begun) / 1_000;

  // What was slow is asked again by itself: a busy machine is no fault of the answer.
  const stillSlow: string[] = [];
  for (const n of slow) {
    const request = make(new Random(SEED, n));
    const answer = await wire.send(request);
    if (answer.milliseconds > SLOW_MS)
      stillSlow.push(shown(n, request, answer, `${Math.round(answer.milliseconds)} ms`));
  }

  process.stdout.write(
    [
      `seed ${SEED}: ${next} requests in ${seconds.toFixed(0)} s, ${executed} executed (${((100 * executed) / next).toFixed(0)} %)`,
      `processor time of the server: ${(await processorSeconds(program.process.pid))?.toFixed(0) ?? 'unknown'} s`,
      `worst ${worst.toFixed(0)} ms; over ${SLOW_MS} ms: ${slow.length}, of these again when asked alone: ${stillSlow.length}`,
      ...[...outcomes].sort().map(([name, count]) => `${String(count).padStart(7)}  ${name}`),
      '',
    ].join('\n'),
  );
  expect({ faults, stillSlow }).toEqual({ faults: [], stillSlow: [] });
  expect(executed / next).toBeGreaterThanOrEqual(EXECUTED);
});

const AT_METRICS = 2_000;

it(`${AT_METRICS} of them at the port of the metrics: no page but one, and nothing of a caller on it`, async () => {
  const scrape = { kind: 'scrape', method: 'GET', path: '/metrics', headers: {}, body: undefined };
  const series = ({ text }: FuzzAnswer) => text.match(/^\w+(\{[^}]*\})?/gm) ?? [];
  const first = await metrics.send(scrape);
  const statuses = new Set<number>();
  for (let n = 0; n < AT_METRICS; n += 1) {
    const request = make(new Random(SEED, n));
    const given = n % 2 === 0 ? request : { ...request, path: `/metrics?${request.path}` };
    const { status, text } = await metrics.send(given);
    statuses.add(status);
    if (status === 200 && given.method !== 'GET') expect(text).toBe('');
    if (status !== 200) expect([n, status, text]).toEqual([n, 404, '']);
  }
  expect([...statuses].sort()).toEqual([200, 404]);
  const last = await metrics.send(scrape);
  // Requests to this port are not counted: what is there now was there before.
  expect(
    series(last)
      .filter((one) => one.startsWith('hasila_'))
      .sort(),
  ).toEqual(
    series(first)
      .filter((one) => one.startsWith('hasila_'))
      .sort(),
  );
});

/** What a client could not send that keeps to HTTP. */
const BODY = JSON.stringify({ query: '{ dataset { edition } }' });
const head = (length: number, more = '') =>
  `POST /graphql HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n${more}\r\n`;
const [HALF, REST] = [BODY.slice(0, 10), BODY.slice(10)];
const chunked = (chunks: string) =>
  `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n${chunks}`;

it.each<[string, readonly string[], RegExp]>([
  ['a body in pieces', [head(BODY.length), ...BODY], /^HTTP\/1.1 200 .*"edition"/s],
  ['a body in two', [head(BODY.length) + HALF, REST], /^HTTP\/1.1 200 .*"edition"/s],
  [
    'a head in pieces',
    [...head(BODY.length).slice(0, 40), head(BODY.length).slice(40) + BODY],
    /^HTTP\/1.1 200 /,
  ],
  [
    'two requests at once',
    [`${head(BODY.length).replace('close', 'keep-alive')}${BODY}${head(BODY.length)}${BODY}`],
    /200 OK.*200 OK/s,
  ],
  ['a body that goes on', [`${head(BODY.length)}${BODY}${BODY}`], /^HTTP\/1.1 (200|400) /],
  ['a length below zero', [head(-1)], /^HTTP\/1.1 400 /],
  ['two lengths', [head(5, 'Content-Length: 6\r\n')], /^HTTP\/1.1 400 /],
  ['a length and chunks', [head(5, 'Transfer-Encoding: chunked\r\n')], /^HTTP\/1.1 400 /],
  ['chunks of no size', [chunked('zz\r\n{}\r\n')], /^HTTP\/1.1 400 /],
  ['a chunk larger than memory', [chunked('fffffffffffffff\r\n{')], /^HTTP\/1.1 (400|413) |^$/],
  ['a head of 100 kB', [head(2, `X: ${'x'.repeat(100_000)}\r\n`)], /^HTTP\/1.1 431 /],
  ['ten thousand heads', [head(2, 'X: x\r\n'.repeat(10_000))], /^HTTP\/1.1 431 /],
  ['a NUL in a head', [head(2, 'X: a\0b\r\n')], /^HTTP\/1.1 400 /],
  ['no host', ['GET /health HTTP/1.1\r\n\r\n'], /^HTTP\/1.1 400 /],
  ['an older HTTP', ['GET /health HTTP/1.0\r\n\r\n'], /^HTTP\/1.1 200 /],
  ['another HTTP', ['GET /health HTTP/9.9\r\n\r\n'], /^HTTP\/1.1 (400|505) /],
  [
    'an address for a path',
    ['GET http://other.example/graphql HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'],
    /^HTTP\/1.1 4\d\d /,
  ],
  [
    'a path that is none',
    ['GET // HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'],
    /^HTTP\/1.1 [34]\d\d /,
  ],
  [
    'a host that is none',
    ['GET /health HTTP/1.1\r\nHost: a b:99999/%\r\nConnection: close\r\n\r\n'],
    /^HTTP\/1.1 [24]\d\d /,
  ],
  ['another protocol', ['CONNECT x:443 HTTP/1.1\r\nHost: x\r\n\r\n'], /^(HTTP\/1.1 4\d\d |$)/],
  [
    'an upgrade',
    ['GET /graphql HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'],
    /^HTTP\/1.1 [24]\d\d |^$/,
  ],
  ['no HTTP at all', ['\x16\x03\x01\x02\x00\x01\x00\x01\xfc\r\n\r\n'], /^HTTP\/1.1 400 |^$/],
])('%s over a bare connection', async (_, pieces, answer) => {
  expect(await wire.raw(pieces, 20, 2_000)).toMatch(answer);
});

it('bodies that are cut off or never end', { timeout: 60_000 }, async () => {
  const cut = Array.from({ length: 200 }, (_, n) => {
    const whole = head(BODY.length) + BODY;
    return wire.raw([whole.slice(0, 1 + ((n * 37) % (whole.length - 1)))], 0, 20);
  });
  for (const text of await Promise.all(cut)) expect(text).not.toMatch(/HTTP\/1.1 5/);
  const begun = performance.now();
  const unending = Array.from({ length: 8 }, () => wire.raw([head(BODY.length) + HALF], 0, 30_000));
  for (const text of await Promise.all(unending)) expect(text).toMatch(/^$|^HTTP\/1.1 408 /);
  // Ten seconds are what a whole request may take to come.
  expect(performance.now() - begun).toBeLessThan(20_000);
});

it('is still the same program, with the same rows, and nothing to complain of', async () => {
  expect(program.process.exitCode).toBeNull();
  expect(await tableChecksums(database.db)).toEqual(before);
  expect(
    program
      .output()
      .split('\n')
      .filter((line) => line.includes('"level":') || line.includes('Warning')),
  ).toEqual([]);
});
