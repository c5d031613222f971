import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { memoryLimiter, type RateLimiter } from '../src/access/rate-limiter.js';
import { redisLimiter } from '../src/access/redis-limiter.js';
import { LIMITS } from '../src/limits/limits.js';
import { freePort, hasRedis, startRedis } from './support/redis-process.js';

const log = pino({ level: 'silent' });
const { requests } = LIMITS.rate.anonymous;

const opened: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

function limiterAt(url: string): RateLimiter {
  const limiter = redisLimiter(url, log);
  opened.push(() => limiter.close());
  return limiter;
}

/** Milliseconds that 99 of 100 calls take at most, of calls one after the other. */
async function slowest({ consume }: RateLimiter, calls: number, pause: number): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < calls; n += 1) {
    const begun = performance.now();
    const { allowed } = await consume('key', 'somebody');
    times.push(performance.now() - begun);
    expect(allowed).toBe(true);
    await delay(pause);
  }
  return times.sort((a, b) => a - b)[Math.floor(calls * 0.99)] ?? Number.NaN;
}

/** A server that does to every connection what `treat` does. */
async function serve(treat: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    treat(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  opened.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  return `redis://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
}

const FAULTS: readonly (readonly [name: string, url: () => Promise<string>])[] = [
  ['away', async () => `redis://127.0.0.1:${await freePort()}`],
  ['silent', () => serve(() => undefined)],
  ['slow', () => serve((socket) => socket.on('data', () => setTimeout(() => socket.write(':1\r\n'), 80)))],
  ['cutting every connection', () => serve((socket) => socket.destroy())],
  [
    'full of nonsense',
    () => serve((socket) => socket.on('data', () => socket.write('?? HTTP/1.1 what\r\n\0'))),
  ],
  [
    'full of wrong answers',
    () => serve((socket) => socket.on('data', () => socket.write('*2\r\n$3\r\nNaN\r\n:-9\r\n'))),
  ],
  [
    'full of errors',
    () => serve((socket) => socket.on('data', () => socket.write('-OOM command not allowed\r\n'))),
  ],
];

describe.each(FAULTS)('a Redis that is %s', (_name, urlOf) => {
  // A busy machine can hold up any call: that is not what is asked here, and does not happen three times.
  it('fails no request, and holds up none by more than 10 ms', { retry: 3 }, async () => {
    const usual = await slowest(memoryLimiter(), 200, 1);
    const limiter = limiterAt(await urlOf());
    await delay(50);
    expect((await slowest(limiter, 200, 1)) - usual).toBeLessThan(10);
  });

  it('leaves the limits as they are', async () => {
    const limiter = limiterAt(await urlOf());
    for (let n = 0; n < requests; n += 1) await limiter.consume('anonymous', 'somebody');
    // Some may have been counted elsewhere before the fault was noticed.
    const refused: boolean[] = [];
    for (let n = 0; n < 20; n += 1) refused.push(!(await limiter.consume('anonymous', 'somebody')).allowed);
    expect(refused.at(-1)).toBe(true);
  });
});

const REAL = hasRedis ? 'a real Redis' : 'SKIPPED, for no redis-server is installed: a real Redis';
if (!hasRedis) process.stderr.write(`${REAL}\n`);

describe.skipIf(!hasRedis)(REAL, () => {
  async function open() {
    const redis = await startRedis();
    opened.push(() => redis.end());
    const [one, other] = [limiterAt(redis.url), limiterAt(redis.url)];
    const client = new Redis(redis.url).on('error', () => undefined);
    opened.push(() => client.disconnect());
    await client.ping();
    await expect
      .poll(
        async () => {
          await one.consume('key', 'probe');
          await other.consume('key', 'probe');
          return client.exists('hasila:key:probe');
        },
        { interval: 100, timeout: 10_000 },
      )
      .toBe(1);
    await delay(1_100);
    return { redis, one, other, client };
  }

  it('counts for all instances together', async () => {
    const { one, other } = await open();
    const remaining = async ({ consume }: RateLimiter) => (await consume('anonymous', 'shared')).remaining;
    expect([await remaining(one), await remaining(other), await remaining(one)]).toEqual([
      requests - 1,
      requests - 2,
      requests - 3,
    ]);
  });

  it('with values of others under our keys is not believed', async () => {
    const { one, client } = await open();
    await client.set('hasila:anonymous:text', 'nonsense');
    await client.hset('hasila:anonymous:hash', { a: 'b' });
    await client.set('hasila:anonymous:forever', String(requests * 9), 'EX', 86_400);
    for (const name of ['text', 'hash', 'forever'])
      expect((await one.consume('anonymous', name)).allowed).toBe(true);
  });

  it('that stands still, or ends, holds up nobody; when it is back it counts again', {
    retry: 3,
  }, async () => {
    const { redis, one, client } = await open();
    redis.signal('SIGSTOP');
    expect(await slowest(one, 200, 1)).toBeLessThan(18);
    redis.signal('SIGCONT');
    await expect
      .poll(
        async () => {
          await one.consume('key', 'again');
          return client.exists('hasila:key:again');
        },
        { interval: 100, timeout: 10_000 },
      )
      .toBe(1);
    const port = Number(new URL(redis.url).port);
    await redis.end();
    expect(await slowest(one, 200, 1)).toBeLessThan(18);
    const next = await startRedis(port);
    opened.push(() => next.end());
    const fresh = new Redis(next.url);
    opened.push(() => fresh.disconnect());
    await expect
      .poll(
        async () => {
          await one.consume('key', 'anew');
          return fresh.exists('hasila:key:anew');
        },
        { interval: 100, timeout: 10_000 },
      )
      .toBe(1);
  });
});
