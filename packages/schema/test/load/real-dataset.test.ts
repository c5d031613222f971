import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chooseReading, formatPeriod } from '@hasila/domain';
import { parse } from 'csv-parse/sync';
import { count, eq, getTableColumns, getTableName } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { groupBy } from '../../src/group-by.js';
import type { Dataset } from '../../src/load/dataset.js';
import { figureKey, readingsOf } from '../../src/load/figures.js';
import { readDataset } from '../../src/load/read-dataset.js';
import * as tables from '../../src/tables/index.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';

const directory = fileURLToPath(new URL('../../../../dataset/', import.meta.url));

let test: TestDatabase;
let dataset: Dataset;
beforeAll(async () => {
  test = await openTestDatabase('loaded');
  dataset = await readDataset(directory);
});
afterAll(() => test.close());

/** Rows as another reader of CSV than the loader's rules counts them. */
async function csvRows(name: string): Promise<readonly Readonly<Record<string, string>>[]> {
  return parse(await readFile(`${directory}${name}`, 'utf8'), { columns: true });
}

it.each([
  ['institutions.csv', tables.institutions],
  ['topics.csv', tables.topics],
  ['units.csv', tables.units],
  ['notes.csv', tables.notes],
  ['indicators.csv', tables.indicators],
  ['places.csv', tables.places],
  ['breakdown-dimensions.csv', tables.breakdownDimensions],
  ['breakdown-members.csv', tables.breakdownMembers],
  ['reports.csv', tables.reports],
  ['sources.csv', tables.sources],
  ['readings.csv', tables.readings],
  ['claims.csv', tables.claims],
  ['series-breaks.csv', tables.seriesBreaks],
  ['facility-types.csv', tables.facilityTypes],
  ['facilities.csv', tables.facilities],
  ['facility-changes.csv', tables.facilityChanges],
  ['event-types.csv', tables.eventTypes],
  ['event-series.csv', tables.eventSeries],
  ['events.csv', tables.events],
  ['event-citations.csv', tables.eventCitations],
  ['commitments.csv', tables.commitments],
  ['commitment-statements.csv', tables.commitmentStatements],
])('stores every row of %s', async (name, table) => {
  const [stored] = await test.db.select({ rows: count() }).from(table);
  expect([getTableName(table), stored?.rows]).toEqual([getTableName(table), (await csvRows(name)).length]);
});

it('accounts for every collected row', async () => {
  const { collected } = dataset.description;
  expect(collected).toEqual({ figures: 2274, words: 2, facilities: 214, events: 78 });
  const expected = Object.entries(collected).flatMap(([file, rows]) =>
    Array.from({ length: rows }, (_, index) => `${file}:${index + 2}`),
  );
  const using = ['readings.csv', 'claims.csv', 'facility-changes.csv', 'event-citations.csv'];
  const rowsOf = async (name: string) => (await csvRows(name)).map((row) => row['collected'] ?? '');
  const used = (await Promise.all(using.map(rowsOf))).flat().filter((row) => row !== '');
  const leftOut = await rowsOf('left-out.csv');
  expect(new Set([...used, ...leftOut])).toEqual(new Set(expected));
  expect(leftOut.filter((row) => used.includes(row))).toEqual([]);
  expect(leftOut.length).toBeLessThanOrEqual(0.03 * expected.length);
});

it('stores one observation for each figure that has a reading that counts', async () => {
  const figures = dataset.readings
    .filter(({ setAside }) => setAside === null)
    .map(({ indicator, place, breakdown, period }) =>
      [indicator, place, breakdown, formatPeriod(period)].join('|'),
    );
  const [stored] = await test.db.select({ rows: count() }).from(tables.observations);
  expect(stored?.rows).toBe(new Set(figures).size);
});

it('stores the choice and the flags that the domain gives for 1,000 observations, in 20 orders each', async () => {
  const { observations, series } = tables;
  const stored = await test.db
    .select({ ...getTableColumns(observations), key: series })
    .from(observations)
    .innerJoin(series, eq(series.id, observations.seriesId));
  const toReading = readingsOf(dataset);
  const figures = groupBy(dataset.readings, (row) => figureKey(row, row.period));
  const sample =
    fc.sample(fc.shuffledSubarray(stored, { minLength: Math.min(1_000, stored.length) }), 1)[0] ?? [];
  expect(sample.length).toBeGreaterThanOrEqual(1_000);
  for (const { key, period, firstDay: first, lastDay: last, readingId, flags } of sample) {
    const readings = (figures.get(figureKey(key, { first, last })) ?? []).map(toReading);
    const orders = fc.sample(fc.shuffledSubarray([...readings], { minLength: readings.length }), 20);
    const answers = orders
      .map((order) => chooseReading(order))
      .map((choice) => [choice?.reading.id, choice?.flags]);
    expect({ period, answers }).toEqual({ period, answers: orders.map(() => [readingId, flags]) });
  }
});
