import { rm } from 'node:fs/promises';
import { asc, count, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadDataset, servedEdition } from '../../src/load/load-dataset.js';
import { readDataset } from '../../src/load/read-dataset.js';
import * as tables from '../../src/tables/index.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { type DraftDataset, filesOf, smallDataset, writeFolder } from '../support/small-dataset.js';

let test: TestDatabase;
const folders: string[] = [];
beforeAll(async () => {
  test = await openTestDatabase('empty');
});
beforeEach(async () => {
  await test.db.execute(
    sql`truncate institutions, topics, units, notes, places, breakdown_dimensions, facility_types, event_types,
      event_series, series, readings, observations, year_over_year cascade`,
  );
});
afterAll(async () => {
  await test.close();
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
});

async function written(draft: DraftDataset): Promise<string> {
  const folder = await writeFolder(filesOf(draft));
  folders.push(folder);
  return folder;
}

function renamed(): DraftDataset {
  const draft = smallDataset();
  draft.tables.readings = draft.tables.readings.filter(({ id }) => id !== 'r00006');
  const hasila = {
    ...(draft.package['hasila'] as object),
    collected: { figures: 11, 'claims-in-words': 1, facilities: 6, events: 3 },
  };
  draft.tables.claims.push({ ...draft.tables.claims[0], id: 'c00004', collected: 'figures:7' });
  return { ...draft, package: { ...draft.package, title: 'Another edition', hasila } };
}

const rowsOf = async () => ({
  series: await test.db.select().from(tables.series).orderBy(asc(tables.series.id)),
  readings: await test.db.select().from(tables.readings).orderBy(asc(tables.readings.id)),
  observations: await test.db
    .select()
    .from(tables.observations)
    .orderBy(asc(tables.observations.seriesId), asc(tables.observations.period)),
  claims: await test.db.select().from(tables.claims).orderBy(asc(tables.claims.id)),
});

