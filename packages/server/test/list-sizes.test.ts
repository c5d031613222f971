import { LIST_SIZES, schema } from '@hasila/schema';
import { getNamedType, getNullableType, isCompositeType, isListType, isObjectType } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestApp } from './support/app.js';

let test: Awaited<ReturnType<typeof openTestApp>>;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.database.close());

it('every list of objects without pages has a size, in the extensions of its field', () => {
  const lists = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__') && !name.endsWith('Connection'))
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter(({ type: list }) => isListType(getNullableType(list)) && isCompositeType(getNamedType(list)))
        .map((field) => [`${type.name}.${field.name}`, field.extensions['listSize']]),
    );
  expect(Object.fromEntries(lists)).toEqual(LIST_SIZES);
});

/** The lists of one kind of thing, and where it is listed. */
const LISTED = {
  claims: 'breakdown { member { code } } comparison { comparability { reasons { code } } }',
  commitments: 'statements { status }',
  events: 'citations { verified }',
  facilities: 'history { __typename }',
  indicators: `breakdowns { members { code } } breaks { at } notes { value } indexed(base: "2024") { reason }
    yearOverYear { claims { id } comparability { reasons { code } } } series(first: 5) { nodes { breakdown { member { code } } } }`,
  observations: 'breakdown { member { code } } readings { id }',
};

/** Not in the same place for most: a list that most things do not have is as long as where there is one. */
const WHERE_THERE_IS_ONE = ['Indicator.yearOverYear', 'Indicator.indexed'];

it('no list is longer on average than its size says', async () => {
  const lengths = new Map<string, number[]>();
  for (const [list, selection] of Object.entries(LISTED)) {
    const wanted = withTypenames(selection);
    let after: string | null = null;
    do {
      const query: string = `query ($after: String) { ${list}(first: 50, after: $after) { nodes { __typename ${wanted} } pageInfo { endCursor hasNextPage } } }`;
      const { data, errors } = await test.ask(query, { after });
      expect(errors).toEqual([]);
      for (const node of data[list].nodes) collect(node, lengths);
      const { endCursor, hasNextPage } = data[list].pageInfo;
      after = hasNextPage ? endCursor : null;
    } while (after !== null);
  }
  const { data } = await test.ask(
    '{ __typename topics { code } units { code } eventTypes { code } facilityTypes { code } }',
  );
  collect(data, lengths);

  const averages = [...lengths].map(([list, all]) => {
    const counted = WHERE_THERE_IS_ONE.includes(list) ? all.filter((length) => length > 0) : all;
    return [list, counted.reduce((sum, length) => sum + length, 0) / counted.length] as const;
  });
  const measured = Object.entries(LIST_SIZES).filter(([, size]) => typeof size === 'number');
  expect(averages.map(([list]) => list).sort()).toEqual(measured.map(([list]) => list).sort());
  expect(averages.filter(([list, average]) => average > Number(LIST_SIZES[list]))).toEqual([]);
});

function withTypenames(selection: string): string {
  return selection.replaceAll('{', '{ __typename');
}

function collect(value: unknown, lengths: Map<string, number[]>): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, lengths);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const { __typename: type, ...fields } = value as Readonly<Record<string, unknown>>;
  for (const [name, field] of Object.entries(fields)) {
    if (Array.isArray(field) && !String(type).endsWith('Connection')) {
      const list = `${String(type)}.${name}`;
      lengths.set(list, lengths.get(list) ?? []);
      lengths.get(list)?.push(field.length);
    }
    collect(field, lengths);
  }
}
