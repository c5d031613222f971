import { rm } from 'node:fs/promises';
import {
  CHANGE_MEASURES,
  type ComparedIndicator,
  compare,
  type Observation,
  parsePeriod,
  type Quantity,
  rankChanges,
  sizeOfChange,
  type Unit,
} from '@hasila/domain';
import { asc, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refillYearOverYear } from '../../src/load/fill-year-over-year.js';
import { loadDataset } from '../../src/load/load-dataset.js';
import { type YearOverYearRow, yearOverYearRows } from '../../src/load/year-over-year.js';
import { catalogueLoaders } from '../../src/queries/catalogue.js';
import { readEdition } from '../../src/queries/edition.js';
import { observationLoaders } from '../../src/queries/observations.js';
import { series, yearOverYear } from '../../src/tables/index.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { filesOf, smallDataset, writeFolder } from '../support/small-dataset.js';

type Indicator = ComparedIndicator & { readonly unit: Unit };

/** A row must hold what the domain says when it compares the two figures, by every measure. */
function expectRow(
  row: YearOverYearRow | undefined,
  indicator: Indicator,
  base: Observation | null,
  target: Observation,
): void {
  const by = (measure: (typeof CHANGE_MEASURES)[number]) =>
    compare(indicator, base, target, { measure, allowIncomparable: true });
  const absolute = by('ABSOLUTE');
  expect(row).toMatchObject({
    verdict: absolute.comparability.verdict,
    percent: by('PERCENT').change?.value ?? null,
    points: by('PERCENTAGE_POINT').change?.value ?? null,
    absolute: absolute.change?.value ?? null,
    direction: absolute.change?.direction ?? null,
    certainty: absolute.change?.certainty ?? null,
  });
  for (const measure of CHANGE_MEASURES) {
    const { change } = by(measure);
    if (change === null) continue;
    const { direction, certainty } = change;
    expect(row).toMatchObject({ direction, certainty });
  }
}

describe('the stored rows', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await openTestDatabase('loaded');
  });
  afterAll(() => test.close());

  const stored = () =>
    test.db.select().from(yearOverYear).orderBy(asc(yearOverYear.seriesId), asc(yearOverYear.year));

  it('are those of the domain, one for each year of every series', async () => {
    const edition = await readEdition(test.db);
    const units = edition?.units ?? new Map();
    const { observation } = observationLoaders(test.db, units);
    const { indicator } = catalogueLoaders(test.db, units);
    const rows = await stored();
    const found = new Map(rows.map((row) => [`${row.seriesId} ${row.year}`, row]));
    const keys = await test.db.select().from(series);
    const years = Array.from({ length: 30 }, (_, index) => 2000 + index);
    const figures = await Promise.all(
      keys.map(async ({ id, ...key }) => ({
        ...{ id, key, known: await indicator.load(key.indicator) },
        figures: await Promise.all(years.map((year) => observation({ ...key, period: String(year) }, {}))),
      })),
    );
    for (const { id, key, known, figures: ofYears } of figures) {
      if (known === undefined) throw new Error(key.indicator);
      for (const [index, year] of years.entries()) {
        const [base, target] = [ofYears[index - 1], ofYears[index]];
        const row = found.get(`${id} ${year}`);
        if (target == null) expect(row).toBeUndefined();
        else {
          expect(row).toMatchObject(key);
          expectRow(row, known, base ?? null, target);
          found.delete(`${id} ${year}`);
        }
      }
    }
    expect([...found.keys()]).toEqual([]);
    expect(rows.length).toBeGreaterThan(500);
  });

  it('can be computed again from the readings that are there', async () => {
    const before = await stored();
    await test.db.execute(sql`delete from year_over_year where year > 2020`);
    await test.db.execute(sql`update year_over_year set percent = 1, verdict = 'COMPARABLE'`);
    await refillYearOverYear(test.db);
    expect(await stored()).toEqual(before);
  });
});

it('are there after a load, and the same ones after the same load', async () => {
  const test = await openTestDatabase('empty');
  const folder = await writeFolder(filesOf(smallDataset()));
  try {
    await loadDataset(test.db, folder);
    const rows = await test.db
      .select()
      .from(yearOverYear)
      .orderBy(asc(yearOverYear.seriesId), asc(yearOverYear.year));
    expect(rows).toMatchObject([
      { seriesId: 1, year: 2023, verdict: 'NOT_ASSESSED', percent: null, absolute: null, direction: null },
      {
        seriesId: 1,
        year: 2024,
        verdict: 'WITH_CAUTION',
        absolute: 100,
        points: null,
        direction: 'INCREASE',
      },
      { seriesId: 2, year: 2024, verdict: 'NOT_ASSESSED' },
      { seriesId: 3, year: 2024, verdict: 'NOT_ASSESSED' },
    ]);
    expect(rows[1]?.percent).toBeCloseTo(100 / 11, 12);
    await test.db.execute(sql`update dataset set rules = 0`);
    await loadDataset(test.db, folder);
    expect(
      await test.db.select().from(yearOverYear).orderBy(asc(yearOverYear.seriesId), asc(yearOverYear.year)),
    ).toEqual(rows);
  } finally {
    await test.close();
    await rm(folder, { recursive: true });
  }
});

