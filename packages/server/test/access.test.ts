import { createHash } from 'node:crypto';
import { createApiKey, revokeApiKey } from '@hasila/schema';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readTrust } from '../src/access/client-address.js';
import { KEY_MEMORY_MS, KeyRegister } from '../src/access/key-register.js';
import { memoryLimiter } from '../src/access/rate-limiter.js';
import { LIMITS } from '../src/limits/limits.js';
import { openTestApp } from './support/app.js';
import { callers, takenOf } from './support/callers.js';

let test: Awaited<ReturnType<typeof openTestApp>>;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.database.close());

const CALLER = '203.0.113.7';
const { requests, seconds } = LIMITS.rate.anonymous;

/** An application that has counted nothing yet. */
const fresh = (access: object = {}) =>
  callers(test.appWith({ access: { limiter: memoryLimiter(), ...access } }));

describe('rate limits', () => {
  it('take a burst from one address, refuse one more, and say when to come back', async () => {
    const from = fresh();
    const { response, taken } = await takenOf(requests, () => from(CALLER));
    expect(taken).toBe(1_000);
    expect(response.status).toBe(429);
    const wait = Number(response.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(seconds);
    const { errors } = await response.json();
    expect(errors[0].extensions).toEqual({ code: 'RATE_LIMITED', retryAfter: wait });
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(
      Object.fromEntries([...response.headers].filter(([name]) => name.startsWith('ratelimit-'))),
    ).toEqual({
      'ratelimit-limit': '1000',
      'ratelimit-remaining': '0',
      'ratelimit-reset': String(wait),
      'ratelimit-policy': '1000;w=20',
    });
    expect((await from('203.0.113.8')).status).toBe(200);
  });

  it('count GraphQL, before anything is parsed', async () => {
    const from = fresh();
    const first = await from(CALLER, {}, '/graphql?query={__typename}');
    expect(first.headers.get('ratelimit-remaining')).toBe('999');
    const second = await from(CALLER, {}, '/graphql?query=nonsense');
    expect(second.headers.get('ratelimit-remaining')).toBe('998');
  });

  it('are not told where a shared cache may keep the answer', async () => {
    const document = '{ dataset { edition } }';
    const id = createHash('sha256').update(document).digest('hex');
    const from = callers(test.appWith({ documents: new Map([[id, document]]) }));
    const { headers } = await from(CALLER, {}, `/graphql?documentId=${id}`);
    expect(headers.get('cache-control')).toContain('public');
    expect([...headers.keys()].filter((name) => name.startsWith('ratelimit-'))).toEqual([]);
    const next = await from(CALLER, {}, '/graphql?query={__typename}');
    expect(next.headers.get('ratelimit-remaining')).toBe('998');
  });

  it('come to an end with their window', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
    try {
      const from = fresh();
      const { response } = await takenOf(requests, () => from(CALLER));
      expect(response.status).toBe(429);
      vi.advanceTimersByTime(seconds * 1_000 + 10);
      expect((await from(CALLER)).status).toBe(200);
    } finally {
      vi.useRealTimers();
    }
  });

  it('do not hold for this machine, unless they are to', async () => {
    const from = fresh();
    for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1', undefined]) {
      expect((await from(address)).headers.get('ratelimit-limit')).toBeNull();
    }
    const strict = fresh({ limitLoopback: true });
    for (const address of ['127.0.0.1', '::1', undefined])
      expect((await strict(address)).headers.get('ratelimit-limit')).toBe('1000');
  });

  it('take all addresses of one IPv6 network for one caller', async () => {
    const from = fresh();
    await from('2001:db8:1:2::1');
    expect((await from('2001:db8:1:2:ffff::9')).headers.get('ratelimit-remaining')).toBe('998');
    expect((await from('2001:db8:1:3::1')).headers.get('ratelimit-remaining')).toBe('999');
    await from('203.0.113.9');
    expect((await from('::ffff:203.0.113.9')).headers.get('ratelimit-remaining')).toBe('998');
  });

  it.each(['/health', '/ready'])('leave %s alone', async (path) => {
    expect((await fresh()(CALLER, {}, path)).headers.get('ratelimit-limit')).toBeNull();
  });
});

describe('TRUST_PROXY', () => {
  const remaining = async (trust: string, forwarded: string, via = '10.0.0.1') => {
    const from = fresh({ trust: readTrust(trust) });
    await from('198.51.100.1');
    const { headers } = await from(via, { 'x-forwarded-for': forwarded });
    return headers.get('ratelimit-remaining');
  };

  it('decides whose word on the address counts', async () => {
    expect(await remaining('', '198.51.100.1')).toBe('999');
    expect(await remaining('10.0.0.0/8', '198.51.100.1')).toBe('998');
    expect(await remaining('uniquelocal', '198.51.100.1')).toBe('998');
    expect(await remaining('1', '198.51.100.1')).toBe('998');
    expect(await remaining('10.0.0.0/8', '198.51.100.1', '11.0.0.1')).toBe('999');
  });

  it('does not let a caller add an address of its own', async () => {
    expect(await remaining('1', '198.51.100.1, 192.0.2.1')).toBe('999');
    expect(await remaining('10.0.0.0/8', '198.51.100.1, 192.0.2.1')).toBe('999');
    expect(await remaining('10.0.0.0/8', 'x'.repeat(5_000))).toBe('999');
  });

  it('keeps the limits of a proxy on this machine', async () => {
    const from = fresh({ trust: readTrust('loopback') });
    const { headers } = await from('127.0.0.1', { 'x-forwarded-for': CALLER });
    expect(headers.get('ratelimit-limit')).toBe('1000');
  });
});

