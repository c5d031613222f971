import { CERTAINTIES, CHANGE_DIRECTIONS, CHANGE_MEASURES } from '@hasila/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp } from './support/app.js';

/** What is read in a stored order must be what the domain gives when it compares all and sorts. */
let test: Awaited<ReturnType<typeof openTestApp>>;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.database.close());

/** A day that nothing is known after: on a day that is asked for, nothing stored is of use. */
const LATER = '2100-01-01';

const FIELDS = `indicator { code } basePeriod targetPeriod reason base { place { slug } breakdown { member { code } } }
  target { quantity { value } } change { measure value direction certainty } comparability { verdict }`;

interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly object[];
}

/** All nodes of a list, page by page, and how many it says it has. */
async function whole(read: (after: string | null) => Promise<Page>) {
  const nodes: object[] = [];
  for (let after: string | null = null; ; ) {
    const page = await read(after);
    nodes.push(...page.nodes);
    after = page.pageInfo.endCursor;
    if (!page.pageInfo.hasNextPage) return { nodes, totalCount: page.totalCount };
  }
}

const RANKING = `query ($filter: RankingFilter!, $asOf: Date, $after: String) {
  ranking(filter: $filter, asOf: $asOf, first: 200, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { ${FIELDS} } } }`;

async function ranking(filter: object, asOf: string | null) {
  return whole(async (after) => {
    const { data, errors } = await test.ask(RANKING, { filter, asOf, after });
    expect(errors).toEqual([]);
    return data.ranking;
  });
}

const pairOf = (target: number) => ({ base: String(target - 1), target: String(target) });

describe('ranking, year over year', () => {
  it.each(CHANGE_MEASURES.filter((measure) => measure !== 'AUTO'))('by %s', async (measure) => {
    let found = 0;
    for (const target of [2019, 2023, 2024, 2025]) {
      for (const others of [
        {},
        { includeIncomparable: true, minCertainty: 'UNCERTAIN', anyBreakdown: true },
        { directions: ['DECREASE', 'UNDETERMINED'], minCertainty: 'UNCERTAIN' },
      ]) {
        const filter = { ...pairOf(target), measure, ...others };
        const today = await ranking(filter, null);
        expect(today).toEqual(await ranking(filter, LATER));
        expect(today.nodes).toHaveLength(today.totalCount);
        found += today.totalCount;
      }
    }
    expect(found).toBeGreaterThan(measure === 'PERCENTAGE_POINT' ? 0 : 100);
  });

  it('by every filter', async () => {
    const { data } = await test.ask('{ places(first: 200) { nodes { slug } } topics { code } }');
    const places = data.places.nodes.map(({ slug }: { slug: string }) => slug);
    const topics = data.topics.map(({ code }: { code: string }) => code);
    const filters = [
      { places },
      { places: places.slice(0, 1), anyBreakdown: true },
      { places: [] },
      { topics: topics.slice(0, 3) },
      { indicators: ['criminal-cases-recorded', 'persons-stopped'].slice(0, 1) },
      { breakdown: [{ dimension: 'nationality', member: 'foreign' }], places },
      ...CHANGE_DIRECTIONS.map((direction) => ({ directions: [direction], minCertainty: 'UNCERTAIN' })),
      ...CERTAINTIES.map((minCertainty) => ({ minCertainty, anyBreakdown: true })),
      { directions: [] },
    ];
    for (const others of filters) {
      const filter = { ...pairOf(2025), ...others };
      expect(await ranking(filter, null), JSON.stringify(others)).toEqual(await ranking(filter, LATER));
    }
  });

  it('pages forwards and backwards, with the cursors of the list that is computed', async () => {
    const pages = async (asOf: string, args: string) => {
      const { data, errors } = await test.ask(
        `{ ranking(filter: { base: "2024", target: "2025" }${asOf}, ${args}) {
          edges { cursor node { indicator { code } } } pageInfo { hasNextPage hasPreviousPage } } }`,
      );
      expect(errors).toEqual([]);
      const { edges, pageInfo } = data.ranking;
      const codes = edges.map((edge: { node: { indicator: { code: string } } }) => edge.node.indicator.code);
      return { codes, pageInfo, cursors: edges.map(({ cursor }: { cursor: string }) => cursor) };
    };
    const today = (args: string) => pages('', args);
    const first = await today('first: 30');
    const computed = await pages(`, asOf: "${LATER}"`, 'first: 30');
    expect(first.codes).toEqual(computed.codes);
    const plain = (cursor: string) => Buffer.from(cursor, 'base64url').toString().replace(`|${LATER}|`, '||');
    expect(first.cursors.map(plain)).toEqual(computed.cursors.map(plain));
    for (const at of [0, 7, 29]) {
      const after = await today(`first: 5, after: "${first.cursors[at]}"`);
      const all = await today(`first: ${at + 6}`);
      expect(after.codes).toEqual(all.codes.slice(at + 1));
      expect(after.pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: true });
      const before = await today(`last: 5, before: "${first.cursors[at]}"`);
      expect(before.codes).toEqual(first.codes.slice(Math.max(0, at - 5), at));
      expect(before.pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: at > 5 });
    }
    const last = await today('last: 3');
    expect(last.pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: true });
  });
});

it('reviews every year as it does when all is compared', async () => {
  const query = `query ($year: Int!, $asOf: Date, $after: String) { yearInReview(year: $year, asOf: $asOf) {
    comparisons(first: 200, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } nodes { ${FIELDS} } } } }`;
  const review = async (year: number, asOf: string | null) =>
    whole(async (after) => {
      const { data, errors } = await test.ask(query, { year, asOf, after });
      expect(errors).toEqual([]);
      return data.yearInReview.comparisons;
    });
  for (let year = 2012; year <= 2027; year += 1)
    expect(await review(year, null), String(year)).toEqual(await review(year, LATER));
  expect((await review(2025, null)).totalCount).toBeGreaterThan(90);
});

/** The statements that a list sends for itself: its page and its count. */
it.each([
  ['ranking', '{ ranking(filter: { base: "2024", target: "2025" }) { totalCount nodes { id } } }'],
  ['yearInReview', '{ yearInReview(year: 2025) { comparisons { totalCount nodes { id } } } }'],
  ['ranking of other years', '{ ranking(filter: { base: "2021", target: "2025" }) { nodes { id } } }'],
])('sends few statements for %s', async (_name, query) => {
  test.database.statements.take();
  const { errors } = await test.ask(query);
  expect(errors).toEqual([]);
  expect(test.database.statements.take().map((text) => text.replace(/\s+/g, ' ').trim())).toMatchSnapshot();
});
