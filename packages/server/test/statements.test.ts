import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { persistedFolder } from '../src/paths.js';
import { openTestApp } from './support/app.js';

/** The SQL that typical queries send: a new statement for each row of a list would show here at once. */
let test: Awaited<ReturnType<typeof openTestApp>>;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.database.close());

async function statementsOf(query: string, variables: Readonly<Record<string, unknown>> = {}) {
  test.database.statements.take();
  const { data, errors } = await test.ask(query, variables);
  expect(errors).toEqual([]);
  const statements = test.database.statements.take().map((text) => text.replace(/\s+/g, ' ').trim());
  return { data, statements };
}

const FIGURE = 'period quantity { value min max unit { code label { value } } text { value } }';
const COMPARED = `base { ${FIGURE} } target { ${FIGURE} } change { value min max certainty unit { code } }
  reason comparability { verdict reasons { code severity message { value } } }`;

const COMPARE = (selection: string) =>
  `query ($inputs: [CompareInput!]!) { compare(inputs: $inputs) { ${selection} } }`;

async function inputs(count: number, side: object = {}) {
  const { data } = await test.ask('{ indicators(first: 200) { nodes { code } } }');
  return data.indicators.nodes.slice(0, count).map(({ code }: { code: string }) => ({
    indicator: code,
    base: { period: '2024', ...side },
    target: { period: '2025', ...side },
  }));
}

describe('compare', () => {
  it.each([1, 200])('sends two statements for %i inputs', async (count) => {
    const { data, statements } = await statementsOf(COMPARE(COMPARED), { inputs: await inputs(count) });
    expect(data.compare).toHaveLength(count);
    expect(statements).toHaveLength(2);
  });

  it('sends three when places and breakdowns are named', async () => {
    const side = { place: 'rabat', breakdown: [{ dimension: 'nationality', member: 'foreign' }] };
    const { statements } = await statementsOf(COMPARE(COMPARED), { inputs: await inputs(200, side) });
    expect(statements).toHaveLength(3);
    expect(statements).toMatchSnapshot();
  });

  it.each([1, 200])('sends three of them for all that the SDK asks of %i inputs', async (count) => {
    const texts: readonly string[] = Object.values(
      JSON.parse(readFileSync(join(persistedFolder, 'sdk.json'), 'utf8')),
    );
    const document = texts.find((text) => text.startsWith('query Compare(')) ?? '';
    const variables = { inputs: await inputs(count), language: 'EN' };
    test.takeSent();
    const { data, errors } = await test.ask(document, variables);
    expect(errors).toEqual([]);
    expect(data.compare).toHaveLength(count);
    expect(test.takeSent()).toHaveLength(3);
  });

  it.each([
    ['claims', 'claims { verdict value }', 1],
    ['places', 'base { place { slug } } target { place { slug } }', 1],
    [
      'sources',
      'base { reading { citation { source { slug } } } } target { reading { citation { source { slug } } } }',
      1,
    ],
  ])('adds %s in one statement, for 1 as for 200 inputs', async (_name, selection, added) => {
    for (const count of [1, 200]) {
      const chosen = [...(await inputs(199)), ...(await inputs(1))];
      const pairs = count === 1 ? [CRIMINAL_CASES] : [CRIMINAL_CASES, ...chosen.slice(1, 200)];
      const { statements } = await statementsOf(COMPARE(`${COMPARED} ${selection}`), { inputs: pairs });
      expect(statements).toHaveLength(2 + added);
    }
  });
});

const CRIMINAL_CASES = {
  indicator: 'criminal-cases-recorded',
  base: { period: '2024' },
  target: { period: '2025' },
};

describe('typical queries', () => {
  it.each([
    [
      'a comparison with everything about it',
      COMPARE(`${COMPARED} claims { verdict } asFirstPublished { change { value } } explanation { value }
        base { reading { citation { source { title { value } } } } place { name { value } } }`),
      { inputs: [CRIMINAL_CASES] },
    ],
    [
      'a series year over year',
      `{ indicator(code: "criminal-cases-recorded") { label { value } yearOverYear { ${COMPARED} } } }`,
      {},
    ],
    [
      'a page of indicators with their topics and latest figures',
      `{ indicators(first: 20) { totalCount
        nodes { code topic { label { value } } institution { code } notes { value } observation { ${FIGURE} } } } }`,
      {},
    ],
    [
      'a page of places, each with a page of figures',
      `{ places(first: 50) { nodes { slug
        observations(first: 3) { totalCount nodes { indicator { code } ${FIGURE} reading { report { slug } } } } } } }`,
      {},
    ],
    [
      'a page of claims, each with its comparison',
      `{ claims(first: 50) { nodes { verdict indicator { label { value } }
        comparison { ${COMPARED} } citation { source { publisher } } } } }`,
      {},
    ],
  ])('%s', async (_name, query, variables) => {
    const { statements } = await statementsOf(query, variables);
    expect(statements).toMatchSnapshot();
  });
});
