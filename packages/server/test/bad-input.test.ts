import { connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listen } from '../src/http-server.js';
import { openTestApp } from './support/app.js';

let test: Awaited<ReturnType<typeof openTestApp>>;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.database.close());

const FORGED = Buffer.from('["x"]').toString('base64url');
const id = (text: string) => Buffer.from(text).toString('base64url');

it.each([
  ['a NUL in a string', '{ indicator(code: "a\\u0000b") { code } }'],
  ['half a surrogate pair', '{ sources(filter: { text: "\\ud800" }) { totalCount } }'],
  ['first: -5', '{ indicators(first: -5) { totalCount } }'],
  ['first: 0', '{ indicators(first: 0) { totalCount } }'],
  ['first: 10000', '{ observations(first: 10000) { totalCount } }'],
  ['first and last', '{ places(first: 1, last: 1) { totalCount } }'],
  ['a foreign cursor', `{ places(after: "${FORGED.slice(2)}") { totalCount } }`],
  ['a cursor of another list', `{ readings(after: "${FORGED}") { totalCount } }`],
  [
    'a period that is none',
    '{ indicator(code: "criminal-cases-recorded") { observation(period: "last year") { id } } }',
  ],
  ['a day that is none', '{ observations(asOf: "2025-02-30") { totalCount } }'],
  ['a number for a period', '{ claims(filter: { target: 2025 }) { totalCount } }'],
  ['an unknown place', '{ places(filter: { within: "atlantis" }) { totalCount } }'],
  ['an unknown topic', '{ indicators(filter: { topics: ["drugs", "magic"] }) { totalCount } }'],
  ['an id that is none', '{ node(id: "%%%") { id } }'],
  ['an id of another kind of thing', `{ node(id: "${id('Query:1')}") { id } }`],
  ['no inputs', '{ compare(inputs: []) { id } }'],
  [
    'one dimension twice',
    `{ indicator(code: "criminal-cases-recorded") { periods(breakdown: [
      { dimension: "gender", member: "female" }, { dimension: "gender", member: "female" }]) } }`,
  ],
  [
    'too many years',
    '{ indicator(code: "criminal-cases-recorded") { yearOverYear(from: 2, to: 9999) { id } } }',
  ],
  ['a field that is none', '{ dataset { colour } }'],
  ['no query at all', 'hello'],
])('%s is BAD_USER_INPUT', async (_name, query) => {
  const { errors, status } = await test.ask(query);
  expect(errors.length).toBeGreaterThan(0);
  for (const { extensions, message } of errors) {
    expect(extensions['code']).toBe('BAD_USER_INPUT');
    expect(message).not.toMatch(/select|drizzle|postgres|\.ts|node_modules/i);
  }
  expect(status).toBeLessThan(500);
  expect(test.lines).toEqual([]);
});

it('lists every offending path of 200 inputs at once', async () => {
  const good = {
    indicator: 'criminal-cases-recorded',
    base: { period: '2024' },
    target: { period: '2025' },
  };
  const inputs = Array.from({ length: 200 }, () => ({ ...good }));
  inputs[3] = { ...good, indicator: 'criminal-cases' };
  inputs[99] = { ...good, base: { period: '2024', place: 'atlantis' } as typeof good.base };
  inputs[199] = {
    ...good,
    target: { period: '2025', breakdown: [{ dimension: 'gender', member: 'x' }] } as typeof good.target,
  };
  const { data, errors } = await test.ask(
    'query ($inputs: [CompareInput!]!) { compare(inputs: $inputs) { id } }',
    { inputs },
  );
  expect(data).toBeNull();
  expect(errors).toHaveLength(1);
  const problems = errors[0]?.extensions['problems'] as readonly { path: string; allowed: string }[];
  expect(problems.map(({ path }) => path)).toEqual([
    'inputs[3].indicator',
    'inputs[99].base.place',
    'inputs[199].target.breakdown[0]',
  ]);
  expect(problems.every(({ allowed }) => allowed.length > 10)).toBe(true);
});

it('a known indicator without a figure is a row with its reason', async () => {
  const { data } = await test.ask(`{ compare(inputs: [
    { indicator: "criminal-cases-recorded", base: { period: "1999" }, target: { period: "2025" } }
    { indicator: "criminal-cases-recorded", base: { period: "2024" }, target: { period: "2031" } }
    { indicator: "homicide-cases", base: { period: "2024" }, target: { period: "2025" } }
  ]) { reason change { value } comparability { verdict } } }`);
  const row = (reason: string) => ({ reason, change: null, comparability: { verdict: 'NOT_ASSESSED' } });
  expect(data.compare).toEqual(['BASE_MISSING', 'TARGET_MISSING', 'BOTH_MISSING'].map(row));
});