describe('loadDataset', () => {
  it('stores what the files say', async () => {
    const { edition, unchanged, counts } = await loadDataset(test.db, await written(smallDataset()));
    expect({ unchanged, counts }).toEqual({
      unchanged: false,
      counts: {
        ...{ indicators: 3, observations: 6, readings: 9, claims: 3, reports: 2, sources: 4, places: 3 },
        ...{ facilities: 3, events: 3, commitments: 4 },
      },
    });
    const [row] = await test.db.select().from(tables.dataset);
    expect(row).toMatchObject({
      edition,
      nameEn: 'A small dataset',
      nameAr: null,
      license: 'CC0-1.0',
      counts,
    });
    expect(row?.issued.toISOString()).toBe('2025-01-02T03:04:05.000Z');
    expect(row?.languages).toEqual(['AR', 'FR', 'EN']);
    expect(await test.db.select().from(tables.notes).orderBy(asc(tables.notes.code))).toContainEqual({
      ...{ code: 'misprint', textEn: 'A misprint:\n"one digit, twice".' },
      ...{ textAr: 'A misprint:\n"one digit, twice". (ar)', textFr: 'A misprint:\n"one digit, twice". (fr)' },
    });
    const indicators = await test.db.select().from(tables.indicators).orderBy(asc(tables.indicators.code));
    expect(indicators.map(({ notes }) => notes)).toEqual([['recorded', 'misprint'], [], []]);
    const { readings, series } = await rowsOf();
    expect(series.map(({ id, indicator, place, breakdown }) => [id, indicator, place, breakdown])).toEqual([
      [1, 'cases', 'country', ''],
      [2, 'cases', 'city', 'gender=female;office=bri'],
      [3, 'cleared', 'country', ''],
      [4, 'seized', 'country', ''],
    ]);
    expect(readings[7]).toMatchObject({
      ...{
        id: 'r00008',
        seriesId: 4,
        period: '2024-05-17/2024-05-21',
        firstDay: '2024-05-17',
        lastDay: '2024-05-21',
      },
      ...{
        qualifier: 'BETWEEN',
        value: 15,
        low: 10,
        high: 20,
        partial: true,
        setAside: null,
        spanStart: null,
      },
    });
    expect(readings[8]).toMatchObject({
      note: 'A "note",\nof two lines.',
      population: 'with-gendarmes',
      report: null,
    });
    const breaks = await test.db.select().from(tables.seriesBreaks);
    expect(breaks).toMatchObject([
      { id: 1, at: '2022', atFirst: '2022-01-01', atLast: '2022-12-31', place: null },
    ]);
  });

  it('dates readings by their source, else its report, else the year reported on', async () => {
    const draft = smallDataset();
    draft.tables.sources.push({
      slug: 'undated',
      publisher: 'x',
      kind: 'PRESS',
      language: 'fr',
      report: 'annual-2024',
      title_fr: 'x',
    });
    draft.tables.readings.push({
      ...draft.tables.readings[0],
      id: 'r00010',
      source: 'undated',
      collected: '',
    });
    await loadDataset(test.db, await written(draft));
    const { readings } = await rowsOf();
    const dates = new Map(
      readings.map(({ source, knownOn, dateDerived }) => [source, [knownOn, dateDerived]]),
    );
    expect(Object.fromEntries(dates)).toEqual({
      'herald-2024': ['2024-12-21', false],
      'official-2023': ['2023-12-31', true],
      'official-2024': ['2024-12-31', true],
      'opinion-2024': ['2024-12-31', true],
      undated: ['2024-12-20', true],
    });
    const reports = await test.db.select().from(tables.reports).orderBy(asc(tables.reports.slug));
    expect(reports.map(({ issued, issuedOn, cutOff }) => [issued, issuedOn, cutOff])).toEqual([
      [null, '2023-12-31', null],
      ['2024-12-20', '2024-12-20', '2024-12-15'],
    ]);
  });

  it('stores the reading that counts and its flags', async () => {
    await loadDataset(test.db, await written(smallDataset()));
    const { observations } = await rowsOf();
    expect(
      observations.map(({ seriesId, period, readingId, flags }) => [seriesId, period, readingId, flags]),
    ).toEqual([
      [1, '2023', 'r00002', ['REVISED', 'DATE_DERIVED']],
      [1, '2024', 'r00003', ['CONFLICTING', 'DATE_DERIVED']],
      [1, '2024-05', 'r00009', ['DATE_DERIVED']],
      [2, '2024', 'r00006', ['DATE_DERIVED']],
      [3, '2024', 'r00007', ['DATE_DERIVED']],
      [4, '2024-05-17/2024-05-21', 'r00008', ['PARTIAL_PERIOD', 'DATE_DERIVED']],
    ]);
  });

  it('judges claims as of their own report, with its own figures first', async () => {
    const draft = smallDataset();
    // Restated later: 1,200 becomes 1,500. The claim of 9 % was true of what its own report published.
    const later = {
      slug: 'annual-2025',
      kind: 'ANNUAL',
      institution: 'police',
      period: '2025',
      issued: '2025-12-20',
      title_en: 'x',
    };
    draft.tables.reports.push(later);
    const official = {
      publisher: 'police',
      kind: 'OFFICIAL',
      language: 'en',
      report: 'annual-2025',
      title_en: 'x',
    };
    draft.tables.sources.push({ slug: 'official-2025', published: '2025-12-20', ...official });
    const restated = {
      id: 'r00010',
      value: '1500',
      as_written: '1500',
      source: 'official-2025',
      report: 'annual-2025',
    };
    draft.tables.readings.push({ ...draft.tables.readings[3], ...restated, collected: '' });
    const wrong = { id: 'c00004', value: '20', trend: '', collected: '' };
    draft.tables.claims.push({ ...draft.tables.claims[0], ...wrong });
    await loadDataset(test.db, await written(draft));
    const { claims, observations } = await rowsOf();
    expect(observations[1]).toMatchObject({ period: '2024', readingId: 'r00010', flags: ['REVISED'] });
    expect(claims.map(({ id, verdict, gap }) => [id, verdict, gap])).toEqual([
      ['c00001', 'CONSISTENT', null],
      ['c00002', 'WORDING_CONFLICT', null],
      ['c00003', 'NOT_CHECKABLE', null],
      ['c00004', 'INCONSISTENT', expect.closeTo(19.5 - 100 / 11, 12)],
    ]);
    expect(claims[3]?.impliedBaseMin).toBeCloseTo(1200 / 1.205, 9);
    expect(claims[3]?.impliedBaseMax).toBeCloseTo(1200 / 1.195, 9);
  });

  it('does nothing when the edition is loaded already', async () => {
    const folder = await written(smallDataset());
    const first = await loadDataset(test.db, folder);
    const before = await rowsOf();
    test.statements.take();
    expect(await loadDataset(test.db, await written(smallDataset()))).toEqual({ ...first, unchanged: true });
    expect(test.statements.take()).toHaveLength(1);
    expect(await rowsOf()).toEqual(before);
  });

  it('computes an edition anew that was stored by other rules', async () => {
    const folder = await written(smallDataset());
    await loadDataset(test.db, folder);
    await test.db.update(tables.dataset).set({ rules: 0 });
    await test.db.delete(tables.observations);
    expect(await loadDataset(test.db, folder)).toMatchObject({ unchanged: false });
    expect((await rowsOf()).observations).toHaveLength(6);
  });

  it('puts another edition in the place of the one before, and gives the same rows for the same files', async () => {
    const folder = await written(smallDataset());
    const first = await loadDataset(test.db, folder);
    const before = await rowsOf();
    const second = await loadDataset(test.db, await written(renamed()));
    expect(second.edition).not.toBe(first.edition);
    expect(await servedEdition(test.db)).toBe(second.edition);
    const between = await rowsOf();
    expect(between.readings.map(({ id }) => id)).not.toContain('r00006');
    expect(between.claims).toHaveLength(4);
    expect(between.series).toHaveLength(3);
    await loadDataset(test.db, folder);
    expect(await rowsOf()).toEqual(before);
  });

  it('keeps serving the edition before when the next one has mistakes', async () => {
    const { edition } = await loadDataset(test.db, await written(smallDataset()));
    const before = await rowsOf();
    const bad = renamed();
    bad.tables.readings[0] = { ...bad.tables.readings[0], value: 'many' };
    await expect(loadDataset(test.db, await written(bad))).rejects.toThrow(
      'readings.csv:2: value: "many" is not allowed',
    );
    expect(await servedEdition(test.db)).toBe(edition);
    expect(await rowsOf()).toEqual(before);
  });

  it('leaves nothing behind when the database refuses a row', async () => {
    const { edition } = await loadDataset(test.db, await written(smallDataset()));
    await test.db.execute(sql`alter table claims add constraint refusal check (id <> 'c00004')`);
    await expect(loadDataset(test.db, await written(renamed()))).rejects.toThrow();
    await test.db.execute(sql`alter table claims drop constraint refusal`);
    expect(await servedEdition(test.db)).toBe(edition);
    expect((await rowsOf()).readings).toHaveLength(9);
  });

  it('lets loads that run together wait for one another', async () => {
    const [one, other] = [await written(smallDataset()), await written(renamed())];
    const results = await Promise.all(
      [one, one, other, one, other].map((folder) => loadDataset(test.db, folder)),
    );
    const served = await servedEdition(test.db);
    expect(results.map(({ edition }) => edition)).toContain(served);
    const [stored] = await test.db.select({ rows: count() }).from(tables.dataset);
    expect(stored).toEqual({ rows: 1 });
    const expected = results.find(({ edition }) => edition === served)?.counts;
    expect((await rowsOf()).readings).toHaveLength(expected?.readings ?? -1);
  });

  it('shows readers the old edition until the new one is whole', async () => {
    const first = await loadDataset(test.db, await written(smallDataset()));
    const folder = await written(renamed());
    const seen = new Set<string>();
    let loading = true;
    const load = loadDataset(test.db, folder).finally(() => {
      loading = false;
    });
    while (loading) {
      const [row] = await test.db.execute<{ edition: string; readings: string }>(
        sql`select edition, (select count(*) from readings)::text as readings from dataset`,
      );
      seen.add(`${row?.edition} ${row?.readings}`);
    }
    const second = await load;
    expect([`${first.edition} 9`, `${second.edition} 8`]).toEqual(expect.arrayContaining([...seen]));
  });
});

it('gives editions by the names and the bytes of the files', async () => {
  const { edition } = await readDataset(await written(smallDataset()));
  expect((await readDataset(await written(smallDataset()))).edition).toBe(edition);
  expect((await readDataset(await written(renamed()))).edition).not.toBe(edition);
  expect(edition).toMatch(/^[0-9a-f]{64}$/);
});