describe('an API key', () => {
  /** Costs more than strangers may ask for. */
  const COSTLY =
    '{ observations(first: 200) { nodes { observation: indicator { observations(first: 60) { nodes { place { slug } } } } } } }';
  const ask = (app: typeof test.app, headers: Record<string, string>, query = COSTLY) =>
    app.fetch(
      'http://test/graphql',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query }),
      },
      { req: { headers, socket: { remoteAddress: CALLER } } },
    );

  it('raises the limits, in either header', async () => {
    const { key } = await createApiKey(test.database.db, 'tests');
    expect(key).toMatch(/^hasila_[\w-]{43}$/);
    const app = test.appWith({});
    const refused = JSON.parse(await (await ask(app, {})).text());
    expect(refused.errors[0].extensions).toMatchObject({ code: 'QUERY_TOO_COMPLEX', limit: 20_000 });
    const { cost } = refused.errors[0].extensions;
    expect(cost).toBeLessThan(100_000);
    for (const headers of [{ authorization: `Bearer ${key}` }, { 'hasila-key': key }]) {
      const response = await ask(app, headers, '{ dataset { edition } }');
      expect(response.headers.get('ratelimit-limit')).toBe('10000');
      const { errors } = JSON.parse(await (await ask(app, headers)).text());
      expect(errors).toBeUndefined();
    }
  });

  it('counts by itself, wherever it is used from', async () => {
    const { key } = await createApiKey(test.database.db, 'counted');
    const from = fresh();
    await from(CALLER, { 'hasila-key': key });
    const { headers } = await from('198.51.100.2', { 'hasila-key': key });
    expect(headers.get('ratelimit-remaining')).toBe('9998');
    // It was looked up at the expense of the first address, and known at the second.
    expect((await from(CALLER)).headers.get('ratelimit-remaining')).toBe('998');
    expect((await from('198.51.100.2')).headers.get('ratelimit-remaining')).toBe('999');
  });

  it('that is not known is 401, whatever it looks like, and costs its address', async () => {
    const from = fresh();
    const wrong = ['x', `hasila_${'A'.repeat(43)}`, "'; drop table api_keys; --", 'é'.repeat(2_000)];
    for (const key of wrong) {
      const response = await from(CALLER, { 'hasila-key': encodeURIComponent(key) });
      expect(response.status).toBe(401);
      const { errors } = await response.json();
      expect(errors[0].extensions.code).toBe('UNAUTHENTICATED');
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('www-authenticate')).toBe('Bearer');
    }
    const again = await from(CALLER, { 'hasila-key': 'x' });
    expect([again.status, again.headers.get('ratelimit-remaining')]).toEqual([401, '995']);
  });

  it('is refused once it is revoked, after some seconds at the latest', async () => {
    const { id, key } = await createApiKey(test.database.db, 'revoked');
    const from = fresh();
    expect((await from(CALLER, { 'hasila-key': key })).status).toBe(200);
    expect(await revokeApiKey(test.database.db, id)).toBe(true);
    expect(await revokeApiKey(test.database.db, id)).toBe(false);
    const now = performance.now();
    const clock = vi.spyOn(performance, 'now').mockReturnValue(now + KEY_MEMORY_MS);
    expect((await from(CALLER, { 'hasila-key': key })).status).toBe(401);
    clock.mockRestore();
  });

  it('that was good remains so while the database is away, and others wait', async () => {
    const { id, key } = await createApiKey(test.database.db, 'steady');
    let away = false;
    const register = new KeyRegister({
      execute: (statement) => {
        if (away) throw Object.assign(new Error('away'), { code: 'CONNECTION_CLOSED' });
        return test.database.db.execute(statement);
      },
    });
    expect(await register.find(key)).toEqual({ id, name: 'steady' });
    away = true;
    const now = performance.now();
    const clock = vi.spyOn(performance, 'now').mockReturnValue(now + KEY_MEMORY_MS);
    expect(register.knows(key)).toBe(false);
    expect(await register.find(key)).toEqual({ id, name: 'steady' });
    clock.mockRestore();
    await expect(register.find('another')).rejects.toThrow('away');
    const from = fresh({ keys: register });
    const response = await from(CALLER, { 'hasila-key': 'another' });
    const { errors } = await response.json();
    expect([response.status, errors[0].extensions.code, response.headers.get('retry-after')]).toEqual([
      503,
      'SERVICE_UNAVAILABLE',
      '1',
    ]);
  });

  it('is kept as its hash alone', async () => {
    const { key } = await createApiKey(test.database.db, 'hashed');
    const rows = await test.database.db.execute('select * from api_keys');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(key.slice(7));
  });

  it('is not looked for in a scheme that is not ours', async () => {
    const { status } = await fresh()(CALLER, { authorization: 'Basic dXNlcjpwYXNz' });
    expect(status).toBe(200);
  });
});
