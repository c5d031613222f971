import { rm } from 'node:fs/promises';
import { chooseReading, parsePeriod, type Reading, type Snapshot } from '@hasila/domain';
import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDataset } from '../src/load/load-dataset.js';
import { takeSnapshot } from '../src/snapshot/take-snapshot.js';
import * as tables from '../src/tables/index.js';
import { openTestDatabase, type TestDatabase } from './support/database.js';
import { filesOf, smallDataset, writeFolder } from './support/small-dataset.js';

describe('of a small dataset', () => {
  let test: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    test = await openTestDatabase('empty');
    folder = await writeFolder(filesOf(smallDataset()));
  });
  afterAll(async () => {
    await test.close();
    await rm(folder, { recursive: true });
  });

  it('there is none before the first load', async () => {
    await expect(takeSnapshot(test.db)).rejects.toThrow('load one first');
  });

  it('holds everything that is published, and what it names', async () => {
    const { edition } = await loadDataset(test.db, folder);
    const snapshot = await takeSnapshot(test.db);
    expect(snapshot).toMatchObject({
      ...{
        format: 'hasila-snapshot',
        version: 1,
        edition,
        issued: '2025-01-02T03:04:05.000Z',
        license: 'CC0-1.0',
      },
      institutions: [{ code: 'police', label: { AR: 'Police (ar)', EN: 'Police', FR: 'Police (fr)' } }],
      notes: [{ code: 'misprint' }, { code: 'recorded' }, { code: 'with-gendarmes' }],
      places: [{ slug: 'city', parent: 'region' }, { slug: 'country', parent: null }, { slug: 'region' }],
      breakdowns: [
        { code: 'gender', members: [{ code: 'female' }, { code: 'male' }] },
        { code: 'office', members: [{ code: 'bri' }] },
      ],
    });
    expect(
      snapshot.indicators.map(({ code, perEdition, breaks }) => [code, perEdition, breaks.length]),
    ).toEqual([
      ['cases', false, 0],
      ['cleared', false, 1],
      ['seized', true, 0],
    ]);
    expect(snapshot.readings).toHaveLength(9);
    expect(snapshot.readings[2]?.span).toEqual({
      paragraph: 3,
      start: 17,
      end: 27,
      paragraphSha256: 'a'.repeat(64),
    });
    expect(snapshot.readings[4]).toMatchObject({ id: 'r00005', setAside: 'misprint', span: null });
    expect(snapshot.readings[7]).toMatchObject({
      value: 15,
      between: [10, 20],
      partial: true,
      unit: 'kilograms',
    });
    expect(snapshot.claims.map(({ id, value, trend }) => [id, value, trend])).toEqual([
      ['c00001', 9, 'UP'],
      ['c00002', null, 'STABLE'],
      ['c00003', -5, null],
    ]);
  });

  it('can hold chosen indicators alone, with what they name and no more', async () => {
    const snapshot = await takeSnapshot(test.db, { indicators: ['cleared'] });
    expect(snapshot.readings.map(({ id }) => id)).toEqual(['r00007']);
    expect(snapshot.claims).toEqual([]);
    expect(snapshot.places.map(({ slug }) => slug)).toEqual(['country']);
    // Its reading is of official-2024; official-2023 tells of the break in its series.
    expect(snapshot.sources.map(({ slug }) => slug)).toEqual(['official-2023', 'official-2024']);
    expect([snapshot.breakdowns, snapshot.notes]).toEqual([[], []]);
  });

  it('holds what was built, held and announced, each with what was said of it', async () => {
    const { whole, happenings, places, reports } = await takeSnapshot(test.db);
    expect(whole).toBe(true);
    expect(happenings?.facilityTypes).toMatchObject([{ code: 'school' }]);
    expect(happenings?.facilities.map(({ slug, changes }) => [slug, changes.map(({ id }) => id)])).toEqual([
      ['school-abroad', ['f00004']],
      ['school-city', ['f00001', 'f00002', 'f00003']],
      ['school-region', ['f00005', 'f00006']],
    ]);
    expect(happenings?.eventSeries).toMatchObject([{ code: 'open-days', label: { EN: 'Open days' } }]);
    expect(happenings?.events.map(({ slug, period, citations }) => [slug, period, citations])).toMatchObject([
      ['open-days-1', '2024-05-17/2024-05-21', [{ source: 'official-2024', span: null }]],
      ['open-days-2', '2025', [{ source: 'herald-2024' }]],
      ['visit', '2023-06', [{ source: 'official-2023' }]],
    ]);
    expect(happenings?.commitments[0]).toMatchObject({
      slug: 'districts',
      indicator: { code: 'cases', label: { EN: expect.any(String) } },
      promised: { value: 12, qualifier: 'EXACT', unit: 'cases', asWritten: '12 districts' },
      statements: [{ delivered: null }, { status: 'DELIVERED', delivered: { asWritten: '9 districts' } }],
    });
    expect(places[0]).toMatchObject({ slug: 'city', latitude: expect.anything() });
    expect(reports.some(({ kind, issued }) => kind === 'ANNUAL' && issued !== null)).toBe(true);
  });

  it('can hold these beside chosen indicators, or leave them out', async () => {
    const chosen = await takeSnapshot(test.db, { indicators: ['cleared'], happenings: true });
    expect([chosen.whole, chosen.indicators.length]).toEqual([false, 1]);
    expect(chosen.happenings?.commitments).toHaveLength(4);
    expect(chosen.happenings?.commitments[0]?.indicator?.code).toBe('cases');
    expect(chosen.places).toHaveLength(3);
    expect(chosen.sources.map(({ slug }) => slug)).toContain('herald-2024');
    expect((await takeSnapshot(test.db, { indicators: ['cleared'] })).happenings).toBeUndefined();
    const figures = await takeSnapshot(test.db, { happenings: false });
    expect([figures.whole, figures.happenings]).toEqual([false, undefined]);
  });

  it('names every indicator that there is not', async () => {
    await expect(takeSnapshot(test.db, { indicators: ['thefts', 'cases', 'fires'] })).rejects.toThrow(
      'no indicator thefts, fires',
    );
  });
});