const CASES: Unit = { code: 'cases', percent: false, signed: false };
const PERCENT: Unit = { code: 'percent', percent: true, signed: false };
const INDEX: Unit = { code: 'index', percent: false, signed: true };

const quantity: fc.Arbitrary<Quantity> = fc
  .record({
    unit: fc.constantFrom(CASES, CASES, PERCENT, INDEX),
    tenths: fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 5 })),
    negative: fc.boolean(),
    qualifier: fc.constantFrom('EXACT', 'ROUNDED', 'APPROXIMATELY', 'AT_LEAST', 'AT_MOST'),
    ulp: fc.constantFrom(0.1, 1, 10),
  })
  .map(({ unit, tenths, negative, ...words }) => {
    const value = unit.percent ? tenths / 10 : tenths;
    return { ...words, unit, value: negative && unit.signed && value !== 0 ? -value : value };
  });

const observation = (period: string): fc.Arbitrary<Observation> =>
  fc
    .record({
      quantity,
      publisher: fc.constantFrom('police', 'herald'),
      partial: fc.boolean(),
      population: fc.constantFrom(null, null, null, 'others'),
      flags: fc.subarray(['REVISED', 'CONFLICTING'] as const),
    })
    .map(({ publisher, flags, ...figure }) => ({
      ...{ place: 'country', breakdown: '', period: parsePeriod(period), flags },
      reading: {
        ...{
          id: 'r00001',
          ...figure,
          report: null,
          knownOn: '2025-01-01',
          dateDerived: false,
          setAside: false,
        },
        source: { slug: publisher, publisher, kind: 'OFFICIAL' as const },
      },
    }));

const PERIODS = ['2019', '2020', '2021', '2021-05', '2022', '2024'];

const observed = fc
  .subarray(PERIODS, { minLength: 1 })
  .chain((periods) => fc.tuple(...periods.map(observation)));

const indicators: fc.Arbitrary<Indicator> = fc.record({
  code: fc.constant('cases'),
  kind: fc.constantFrom('FLOW', 'STOCK', 'SHARE'),
  perEdition: fc.boolean(),
  unit: fc.constantFrom(CASES, PERCENT),
  breaks: fc.subarray([{ at: parsePeriod('2021'), place: null, breakdown: null }]),
});

describe('a row for each year with a figure', () => {
  it('holds what the domain says of it and the year before', () => {
    fc.assert(
      fc.property(indicators, observed, (indicator, observations) => {
        const key = { seriesId: 7, indicator, place: 'country', breakdown: '' };
        const rows = yearOverYearRows({ ...key, observations });
        const at = (year: number) =>
          observations.find(
            ({ period }) => period.first === `${year}-01-01` && period.last === `${year}-12-31`,
          );
        const years = [2019, 2020, 2021, 2022, 2024].filter((year) => at(year) !== undefined);
        expect(rows.map(({ year }) => year).sort()).toEqual(years);
        for (const row of rows) {
          const target = at(row.year);
          if (target !== undefined) expectRow(row, indicator, at(row.year - 1) ?? null, target);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('is ordered by what it holds as the domain ranks', () => {
    fc.assert(
      fc.property(
        indicators,
        fc.array(fc.tuple(observation('2019'), observation('2020'))),
        (indicator, pairs) => {
          const ranked = pairs.map(([base, target], index) => {
            const place = `place-${index}`;
            const side = (of: Observation) => ({ place, breakdown: '', period: of.period.first.slice(0, 4) });
            const key = {
              indicator: 'cases',
              base: side(base),
              target: side(target),
              measure: 'PERCENT',
            } as const;
            const [, row] = yearOverYearRows({
              ...{ seriesId: index, indicator, place, breakdown: '' },
              observations: [base, target],
            });
            const options = { measure: 'PERCENT', allowIncomparable: true } as const;
            return {
              row,
              key: { ...key, allowIncomparable: true },
              comparison: compare(indicator, base, target, options),
            };
          });
          const sizes = rankChanges(ranked, { minCertainty: 'UNCERTAIN' }).map(({ row }) =>
            Math.abs(row?.percent ?? Number.NaN),
          );
          expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
          expect(sizes).toEqual(rankChanges(ranked, { minCertainty: 'UNCERTAIN' }).map(sizeOfChange));
        },
      ),
      { numRuns: 200 },
    );
  });
});
