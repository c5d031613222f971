import { createHash } from 'node:crypto';
import { Redis } from 'ioredis';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, it, type TestContext } from 'vitest';
import { redisAnswers, type SharedAnswers } from '../src/answers/shared-answers.js';
import { Serving } from '../src/serving/serving.js';
import { openTestApp } from './support/app.js';
import { freePort, hasRedis, type RedisProcess, startRedis } from './support/redis-process.js';

const QUERY = 'query Name($code: String!) { indicator(code: $code) { code label { value } } }';
const HASH = createHash('sha256').update(QUERY).digest('hex');
const documents = new Map([[HASH, QUERY]]);
/** A connection is made meanwhile, and rests when the machine was slow. */
const PATIENT = { timeout: 15_000 };
const log = pino({ level: 'silent' });

let test: Awaited<ReturnType<typeof openTestApp>>;
let redis: RedisProcess;
const opened: (() => unknown)[] = [];
beforeAll(async () => {
  test = await openTestApp();
  if (hasRedis) redis = await startRedis();
});
afterAll(async () => {
  for (const close of opened) await close();
  await redis?.end();
  await test.database.close();
});
beforeEach(({ skip }: TestContext) => {
  if (hasRedis) return;
  process.stderr.write('\n!! SKIPPED: there is no redis-server, so no answers are shared. Install it.\n');
  skip('there is no redis-server');
});

/** One of several instances on one database. */
async function instance(url: string, build = 'a') {
  const statements: string[] = [];
  const seen: string[] = [];
  const serving = new Serving({
    url: test.database.url,
    poolSize: 2,
    log,
    onStatement: (text) => statements.push(text),
  });
  await serving.open();
  await serving.current();
  const shared: SharedAnswers = redisAnswers(url, log, build, () => seen.push('edition'));
  opened.push(shared.close, () => serving.close());
  const app = test.appWith({ serving, documents, shared });
  const get = async (code: string) => {
    const variables = encodeURIComponent(JSON.stringify({ code }));
    const response = await app.fetch(`http://test/graphql?documentId=${HASH}&variables=${variables}`);
    return { etag: response.headers.get('etag'), text: await response.text() };
  };
  return { get, statements, seen, shared };
}

/** Connections are made meanwhile. */
const connected = async ({ shared }: Awaited<ReturnType<typeof instance>>) =>
  expect
    .poll(async () => {
      shared.keep('probe', { edition: 'e', cost: 1, body: '1' });
      return shared.find('probe', 'e');
    }, PATIENT)
    .toMatchObject({ body: '1' });

it('what one instance made, another sends, with its tag and without a statement', async () => {
  const [one, other] = [await instance(redis.url), await instance(redis.url)];
  await Promise.all([connected(one), connected(other)]);
  const made = await one.get('recruits');
  expect(one.statements).toHaveLength(1);
  await expect.poll(async () => (await other.get('recruits')).text).toBe(made.text);
  expect(await other.get('recruits')).toEqual(made);
  expect(other.statements).toEqual([]);
});

it('another build makes its own', async () => {
  const [one, other] = [await instance(redis.url), await instance(redis.url, 'b')];
  await Promise.all([connected(one), connected(other)]);
  await one.get('drug-cases');
  await other.get('drug-cases');
  expect(other.statements).toHaveLength(1);
});

it('nonsense in Redis is nobody’s answer', async () => {
  const one = await instance(redis.url);
  await connected(one);
  const made = await one.get('cocaine-seized');
  const client = new Redis(redis.url);
  opened.push(() => client.disconnect());
  await expect.poll(() => client.keys('hasila:answer:*')).not.toHaveLength(0);
  for (const key of await client.keys('hasila:answer:*')) await client.set(key, '{"body":"{}"}');
  const other = await instance(redis.url);
  await connected(other);
  for (const key of await client.keys('hasila:answer:*')) await client.set(key, '{"body":"{}"}');
  expect(await other.get('cocaine-seized')).toEqual(made);
  expect(other.statements).toHaveLength(1);
});

it('instances tell one another of another edition', async () => {
  const [one, other] = [await instance(redis.url), await instance(redis.url)];
  await Promise.all([connected(one), connected(other)]);
  await expect
    .poll(() => {
      one.shared.tell('another');
      return other.seen.length;
    })
    .toBeGreaterThan(0);
});

it('without a Redis every question is answered', async () => {
  const one = await instance(`redis://127.0.0.1:${await freePort()}`);
  expect((await one.get('recruits')).text).toContain('"recruits"');
});
