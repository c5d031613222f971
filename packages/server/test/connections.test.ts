import { schema } from '@hasila/schema';
import { getNamedType, isObjectType } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestApp } from './support/app.js';

let test: Awaited<ReturnType<typeof openTestApp>>;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.database.close());

/** Where a parent of each type is found; the one with many rows. */
const PARENTS: Readonly<Record<string, string>> = {
  Query: '',
  Indicator: 'indicator(code: "cannabis-resin-seized")',
  Place: 'place(slug: "casablanca")',
  Report: 'report(slug: "dgsn-2024")',
  Source: 'source(slug: "seed-opinion-chqir-2025")',
  Facility: 'facility(slug: "dgsn-headquarters-rabat")',
  EventSeries: 'eventSeries(code: "open-days")',
  Event: 'event(slug: "open-days-6-el-jadida")',
  YearInReview: 'yearInReview(year: 2025)',
  Delivery: 'yearInReview(year: 2025) delivery',
};

/** What fields with an argument of their own are asked. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  'Query.search': 'text: "cannabis"',
  'Query.ranking': 'filter: { base: "2024", target: "2025", minCertainty: UNCERTAIN }',
};

const connections = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
      .map((field) => [type.name, field.name] as const),
  );

interface Page {
  readonly edges: readonly { readonly cursor: string }[];
  readonly totalCount: number;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** By variables, so that all pages of a list are asked for in one document. */
const LIST_ARGUMENTS = 'first: $first, last: $last, after: $after, before: $before';
const VARIABLES = '$first: Int, $last: Int, $after: String, $before: String';

interface Wanted {
  readonly first?: number;
  readonly last?: number;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}

async function page(type: string, field: string, wanted: Wanted, total = false): Promise<Page> {
  const own = ARGUMENTS[`${type}.${field}`];
  const list = [...(own === undefined ? [] : [own]), LIST_ARGUMENTS].join(', ');
  const selection = `edges { cursor node { __typename } } ${total ? 'totalCount' : ''}
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`;
  const parents = (PARENTS[type] ?? '').split(/ (?=\w+$)/).filter((parent) => parent !== '');
  const query = parents.reduceRight(
    (inner, parent) => `${parent} { ${inner} }`,
    `${field}(${list}) { ${selection} }`,
  );
  const { data, errors } = await test.ask(`query (${VARIABLES}) { ${query} }`, { ...wanted });
  expect(errors).toEqual([]);
  const parent = parents.reduce((value, name) => value[name.replace(/\(.*$/, '')], data);
  return parent[field];
}

async function walk(
  type: string,
  field: string,
  size: number,
  backward: boolean,
): Promise<readonly string[]> {
  const seen: string[] = [];
  let from: Wanted = {};
  for (;;) {
    const { edges, pageInfo } = await page(type, field, {
      ...(backward ? { last: size } : { first: size }),
      ...from,
    });
    const cursors = edges.map(({ cursor }) => cursor);
    expect(cursors.length).toBeLessThanOrEqual(size);
    expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([cursors[0] ?? null, cursors.at(-1) ?? null]);
    if (backward) seen.unshift(...cursors);
    else seen.push(...cursors);
    if (!(backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) return seen;
    from = backward ? { before: cursors[0] } : { after: cursors.at(-1) };
  }
}

it('knows the way to every connection of the schema', () => {
  expect(connections.length).toBeGreaterThan(15);
  expect(connections.filter(([type]) => PARENTS[type] === undefined)).toEqual([]);
});

const MOST_SINGLES = 60;

it.each(connections)(
  '%s.%s gives each row once, in pages of 1, 7 and 200, both ways',
  { timeout: 60_000 },
  async (type, field) => {
    const { totalCount } = await page(type, field, { first: 1 }, true);
    const rows = await walk(type, field, 200, false);
    expect(rows).toHaveLength(totalCount);
    expect(new Set(rows).size).toBe(totalCount);
    expect(await walk(type, field, 200, true)).toEqual(rows);
    expect(await walk(type, field, 7, false)).toEqual(rows);
    expect(await walk(type, field, 7, true)).toEqual(rows);
    // Thousands of requests would say no more than hundreds.
    if (totalCount <= MOST_SINGLES) expect(await walk(type, field, 1, false)).toEqual(rows);
  },
);