/** What a reader of the document does: from its texts to the readings that the domain chooses from. */
function readingsOf({
  readings,
  units,
  sources,
  reports,
}: Snapshot): ReadonlyMap<string, readonly Reading[]> {
  const bySlug = <T extends { readonly slug: string }>(items: readonly T[]) =>
    new Map(items.map((item) => [item.slug, item]));
  const [sourceOf, reportOf] = [bySlug(sources), bySlug(reports)];
  const unitOf = new Map(units.map((unit) => [unit.code, unit]));
  const figures = new Map<string, Reading[]>();
  for (const row of readings) {
    const [unit, source] = [unitOf.get(row.unit), sourceOf.get(row.source)];
    const report = row.report === null ? null : reportOf.get(row.report);
    if (unit === undefined || source === undefined || report === undefined)
      throw new Error(`${row.id} names nothing`);
    const { value, qualifier, ulp, between } = row;
    const quantity = { value, qualifier, ulp, unit, ...(between === null ? {} : { between }) };
    const key = [row.indicator, row.place, row.breakdown, row.period].join('|');
    const reading = { ...row, quantity, source, report, setAside: row.setAside !== null };
    figures.set(key, [...(figures.get(key) ?? []), reading]);
  }
  return figures;
}

it('of the dataset: gives the same observations by the domain as the database holds', async () => {
  const test = await openTestDatabase('loaded');
  try {
    const snapshot: Snapshot = JSON.parse(JSON.stringify(await takeSnapshot(test.db)));
    const { observations, series } = tables;
    const stored = await test.db
      .select({ observation: observations, series })
      .from(observations)
      .innerJoin(series, eq(series.id, observations.seriesId))
      .orderBy(asc(observations.seriesId), asc(observations.period));
    const figures = readingsOf(snapshot);
    const computed = [...figures].flatMap(([key, readings]) => {
      const choice = chooseReading(readings);
      return choice === undefined ? [] : [[key, [choice.reading.id, choice.flags]] as const];
    });
    const expected = stored.map(({ observation: { period, readingId, flags }, series: s }) => [
      [s.indicator, s.place, s.breakdown, period].join('|'),
      [readingId, flags],
    ]);
    expect(new Map(computed)).toEqual(new Map(expected as [string, unknown][]));
    expect(
      snapshot.readings.every(({ period }) => parsePeriod(period).first <= parsePeriod(period).last),
    ).toBe(true);
  } finally {
    await test.close();
  }
});
