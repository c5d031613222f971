import { beforeAll, expect, it } from 'vitest';
import { type ComparePair, type Comparison, code } from '../src/index.js';
import { LANGUAGES, type Settings, serviceAndSnapshot } from './support/service-and-snapshot.js';

/** Every comparison of a snapshot is that of the service which it was taken from. */
const { both, same } = serviceAndSnapshot();

const PAST_DAYS = ['2017-06-30', '2022-12-31', '2024-12-24', '2025-05-20'];

/**
 * Every pair of neighbouring periods of every series, and the first period of each against the year before all of them.
 * So every series is there; an indicator without a figure is asked for one.
 */
let pairs: readonly ComparePair[];
let codes: readonly string[];
beforeAll(async () => {
  const [, snapshot] = both();
  const figures = await snapshot.observations().toArray();
  codes = (await snapshot.indicators().toArray()).map((indicator) => indicator.code);
  const compared = figures.map((target, index): ComparePair => {
    const before = figures[index - 1];
    const isNext =
      before?.indicator.code === target.indicator.code &&
      before.place === target.place &&
      before.breakdown === target.breakdown;
    const members = target.breakdown.split(';').map((part) => part.split('='));
    return {
      indicator: code(target.indicator.code),
      place: code(target.place),
      breakdown: target.breakdown === '' ? {} : Object.fromEntries(members),
      base: isNext ? before.period : 1955,
      target: target.period,
    };
  });
  const seen = new Set<string>(compared.map(({ indicator }) => indicator));
  const silent = codes.filter((name) => !seen.has(name));
  pairs = [...compared, ...silent.map((name) => ({ indicator: code(name), base: 2024, target: 2025 }))];
});

async function sameComparisons(asked: readonly ComparePair[], settings: Settings = {}) {
  const rows: Comparison[] = [];
  for (let start = 0; start < asked.length; start += 200) {
    const some = asked.slice(start, start + 200);
    rows.push(...(await same((hasila) => hasila.compareMany(some), settings)));
  }
  return rows;
}

it('every comparison, of every indicator, every series and every pair of neighbouring periods', async () => {
  const rows = await sameComparisons(pairs);
  expect(rows).toHaveLength(pairs.length);
  expect([...new Set(rows.map(({ indicator }) => indicator.code))].sort()).toEqual(codes);
  expect(rows.some(({ claims }) => claims.length > 1)).toBe(true);
});

it.each(PAST_DAYS)('comparisons: a quarter of all as the world knew them on %s', async (asOf) => {
  const quarter = pairs.filter((_pair, index) => index % PAST_DAYS.length === PAST_DAYS.indexOf(asOf));
  const rows = await sameComparisons(quarter, { asOf });
  expect(rows.some(({ reason }) => reason === 'TARGET_MISSING')).toBe(true);
});

it.each(LANGUAGES)(
  'comparisons: a sixth of all in %s, by every measure, comparable or not',
  async (language) => {
    const measures = ['ABSOLUTE', 'PERCENT', 'PERCENTAGE_POINT', 'RATIO', 'INDEX', 'CAGR'] as const;
    const sixth = pairs
      .filter((_pair, index) => index % 6 === LANGUAGES.indexOf(language))
      .map((pair, index) => ({ ...pair, measure: measures[index % 6], allowIncomparable: true }));
    const rows = await sameComparisons(sixth, { language });
    expect(rows.every(({ explanation }) => explanation.language === language)).toBe(true);
  },
);

it('comparisons between any two periods of an indicator, with the figures that are missing', async () => {
  const years = [2019, 2020, 2022, 2024, 2025, 2026, '2024-01/2024-06'];
  const any = years.flatMap((base) =>
    years.map((target) => ({ indicator: 'criminal-cases-recorded' as const, base, target })),
  );
  const reasons = (await sameComparisons(any)).map(({ reason }) => reason);
  expect(reasons).toEqual(expect.arrayContaining([null, 'BASE_MISSING', 'TARGET_MISSING', 'BOTH_MISSING']));
});

it('comparisons of one pair, and of each year with the year before', async () => {
  const indicator = 'criminal-cases-recorded';
  await same((hasila) => hasila.compare({ indicator, base: 2024, target: 2025, asOf: '2025-01-01' }));
  await same((hasila) => hasila.yearOverYear({ indicator }));
  await same((hasila) => hasila.yearOverYear({ indicator, asOf: '2022-12-31' }));
  await same((hasila) => hasila.yearOverYear({ indicator, from: 2023, to: 2027, measure: 'INDEX' }));
  const part = { indicator: 'drug-persons-arrested', breakdown: { nationality: 'foreign' } } as const;
  expect(await same((hasila) => hasila.yearOverYear(part, {}))).not.toEqual([]);
  await same((hasila) => hasila.yearOverYear({ indicator, place: 'rabat' }));
});
