import { afterAll, beforeAll, expect, it } from 'vitest';
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