it('what is not served is null', async () => {
  const ids = ['Source:none', 'Reading:r99999', 'Observation:a|b|c|2025||', 'Comparison:nothing'].map(id);
  const { data } = await test.ask(
    'query ($ids: [ID!]!) { indicator(code: "none") { code } source(slug: "none") { slug } place(slug: "none") { slug } report(slug: "none") { slug } nodes(ids: $ids) { id } }',
    { ids },
  );
  expect(data).toEqual({
    indicator: null,
    source: null,
    place: null,
    report: null,
    nodes: ids.map(() => null),
  });
});

it('says where among the arguments a value stands that does not fit', async () => {
  const asked = {
    indicator: 'criminal-cases-recorded',
    base: { period: '2024' },
    target: { period: '2024-13' },
  };
  const query =
    'query ($inputs: [CompareInput!]!, $asOf: Date) { compare(inputs: $inputs, asOf: $asOf) { id } }';
  const nested = await test.ask(query, { inputs: [{ ...asked, target: { period: '2025' } }, asked] });
  expect(nested.errors[0]?.extensions['problems']).toEqual([
    { path: 'inputs[1].target.period', value: '2024-13', allowed: 'months 01 to 12' },
  ]);
  const bare = await test.ask(query, { inputs: [], asOf: 'yesterday' });
  expect(bare.errors[0]?.extensions['problems']).toMatchObject([{ path: 'asOf', value: 'yesterday' }]);
  const literal = await test.ask('{ observations(asOf: "2025-02-30") { totalCount } }');
  expect(literal.errors[0]).toMatchObject({ locations: [{ line: 1, column: 22 }] });
});

