import { readFile } from 'node:fs/promises';
import { LIST_SIZES } from '@hasila/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIMITS } from '../src/limits/limits.js';
import { persistedFolder } from '../src/paths.js';
import { readManifests } from '../src/persisted/manifest.js';
import { type Answer, openTestApp } from './support/app.js';

let test: Awaited<ReturnType<typeof openTestApp>>;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.database.close());

const times = (count: number, one: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => one(n)).join(' ');

/** So many levels of fields. */
const nested = (levels: number) => `{ indicators(first: 1) { nodes { ${deep(levels - 2)} } } }`;

function deep(levels: number): string {
  return levels === 1 ? 'code' : `observation { indicator { ${deep(levels - 2)} } }`;
}

function refused({ status, errors, data }: Answer, cost: number, limit: number) {
  expect(data).toBeUndefined();
  expect(errors.map(({ extensions }) => extensions)).toContainEqual({
    code: 'QUERY_TOO_COMPLEX',
    cost,
    limit,
  });
  expect(status).toBe(400);
}

describe('the shape of a document', () => {
  it('has at most 12 levels, fragments and lists included', async () => {
    expect((await test.ask(nested(11))).errors).toEqual([]);
    refused(await test.ask(nested(13)), 13, 12);
    const spread = nested(13).replace('{ code }', '{ ...Code }');
    refused(await test.ask(`${spread} fragment Code on Indicator { code }`), 13, 12);
    const inline = nested(13).replace('{ code }', '{ ... on Indicator { ... { code } } }');
    refused(await test.ask(inline), 13, 12);
  });

  it('has at most 30 aliases, of __typename too', async () => {
    const topics = (count: number) => `{ topics { ${times(count, (n) => `a${n}: code`)} } }`;
    expect((await test.ask(topics(30))).errors).toEqual([]);
    refused(await test.ask(topics(31)), 31, 30);
    refused(await test.ask(`{ topics { ${times(101, (n) => `a${n}: __typename`)} } }`), 101, 30);
  });

  it('has at most 20 fields at the root, through fragments too', async () => {
    const same = (count: number) => `{ ${times(count, () => '__typename')} }`;
    expect((await test.ask(same(20))).errors).toEqual([]);
    refused(await test.ask(same(21)), 21, 20);
    refused(await test.ask(same(500)), 500, 20);
    const spread = `{ ...A ...A } fragment A on Query { ${times(6, () => '__typename')} ... { ...B } } fragment B on Query { ${times(5, () => '__typename')} }`;
    refused(await test.ask(spread), 22, 20);
  });

  it('has at most 8 directives', async () => {
    const included = (count: number) => `{ __typename ${'@include(if: true) '.repeat(count)} }`;
    refused(await test.ask(included(9)), 9, 8);
    const fields = (count: number) => `{ topics { ${'code @skip(if: false) '.repeat(count)} } }`;
    expect((await test.ask(fields(8))).errors).toEqual([]);
    refused(await test.ask(fields(9)), 9, 8);
  });

  it('has at most 2,000 tokens', async () => {
    const long = (tokens: number) =>
      `{ indicators(filter: { topics: [${'"drugs" '.repeat(tokens - 16)}] }) { totalCount } }`;
    expect((await test.ask(long(2_000))).errors).toEqual([]);
    refused(await test.ask(long(2_001)), 2_001, 2_000);
  });

  it.each([
    [
      'a bomb of fragments',
      `{ ...F0 } ${times(60, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`)} fragment F60 on Query { topics { code } }`,
    ],
    [
      'fragments in a circle',
      '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A topics { code } }',
    ],
    [
      'circular introspection',
      `{ __schema { types { fields { type { ${'fields { type { '.repeat(3)} name ${'} }'.repeat(3)} } } } } }`,
    ],
  ])('%s is refused at once', async (_name, query) => {
    const begun = performance.now();
    const { errors } = await test.ask(query);
    expect(['QUERY_TOO_COMPLEX', 'BAD_USER_INPUT']).toContain(errors[0]?.extensions['code']);
    expect(performance.now() - begun).toBeLessThan(1_000);
  });
});

const NESTED_EVENTS = `{ events { nodes { series { editions { nodes { series { editions { nodes { series { editions { nodes { slug } } } } } } } } } } } }`;

describe('the cost of an operation', () => {
  it('refuses the lists in lists that once exhausted memory, before they are asked for', async () => {
    test.database.statements.take();
    const answer = await test.ask(NESTED_EVENTS);
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'QUERY_TOO_COMPLEX', limit: 20_000 });
    expect(answer.errors[0]?.extensions['cost']).toBeGreaterThan(6_000_000);
    expect(answer.status).toBe(400);
    expect(test.database.statements.take()).toEqual([]);
  });

  const INDICATORS = 'indicators(first: 10) { nodes { observation { place { slug } } } }';
  it.each([
    ['{ __typename }', 0.1],
    ['{ dataset { edition } }', 1.1],
    ['{ topics { code } }', 16 * 1.1],
    ['{ topics { label { value } } }', 16 * (1 + 1.1)],
    [`{ ${INDICATORS} }`, 1 + 10 * (1 + 1 + 1.1)],
    ['{ indicators { nodes { topic { code } } } }', 1 + 50 * (1 + 1.1)],
    [
      '{ indicators(last: 3) { edges { node { topic { code } } } pageInfo { endCursor } } }',
      1 + 3 * (1 + 1 + 1.1) + 1.1,
    ],
    ['{ nodes(ids: []) { id ... on Place { observations { totalCount } } } }', 0],
    [
      '{ indicators(first: 10) { nodes { observation { readings { quantity { value } } } } } }',
      1 + 10 * (1 + 1 + 2 * (1 + 1.1)),
    ],
    [`{ ...A ...A } fragment A on Query { ${INDICATORS} }`, 2 * 32],
    [`{ ${INDICATORS.replace(' {', ' @skip(if: true) {')} dataset { edition } }`, 1.1],
  ])('%s costs %f, rounded up', async (query, exact) => {
    const cost = Math.ceil(Number(exact.toFixed(1)));
    const { errors, extensions, headers } = await test.ask(query, {}, { 'hasila-cost': '1' });
    expect(errors).toEqual([]);
    expect(extensions?.['cost']).toBe(cost);
    expect(headers.get('hasila-cost')).toBe(String(cost));
  });

  it('goes by the values of variables, and by their defaults', async () => {
    const query = `query ($n: Int = 7, $with: Boolean = true, $ids: [ID!] = ["a", "b"]) {
      places(first: $n) { nodes { observations(last: $n) @include(if: $with) { nodes { id } } } }
      nodes(ids: $ids) { ... on Place { observations(first: 1) { totalCount } } } }`;
    const cost = async (variables: object) =>
      (await test.ask(query, { ids: [], ...variables }, { 'hasila-cost': '1' })).extensions?.['cost'];
    expect(await cost({})).toBe(Math.ceil(1 + 7 * (1 + 1 + 7 * 1.1)));
    expect(await cost({ n: 2 })).toBe(Math.ceil(1 + 2 * (1 + 1 + 2 * 1.1)));
    expect(await cost({ with: false })).toBe(1 + 7);
    const { errors } = await test.ask(query, { n: 10_000 }, { 'hasila-cost': '1' });
    expect(errors[0]?.extensions['code']).toMatch(/^(QUERY_TOO_COMPLEX|BAD_USER_INPUT)$/);
  });

  it('is told only where it is asked for', async () => {
    const { extensions, headers } = await test.ask('{ dataset { edition } }');
    expect(extensions).not.toHaveProperty('cost');
    expect(headers.get('hasila-cost')).toBe('2');
  });

  it('lets the largest documents of the SDK pass, with 200 inputs and pages of 200', async () => {
    const documents = [...(await readManifests(persistedFolder, [])).values()];
    expect(documents.some((text) => text.includes('compare('))).toBe(true);
    const input = {
      indicator: 'criminal-cases-recorded',
      base: { period: '2024' },
      target: { period: '2025' },
    };
    const variables = {
      inputs: Array.from({ length: 200 }, () => input),
      first: 200,
      indicator: input.indicator,
      language: 'AR',
      filter: { base: '2024', target: '2025' },
      text: 'x',
      year: 2025,
      code: input.indicator,
    };
    for (const text of documents) {
      const declared = Object.keys(variables).filter((name) => text.includes(`$${name}:`));
      const given = Object.fromEntries(
        declared.map((name) => [name, variables[name as keyof typeof variables]]),
      );
      if (!text.includes('ranking(')) delete given['filter'];
      const { errors, headers } = await test.ask(text, given);
      expect([text.slice(0, 60), errors]).toEqual([text.slice(0, 60), []]);
      expect(Number(headers.get('hasila-cost'))).toBeLessThan(20_000);
    }
  });

  it('lets a page of 200 observations with their readings pass', async () => {
    const { data, errors } =
      await test.ask(`{ observations(first: 200) { nodes { period quantity { value unit { code label { value } } text { value } }
      place { slug name { value } } indicator { code label { value } unit { code } } breakdown { dimension { code } member { code } }
      readings { quantity { value asWritten } citation { asWritten source { slug title { value } } } report { slug } } } } }`);
    expect(errors).toEqual([]);
    expect(data.observations.nodes).toHaveLength(200);
  });

  it('bounds introspection: the whole schema passes, ten times it does not', async () => {
    const schema = '__schema { types { name fields { name args { name } } } }';
    expect((await test.ask(`{ ${schema} }`)).errors).toEqual([]);
    refused(await test.ask(`{ ${times(10, (n) => `a${n}: ${schema}`)} }`), 50_000, 20_000);
  });
});

describe('a body', () => {
  const post = (body: string | ReadableStream, headers: Record<string, string> = {}) =>
    test.app.fetch('http://test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
      duplex: 'half',
    } as RequestInit);
  const padded = (bytes: number) => {
    const body = JSON.stringify({ query: '{ __typename }', variables: { padding: '' } });
    return body.replace('""', `"${'x'.repeat(bytes - body.length)}"`);
  };
  const streamed = (text: string) => new Blob([text]).stream();

  it('of 100,000 bytes is read, a larger one is not', async () => {
    expect((await post(padded(100_000))).status).toBe(200);
    const size = { 'content-length': '100001' };
    for (const refusal of [await post(padded(100_001), size), await post(streamed(padded(5_000_000)))]) {
      expect(refusal.status).toBe(413);
      const { errors } = JSON.parse(await refusal.text());
      expect(errors[0].extensions).toEqual({ code: 'BAD_USER_INPUT', limit: 100_000 });
    }
    expect((await post(streamed(padded(100_000)))).status).toBe(200);
  });

  it.each([
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain',
    'application/graphql',
    'application/jsonp',
    'application/json; charset=utf-16',
    '',
  ])('of type %j is 415', async (type) => {
    const response = await post('{"query":"{ __typename }"}', { 'content-type': type });
    expect(response.status).toBe(415);
    const { errors } = JSON.parse(await response.text());
    expect(errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });

  it.each(['application/json; charset=UTF-8', 'application/graphql+json'])(
    'of type %j is read',
    async (type) => {
      const response = await post('{"query":"{ __typename }"}', { 'content-type': type });
      expect(response.status).toBe(200);
    },
  );

  it('holds one request', async () => {
    const one = { query: '{ __typename }' };
    for (const body of [[one, one], [one], []]) {
      const response = await test.post(body);
      expect([response.status, JSON.parse(await response.text()).errors[0].extensions.code]).toEqual([
        400,
        'BAD_USER_INPUT',
      ]);
    }
    const { errors } = await test.ask('query A { __typename } query B { __typename }');
    expect(errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });
});

describe('where limits are told', () => {
  it('/limits is JSON', async () => {
    const response = await test.app.fetch('http://test/limits');
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(LIMITS)));
    expect(response.headers.get('content-type')).toContain('application/json');
  });

  it('docs/limits.md says the same, of limits and of lists', async () => {
    const page = await readFile(new URL('../../../docs/limits.md', import.meta.url), 'utf8');
    const rows = [...page.matchAll(/^\| `([\w.]+)` \| ([^|]+) \|/gm)].map(([, name, value]) => [name, value]);
    const limits = flat(LIMITS).map(([name, value]) => [name, value.toLocaleString('en')]);
    const lists = Object.entries(LIST_SIZES).map(([name, size]) => [
      name,
      typeof size === 'number' ? String(size) : `as many as \`${size.argument}\``,
    ]);
    const variables = rows.filter(([name]) => /^[A-Z_]+$/.test(name ?? ''));
    expect(rows).toEqual([...limits, ...lists, ...variables]);
    expect(variables).toHaveLength(6);
  });
});

function flat(limits: object, path = ''): readonly (readonly [name: string, value: number])[] {
  return Object.entries(limits).flatMap(([name, value]: [string, number | object]) =>
    typeof value === 'number' ? [[`${path}${name}`, value] as const] : flat(value, `${path}${name}.`),
  );
}

it('an answer holds no more objects than its cost may be, however far it is from the average', async () => {
  // Sixteen readings, where two are the average.
  const again = (levels: number): string =>
    levels === 0 ? 'id' : `readings { observation { ${again(levels - 1)} } }`;
  const query = (levels: number) =>
    `{ indicator(code: "criminal-cases-recorded") { observation(period: "2023") { ${again(levels)} } } }`;
  const { data } = await test.ask(query(2));
  expect(data.indicator.observation.readings.length).toBeGreaterThan(10);
  const begun = process.cpuUsage();
  const deep = await test.ask(query(4));
  expect(Number(deep.headers.get('hasila-cost'))).toBeLessThan(200);
  expect(deep.errors[0]?.extensions).toMatchObject({ code: 'QUERY_TOO_COMPLEX', limit: 20_000 });
  expect(deep.data).toEqual({ indicator: { observation: null } });
  expect(process.cpuUsage(begun).user / 1e6).toBeLessThan(3);
});
