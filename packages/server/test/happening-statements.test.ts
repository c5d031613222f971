import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp } from './support/app.js';

/** The SQL of lists inside lists of what was built, held and announced. */
let test: Awaited<ReturnType<typeof openTestApp>>;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.database.close());

describe('a page sends the same statements, however many rows it has', () => {
  /** Each text once. Two ways may lead to rows of one kind; a statement for each row would be there fifty times. */
  async function statementsOf(query: string): Promise<readonly string[]> {
    test.database.statements.take();
    const { errors } = await test.ask(query);
    expect(errors).toEqual([]);
    const statements = test.database.statements.take().map((text) => text.replace(/\s+/g, ' ').trim());
    const texts = [...new Set(statements)].sort();
    expect(texts.filter((text) => statements.filter((other) => other === text).length > 2)).toEqual([]);
    return texts;
  }

  it.each<[string, (first: number) => string]>([
    [
      'facilities with history, place and commitments',
      (
        first,
      ) => `{ facilities(first: ${first}) { totalCount nodes { slug name { value } type { label { value } }
        place { name { value } parent { slug } } status before: statusAt(date: "2020-01-01", asOf: "2020-06-01")
        history { kind period citation { source { title { value } } } }
        commitments(first: 5) { totalCount nodes { slug status due slippageDaysMax statements { published } } } } } }`,
    ],
    [
      'events with series, place, figures and citations',
      (
        first,
      ) => `{ events(first: ${first}) { nodes { slug series { name { value } } type { code } place { slug }
        observations(first: 3) { totalCount nodes { indicator { code } period quantity { value } } }
        citations { source { slug } } } } }`,
    ],
    [
      'commitments with what they are about',
      (
        first,
      ) => `{ commitments(first: ${first}) { nodes { slug status due originalDue promised { value } delivered { value }
        facility { slug status } event { slug } indicator { code } statements { status published citation { source { slug } } } } } }`,
    ],
    [
      'places with their facilities and events',
      (
        first,
      ) => `{ places(first: ${first}) { nodes { slug facilities(first: 2) { totalCount nodes { slug status } }
        events(first: 2) { totalCount nodes { slug status } } } } }`,
    ],
  ])('%s', async (_name, query) => {
    const fifty = await statementsOf(query(50));
    const hundred = await statementsOf(query(100));
    expect(hundred.map((text) => text.replace('limit 101', 'limit 51'))).toEqual(fifty);
    expect(fifty).toMatchSnapshot();
  });
});
