import { schema } from '@hasila/schema';
import { createYoga } from 'graphql-yoga';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useSecurityHeaders } from '../src/plugins/security-headers.js';
import { openTestApp } from './support/app.js';

let test: Awaited<ReturnType<typeof openTestApp>>;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.database.close());

const ORIGIN = 'https://paper.example';
const PATHS = [
  '/graphql?query={__typename}',
  '/graphql?query=nonsense',
  '/limits',
  '/ready',
  '/nowhere',
  '/',
];
const get = (path: string, headers: Record<string, string> = {}, app = test.app) =>
  app.fetch(`http://test${path}`, { headers, redirect: 'manual' });
const list = (value: string | null) => (value ?? '').toLowerCase().split(', ');

describe('CORS', () => {
  it.each(PATHS)('lets any page read %s, with what it must know', async (path) => {
    for (const headers of [{}, { origin: ORIGIN }]) {
      const response = await get(path, headers);
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      expect(response.headers.get('access-control-allow-credentials')).toBeNull();
      expect(list(response.headers.get('access-control-expose-headers'))).toEqual(
        expect.arrayContaining([
          'etag',
          'retry-after',
          'hasila-edition',
          'hasila-cost',
          'x-request-id',
          'ratelimit-remaining',
        ]),
      );
      expect(list(response.headers.get('vary'))).not.toContain('origin');
    }
  });

  it('answers a preflight for a day', async () => {
    const response = await test.app.fetch('http://test/graphql', {
      method: 'OPTIONS',
      headers: {
        origin: ORIGIN,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,hasila-key',
      },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-max-age')).toBe('86400');
    expect(list(response.headers.get('access-control-allow-headers'))).toEqual(
      expect.arrayContaining(['authorization', 'content-type', 'if-none-match', 'hasila-key', 'hasila-cost']),
    );
    expect(list(response.headers.get('access-control-allow-methods'))).toContain('post');
  });

  it('lets only the origins of CORS_ORIGINS read, where they are given', async () => {
    const app = test.appWith({ origins: [ORIGIN, 'https://other.example'] });
    const allowed = await get('/graphql?query={__typename}', { origin: ORIGIN }, app);
    expect(allowed.headers.get('access-control-allow-origin')).toBe(ORIGIN);
    expect(list(allowed.headers.get('vary'))).toContain('origin');
    for (const headers of [{}, { origin: 'https://evil.example' }, { origin: 'null' }]) {
      const refused = await get('/graphql?query={__typename}', headers, app);
      expect(refused.headers.get('access-control-allow-origin')).toBeNull();
      expect(list(refused.headers.get('vary'))).toContain('origin');
    }
  });
});

describe('no plugin against CSRF is needed: there is', () => {
  it('no cookie, of ours or read', async () => {
    for (const path of PATHS) {
      const response = await get(path, { cookie: 'session=1; hasila-key=x' });
      expect(response.headers.get('set-cookie')).toBeNull();
      expect(list(response.headers.get('vary'))).not.toContain('cookie');
    }
  });

  it('no ambient credential: what a browser sends by itself changes nothing', async () => {
    const path = '/graphql?query={dataset{edition}}';
    const plain = await (await get(path)).text();
    const ambient = { cookie: 'a=b', authorization: 'Basic dTpw', origin: ORIGIN, referer: `${ORIGIN}/` };
    expect(await (await get(path, ambient)).text()).toBe(plain);
  });

  it('no mutation, and no subscription', () => {
    expect(schema.getMutationType()).toBeUndefined();
    expect(schema.getSubscriptionType()).toBeUndefined();
  });
});

describe('headers for browsers', () => {
  it.each(PATHS)('%s is what it says it is, and no page', async (path) => {
    const { headers } = await get(path);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
  });

  it('GraphiQL runs its own scripts, and may stand in no frame', async () => {
    const response = await get('/graphql', { accept: 'text/html' });
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy.match(/script-src ([^;]*)/)?.[1]).toMatch(/^('sha256-[\w+/]{43}=' ?)+$/);
    expect(response.headers.get('x-frame-options')).toBe('DENY');
  });

  it('pages load files of their own alone, and only what is made for frames may stand in one', async () => {
    const pages = createYoga({
      schema,
      plugins: [
        useSecurityHeaders({}),
        {
          onRequest: ({ endResponse }) =>
            endResponse(new Response('<p>', { headers: { 'content-type': 'text/html; charset=utf-8' } })),
        },
      ],
    });
    const policy = async (path: string) => {
      const { headers } = await pages.fetch(`http://test${path}`);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self';");
      const ancestors = /frame-ancestors (.*)$/.exec(headers.get('content-security-policy') ?? '')?.[1];
      return [ancestors, headers.get('x-frame-options')];
    };
    for (const path of ['/', '/indicators', '/embedded', '/x/embed'])
      expect(await policy(path)).toEqual(["'none'", 'DENY']);
    for (const path of ['/embed', '/embed/compare?x=1']) expect(await policy(path)).toEqual(['*', null]);
  });
});