it.each([
  ['observations', 'observations(filter: RANGE) { totalCount }', 'filter.to'],
  ['readings', 'readings(filter: RANGE) { totalCount }', 'filter.to'],
  ['events', 'events(filter: RANGE) { totalCount }', 'filter.to'],
  [
    'figures of an indicator',
    'indicator(code: "criminal-cases-recorded") { observations(filter: RANGE) { totalCount } }',
    'filter.to',
  ],
  [
    'years of an indicator',
    'indicator(code: "criminal-cases-recorded") { yearOverYear(from: 2025, to: 2024) { id } }',
    'to',
  ],
])('a range of %s that ends before it begins is refused, and says where', async (_name, field, path) => {
  const range = (from: string, to: string) => field.replace('RANGE', `{ from: "${from}", to: "${to}" }`);
  const reversed = await test.ask(`{ ${range('2025', '2024-12')} }`);
  const allowed = '2025, where it begins, or later';
  expect(reversed.errors.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
  expect(reversed.errors[0]?.extensions['problems']).toMatchObject([{ path, allowed }]);
  const narrow = await test.ask(`{ ${range('2025-06', '2025').replace('2024)', '2025)')} }`);
  expect(narrow.errors).toEqual([]);
});

it.each([
  ['variables that are not JSON', '/graphql?query={__typename}&variables={', {}],
  ['no query', '/graphql', {}],
  ['an operation that is not there', '/graphql?query=query A{__typename}&operationName=B', {}],
])('%s by GET is BAD_USER_INPUT', async (_name, path) => {
  const response = await test.app.fetch(encodeURI(`http://test${path}`), {
    headers: { accept: 'application/json' },
  });
  const { errors } = JSON.parse(await response.text());
  expect(errors[0].extensions.code).toBe('BAD_USER_INPUT');
});

it('refuses what is nested too deep, whatever is asked', async () => {
  const selection = `${'{ a '.repeat(20_000)}${'}'.repeat(20_000)}`;
  const deep = JSON.parse(`${'['.repeat(1_000)}${']'.repeat(1_000)}`);
  const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
  for (const { errors } of [
    await test.ask(selection),
    await test.ask(query, { ids: deep }),
    await test.ask('{ __typename }', { deep }),
  ])
    expect(errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  expect(test.lines).toEqual([]);
});

it.each([
  ['lists', '{ nodes(ids: OPENCLOSE) { id } }', '[', ']'],
  ['objects', '{ claims(filter: OPEN 1 CLOSE) { totalCount } }', '{ a: ', ' }'],
  ['inline fragments', '{ OPEN topics { code } CLOSE }', '... { ', ' }'],
])('%s in one another do not exhaust the stack', async (_name, query, open, close) => {
  const nested = (levels: number) =>
    test.ask(query.replace('OPEN', open.repeat(levels)).replace('CLOSE', close.repeat(levels)));
  for (const levels of [90, 101, 320, 600, 900]) {
    const { errors, status } = await nested(levels);
    const codes = levels <= 90 ? ['BAD_USER_INPUT', undefined] : ['QUERY_TOO_COMPLEX'];
    expect(codes).toContain(errors[0]?.extensions['code']);
    expect(status).toBeLessThan(500);
  }
  expect((await nested(900)).errors[0]?.extensions).toMatchObject({ limit: expect.any(Number) });
  expect(test.lines).toEqual([]);
});

it('an id that names what is not served is null, in whatever part', async () => {
  const forged = [
    'criminal-cases-recorded|nowhere||2024|nowhere||2025|PERCENT|||',
    'criminal-cases-recorded|morocco|x=y|2024|morocco|x=y|2025|PERCENT|||',
    'criminal-cases-recorded|morocco||2024|morocco||2025|PERCENT|||no-report',
    'criminal-cases-recorded|morocco||2024|morocco||2025|PERCENT|maybe||',
  ].map((key) => id(`Comparison:${key}`));
  const { data, errors } = await test.ask(
    'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Comparison { reason explanation { value } } } }',
    { ids: forged },
  );
  expect(errors).toEqual([]);
  expect(data.nodes).toEqual(forged.map(() => null));
});

it('a cursor whose row is gone is refused, where a list is computed', async () => {
  const gone = Buffer.from('["zzzz"]').toString('base64url');
  const { errors } = await test.ask(
    `{ facilities(first: 2, filter: { statuses: [OPERATIONAL], on: "2025-12-31" }, after: "${gone}") { totalCount nodes { id } } }`,
  );
  expect(errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
});

it('knows no claim before it was made, and no year before it was told of', async () => {
  const { data } = await test.ask(`{
    compare(inputs: [{ indicator: "criminal-cases-recorded", base: { period: "2022" }, target: { period: "2023" } }], asOf: "2022-12-31") { reason claims { id } }
    yearInReview(year: 2025, asOf: "2000-01-01") { comparisons { totalCount } claims { totalCount } }
    facilities(filter: { statuses: [UNKNOWN], asOf: "2000-01-01" }) { totalCount }
    all: facilities { totalCount }
    indicators(filter: { place: "casablanca", period: "2025" }) { nodes { observation(place: "casablanca", period: "2025") { period } series { nodes { place { slug } periods } } } }
  }`);
  expect(data.compare[0]).toEqual({ reason: 'TARGET_MISSING', claims: [] });
  expect(data.yearInReview).toEqual({ comparisons: { totalCount: 0 }, claims: { totalCount: 0 } });
  expect(data.facilities.totalCount).toBe(data.all.totalCount);
  for (const { series } of data.indicators.nodes)
    expect(series.nodes).toContainEqual(
      expect.objectContaining({ place: { slug: 'casablanca' }, periods: expect.arrayContaining(['2025']) }),
    );
});

it('says briefly which types it answers with, however many were asked for', async () => {
  const response = await test.post({ query: '{ __typename }' }, { accept: 'a/b,'.repeat(1_000) });
  expect(response.status).toBe(406);
  expect(response.headers.get('accept')).toBe('application/json, application/graphql-response+json');
});

it('a host that is none is refused, and no stack is shown', async () => {
  const server = await listen('127.0.0.1', 0, () => false);
  server.serve(test.app);
  const ask = (host: string) =>
    new Promise<string>((resolve, reject) => {
      const { hostname, port } = new URL(server.origin);
      const socket = connect(Number(port), hostname, () =>
        socket.end(`GET /health HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
      );
      let text = '';
      socket.on('data', (part) => {
        text += String(part);
      });
      socket.on('error', reject).on('close', () => resolve(text));
    });
  try {
    expect(await ask('hasila.example')).toMatch(/^HTTP\/1.1 200 /);
    for (const host of ['a b', 'x:99999', '[', '%', 'x:y']) {
      const answer = await ask(host);
      expect(answer).toMatch(/^HTTP\/1.1 400 .*\r\nx-request-id: [\w-]{36}\r\n/s);
      expect(answer).not.toMatch(/TypeError|node_modules/);
    }
  } finally {
    await server.close();
  }
});

it('before there is an application, answers say so, under an id', async () => {
  const server = await listen('127.0.0.1', 0, () => false);
  const answers = [{ 'x-request-id': 'mine' }, { 'x-request-id': '<b>' }, {}].map(async (headers) => {
    const response = await fetch(`${server.origin}/graphql`, { headers });
    return [response.status, await response.json(), response.headers.get('x-request-id')];
  });
  expect(await Promise.all(answers)).toEqual([
    [503, { status: 'starting' }, 'mine'],
    [503, { status: 'starting' }, expect.stringMatching(/^[\w-]{36}$/)],
    [503, { status: 'starting' }, expect.stringMatching(/^[\w-]{36}$/)],
  ]);
  await server.close();
});
