import { schema } from '@hasila/schema';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestApp } from './support/app.js';
import { type Compiled, compileRelay, relayDocuments } from './support/relay-compiler.js';

let test: Awaited<ReturnType<typeof openTestApp>>;
let sources: ReadonlyMap<string, string>;
let compiled: Compiled;
const sdl = printSchema(lexicographicSortSchema(schema));
beforeAll(async () => {
  test = await openTestApp();
  sources = await relayDocuments();
  compiled = await compileRelay(sdl, sources);
});
afterAll(() => test.database.close());

/** Runs the text that the compiler made of an operation. */
async function run(operation: string, variables: Readonly<Record<string, unknown>>) {
  const { data, errors } = await test.ask(compiled.operations.get(operation) ?? operation, variables);
  expect(errors).toEqual([]);
  return data;
}

const names = (pattern: RegExp) =>
  [...sources.values()].flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name ?? ''));

it('is a schema that Relay compiles its documents for, every one of them', () => {
  const refetches = names(/queryName: "(\w+)"/g);
  expect(refetches).toHaveLength(7);
  const wanted = [...names(/^(?:query|fragment) (\w+)/gm), ...refetches];
  expect([...compiled.artifacts].sort()).toEqual(wanted.sort());
  expect([...compiled.operations.keys()].sort()).toEqual([...names(/^query (\w+)/gm), ...refetches].sort());
});

it('would not compile with cursors that are no text', async () => {
  const broken = sdl.replaceAll('after: String', 'after: Int');
  await expect(compileRelay(broken, sources)).rejects.toThrow('Compilation failed');
});

it('pages a list of the query on from where it ended', async () => {
  const first = await run('indicatorListQuery', { first: 2, topics: ['drugs'] });
  const { pageInfo, totalCount, edges } = first.indicators;
  expect(pageInfo.hasNextPage).toBe(true);
  const next = { first: totalCount, after: pageInfo.endCursor, topics: ['drugs'] };
  const rest = await run('indicatorListPaginationQuery', next);
  const codes = [...edges, ...rest.indicators.edges].map(({ node }) => node.code);
  expect(new Set(codes).size).toBe(totalCount);
  expect(rest.indicators.pageInfo.hasNextPage).toBe(false);
});

it('pages the lists of a node, found again by its id', async () => {
  const { indicator } = await run('{ indicator(code: "criminal-cases-recorded") { id } }', {});
  const { node } = await run('indicatorPageQuery', indicator);
  expect(node.__typename).toBe('Indicator');
  for (const [list, operation] of [
    ['observations', 'indicatorObservationsPaginationQuery'],
    ['claims', 'indicatorClaimsPaginationQuery'],
    ['series', 'seriesListPaginationQuery'],
  ] as const) {
    const { pageInfo, edges } = node[list];
    expect(pageInfo.hasNextPage).toBe(true);
    const again = await run(operation, { ...indicator, after: pageInfo.endCursor });
    expect(again.node.id).toBe(indicator.id);
    const ids = [...edges, ...again.node[list].edges].map((edge) => edge.node.id);
    expect(ids.length).toBeGreaterThan(edges.length);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

it('pages a list of several types', async () => {
  const { search } = await run('searchListQuery', { text: 'police' });
  const variables = { text: 'police', first: 50, after: search.pageInfo.endCursor };
  const next = await run('searchListPaginationQuery', variables);
  const nodes: readonly { __typename: string; id: string }[] = [...search.edges, ...next.search.edges].map(
    ({ node }) => node,
  );
  expect(new Set(nodes.map(({ id }) => id)).size).toBe(52);
  expect(new Set(nodes.map(({ __typename }) => __typename)).size).toBeGreaterThan(1);
});

it('refetches what is computed by its id: a comparison and a series', async () => {
  const { indicator } = await run(
    `{ indicator(code: "criminal-cases-recorded") {
      comparison(base: "2024", target: "2025") { id change { value } }
      series(first: 1) { nodes { id periods } } } }`,
    {},
  );
  const { comparison, series } = indicator;
  const compared = await run('comparisonLineRefetchQuery', { id: comparison.id, language: 'EN' });
  expect(compared.node).toMatchObject({ id: comparison.id, change: comparison.change });
  const [first] = series.nodes;
  const counted = await run('seriesRowRefetchQuery', { id: first.id });
  expect(counted.node).toMatchObject({ __typename: 'Series', id: first.id, periods: first.periods });
});
