import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { COMPARISON } from '../../test/support/arbitraries.js';
import { scripted } from '../../test/support/scripted.js';
import { toWire } from '../../test/support/to-wire.js';
import type { Comparison } from '../answers/comparison.js';
import { code } from '../codes.js';
import type { PeriodInput } from './question.js';

function someComparisons(count: number): readonly Comparison[] {
  return fc.sample(COMPARISON, count);
}

it('compare sends what is given and nothing else', async () => {
  const [row] = someComparisons(1).map(toWire);
  const { hasila, variables } = scripted([{ compare: [row] }, { compare: [row] }]);
  await hasila.compare({ indicator: 'criminal-cases-recorded', base: 2024, target: '2025' });
  await hasila.compare({
    indicator: 'criminal-cases-recorded',
    base: '2024-06-03/2025-05-15',
    target: { first: '2025-12-01', last: '2025-12-31' },
    place: 'rabat',
    breakdown: { gender: 'female', age: undefined },
    measure: 'ABSOLUTE',
    asOf: '2025-12-31',
    allowIncomparable: true,
  });
  expect(variables).toEqual([
    {
      inputs: [
        { indicator: 'criminal-cases-recorded', base: { period: '2024' }, target: { period: '2025' } },
      ],
      language: 'EN',
    },
    {
      inputs: [
        {
          indicator: 'criminal-cases-recorded',
          base: {
            period: '2024-06-03/2025-05-15',
            place: 'rabat',
            breakdown: [{ dimension: 'gender', member: 'female' }],
          },
          target: {
            period: '2025-12-01/2025-12-31',
            place: 'rabat',
            breakdown: [{ dimension: 'gender', member: 'female' }],
          },
          measure: 'ABSOLUTE',
          allowIncomparable: true,
        },
      ],
      asOf: '2025-12-31',
      language: 'EN',
    },
  ]);
});

it('the day and the language of the client hold for every named question, unless one says another', async () => {
  const [row] = someComparisons(1).map(toWire);
  const page = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
  const answers = [
    { compare: [row] },
    { compare: [row] },
    { indicator: { yearOverYear: [] } },
    { indicators: page },
  ];
  const { hasila, variables } = scripted(answers, { language: 'AR', asOf: '2022-12-31' });
  await hasila.compare({ indicator: code('new'), base: 1, target: 2 });
  await hasila.compareMany([{ indicator: code('new'), base: 1, target: 2 }], { asOf: '2023-01-01' });
  await hasila.yearOverYear({ indicator: 'criminal-cases-recorded' });
  await hasila.indicators().toArray();
  expect(variables).toMatchObject([
    { asOf: '2022-12-31', language: 'AR', inputs: [{ base: { period: '0001' } }] },
    { asOf: '2023-01-01', language: 'AR' },
    { asOf: '2022-12-31', language: 'AR' },
    { language: 'AR' },
  ]);
});

it('compareMany gives one row for each pair, in order', async () => {
  const rows = someComparisons(3).map(toWire);
  const { hasila } = scripted([{ compare: rows }]);
  const pairs = [2021, 2022, 2023].map((base) => ({ indicator: code('new'), base, target: base + 1 }));
  const answer = await hasila.compareMany(pairs);
  expect(answer.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
});

it('a period goes as it was written, a year as a number and the period of an answer too', async () => {
  const { hasila, variables } = scripted([{ compare: [] }, { compare: [] }]);
  const sides = async (base: PeriodInput, target: PeriodInput) => {
    await hasila.compare({ indicator: 'criminal-cases-recorded', base, target });
  };
  await sides('2024-06-03/2025-05-15', '2024-13');
  await sides(987, { first: '2025-12-01', last: '2025-12-31' });
  expect(variables).toMatchObject([
    { inputs: [{ base: { period: '2024-06-03/2025-05-15' }, target: { period: '2024-13' } }] },
    { inputs: [{ base: { period: '0987' }, target: { period: '2025-12-01/2025-12-31' } }] },
  ]);
});

it('yearOverYear of an indicator that the server does not know is NOT_FOUND', async () => {
  const { hasila } = scripted([{ indicator: null }]);
  await expect(hasila.yearOverYear({ indicator: code('no-such') })).rejects.toMatchObject({
    code: 'NOT_FOUND',
    message: 'There is no indicator "no-such".',
  });
});

const topic = { code: 't', label: { value: 'T', language: 'EN' } };
const unit = { code: 'percent', signed: false, symbol: '%', label: { value: 'Percentage', language: 'EN' } };
const node = (name: string) => ({
  code: name,
  label: { value: name, language: 'EN' },
  definition: null,
  topic,
  unit,
  kind: 'SHARE',
  desiredDirection: 'LOWER',
  decimals: 1,
  notes: [],
});
const page = (names: readonly string[], endCursor: string | null) => ({
  indicators: { nodes: names.map(node), pageInfo: { hasNextPage: endCursor !== null, endCursor } },
});

it('indicators pages by itself, and asks for no page that is not read', async () => {
  const pages = [page(['a', 'b'], 'after-b'), page(['c', 'd'], 'after-d'), page(['e'], null)];
  const { hasila, variables } = scripted(pages);
  const seen: string[] = [];
  for await (const indicator of hasila.indicators({
    filter: { kinds: ['SHARE'], period: 2025 },
    orderBy: 'LABEL',
  })) {
    seen.push(indicator.code);
    expect(indicator.unit.percent).toBe(true);
    if (seen.length === 3) break;
  }
  expect(seen).toEqual(['a', 'b', 'c']);
  const filter = { kinds: ['SHARE'], period: '2025' };
  expect(variables).toEqual([
    { filter, orderBy: 'LABEL', first: 50, after: null, language: 'EN' },
    { filter, orderBy: 'LABEL', first: 50, after: 'after-b', language: 'EN' },
  ]);
});

it('toArray gives all, or no more than asked for', async () => {
  const pages = [page(['a', 'b'], 'after-b'), page(['c'], null)];
  expect(await scripted(pages).hasila.indicators().toArray()).toHaveLength(3);
  const few = scripted([page(['a', 'b'], 'after-b')]);
  expect(await few.hasila.indicators().toArray({ limit: 2 })).toHaveLength(2);
  expect(few.variables).toMatchObject([{ first: 2 }]);
  expect(await scripted([]).hasila.indicators().toArray({ limit: 0 })).toEqual([]);
});
