import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp } from './support/app.js';

let test: Awaited<ReturnType<typeof openTestApp>>;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.database.close());

describe('GraphQL over HTTP, audited by graphql-http', () => {
  const audits = serverAudits({
    url: 'http://test/graphql',
    fetchFn: (url: string, init: RequestInit) => test.app.fetch(url, init),
  });

  it('has 61 audits', () => expect(audits).toHaveLength(61));

  it.each(audits.map((audit) => [audit.id, audit.name, audit] as const))(
    '%s %s',
    async (_id, _name, audit) => {
      const result = await audit.fn();
      const response = result.status === 'ok' ? undefined : await result.response.text();
      expect([result.status, 'reason' in result ? result.reason : '', response]).toEqual([
        'ok',
        '',
        undefined,
      ]);
    },
  );
});

describe('the twelve checks of graphql-cop', () => {
  const times = (count: number, one: (n: number) => string) =>
    Array.from({ length: count }, (_, n) => one(n)).join(' ');
  const get = (query: string, headers: Record<string, string> = {}) =>
    test.app.fetch(`http://test/graphql?query=${encodeURIComponent(query)}`, { headers });
  const send = (body: string, type: string) =>
    test.app.fetch('http://test/graphql', { method: 'POST', headers: { 'content-type': type }, body });

  it('alias overloading: 101 aliases are refused', async () => {
    const { errors, data } = await test.ask(`query cop { ${times(101, (n) => `alias${n}:__typename`)} }`);
    expect([errors[0]?.extensions['code'], data]).toEqual(['QUERY_TOO_COMPLEX', undefined]);
  });

  it('batches: ten queries in an array are refused', async () => {
    const response = await test.post(
      Array.from({ length: 10 }, () => ({ query: 'query cop { __typename }' })),
    );
    const answer = JSON.parse(await response.text());
    expect([response.status, Array.isArray(answer), answer.data]).toEqual([400, false, undefined]);
  });

  it('directive overloading: ten unknown directives are refused, and nine known ones', async () => {
    for (const directives of ['@aa'.repeat(10), '@include(if: true) '.repeat(9)]) {
      const { data } = await test.ask(`query cop { __typename ${directives} }`);
      expect(data).toBeUndefined();
    }
  });

  it('circular introspection is refused', async () => {
    const query = `query cop { __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }`;
    expect((await test.ask(query)).data).toBeUndefined();
  });

  it('introspection stays open, on purpose', async () => {
    const { data } = await test.ask('query cop { __schema { types { name } } }');
    expect(data.__schema.types.length).toBeGreaterThan(50);
  });

  it('mutations by GET: there is none to send', async () => {
    const response = await get('mutation cop { __typename }', { accept: 'application/json' });
    const { data, errors } = JSON.parse(await response.text());
    expect([data, errors.length]).toEqual([undefined, 1]);
    expect((await test.ask('{ __schema { mutationType { name } } }')).data.__schema.mutationType).toBeNull();
  });

  it('queries by GET without a header stay open, on purpose', async () => {
    expect((await get('query cop { __typename }')).status).toBe(200);
  });

  it('queries as forms are refused', async () => {
    const form = await send(
      String(new URLSearchParams({ query: 'query cop { __typename }' })),
      'application/x-www-form-urlencoded',
    );
    const text = await send('{"query":"query cop { __typename }"}', 'text/plain');
    expect([form.status, text.status]).toEqual([415, 415]);
  });

  it('suggestions stay, on purpose: they name what introspection names', async () => {
    const { errors } = await test.ask('query cop { __schema { directive } }');
    expect(errors[0]?.message).toContain('Did you mean "directives"?');
  });

  it('the editor stays open, on purpose, and the allow-list shuts it', async () => {
    const accept = { headers: { accept: 'text/html' } };
    expect(await (await test.app.fetch('http://test/graphql', accept)).text()).toContain('<html');
    const shut = await test.appWith({ persistedOnly: true }).fetch('http://test/graphql', accept);
    expect(await shut.text()).not.toContain('<html');
  });

  it('tracing: no answer bears any', async () => {
    const { extensions } = await test.ask('query cop { __typename }');
    expect(Object.keys(extensions ?? {})).toEqual(['edition']);
  });

  it('stack: no error bears one', async () => {
    for (const query of ['query cop { __typename', 'query cop { none }', '{ node(id: "%") { id } }']) {
      const { errors } = await test.ask(query);
      expect(JSON.stringify(errors)).not.toMatch(/stack|node_modules|\.[jt]s:\d/i);
    }
  });

  it('duplicate fields: 500 of them are refused', async () => {
    const { errors, data } = await test.ask(`query cop { ${'__typename '.repeat(500)} }`);
    expect([errors[0]?.extensions['code'], data]).toEqual(['QUERY_TOO_COMPLEX', undefined]);
  });
});
