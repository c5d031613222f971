import { appendFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { formatPeriod } from '@hasila/domain';
import { asc, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CsvPieces, type CsvRecord, readCsv } from '../../src/load/csv.js';
import { DatasetError } from '../../src/load/dataset-error.js';
import { loadDataset, servedEdition } from '../../src/load/load-dataset.js';
import { readDataset } from '../../src/load/read-dataset.js';
import { SeenIds } from '../../src/load/seen-ids.js';
import { readings, series } from '../../src/tables/index.js';
import { openTestDatabase, type TestDatabase, tableChecksums } from '../support/database.js';
import { filesOf, smallDataset, writeFolder } from '../support/small-dataset.js';

/** Readings that are read piece by piece must be read as those of a file that is held whole. */
let test: TestDatabase;
let small: string;
beforeAll(async () => {
  test = await openTestDatabase('empty');
  small = await writeFolder(filesOf(smallDataset()));
});
afterAll(async () => {
  await test.close();
  await rm(small, { recursive: true });
});

/** More than one piece of a file: 30 series of 100 months, the last first. */
const MANY = 3_000;

function many() {
  const draft = smallDataset();
  const [like] = draft.tables.readings;
  const codes = Array.from({ length: 30 }, (_, index) => `indicator-${index}`);
  draft.tables.indicators.push(...codes.map((code) => ({ ...draft.tables.indicators[0], code })));
  for (let index = MANY - 1; index >= 0; index -= 1) {
    const month = Math.floor(index / 30);
    draft.tables.readings.push({
      ...like,
      id: `r${String(index + 100).padStart(6, '0')}`,
      indicator: codes[index % 30] ?? '',
      period: `${2000 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
      value: String(1 + ((index * 7919) % 1000)),
      collected: '',
      note: index % 500 === 0 ? 'A "note",\nof two lines.' : '',
    });
  }
  return draft;
}

async function errorOf(load: Promise<unknown>): Promise<DatasetError> {
  const error = await load.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof DatasetError) return error;
  throw error ?? new Error('nothing was refused');
}

it('stores the rows that the whole file holds', async () => {
  const folder = await writeFolder(filesOf(many()));
  const { counts } = await loadDataset(test.db, folder);
  const dataset = await readDataset(folder);
  expect(counts).toMatchObject({ readings: MANY + 9, observations: MANY + 6 });
  const stored = await test.db
    .select()
    .from(readings)
    .innerJoin(series, eq(series.id, readings.seriesId))
    .orderBy(asc(readings.id));
  const rows = stored.map(({ readings: row, series: of }) => [
    ...[
      row.id,
      of.indicator,
      of.place,
      of.breakdown,
      row.period,
      row.value,
      row.low,
      row.high,
      row.qualifier,
    ],
    ...[row.ulp, row.unit, row.asWritten, row.source, row.report, row.population, row.partial, row.setAside],
    ...[row.paragraph, row.spanStart, row.spanEnd, row.paragraphSha256, row.note],
  ]);
  const expected = [...dataset.readings]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((row) => [
      ...[
        row.id,
        row.indicator,
        row.place,
        row.breakdown ?? '',
        formatPeriod(row.period),
        row.value,
        row.low,
      ],
      ...[row.high, row.qualifier, row.ulp, row.unit, row.asWritten, row.source, row.report, row.population],
      ...[row.partial, row.setAside, row.paragraph, row.start, row.end, row.paragraphSha256, row.note],
    ]);
  expect(rows).toEqual(expected);
  expect(await servedEdition(test.db)).toBe(dataset.edition);
  await rm(folder, { recursive: true });
});

it('says the same of mistakes, wherever they stand', async () => {
  await loadDataset(test.db, small);
  const before = await tableChecksums(test.db);
  const edits: readonly ((text: string) => string | Buffer)[] = [
    (text) => text.replace(/^(r002900,.*?,)EXACT,/m, '$1ABOUT,'),
    (text) => text.replace(/^r002900,/m, 'r001000,'),
    (text) => text.replace(/^(r000200,)indicator-10/m, '$1indicator-x'),
    (text) => text.replace(/^(r000200,.*?),country,/m, '$1,nowhere,').replaceAll(/\n$/g, '\nr1,x\n'),
    (text) => text.replace(/^(r000200,.*?)EXACT,1,/m, '$1EXACT,0,'),
    (text) => text.replace('id,indicator', 'id,what'),
    (text) => `${text}"never closed`,
    (text) => text.replace(/^r000200,/m, 'r000200,x"y'),
    (text) => `${text.slice(0, -1)}\r\n`,
    (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xc3, 0x28, 0x0a])]),
    (text) =>
      text.replace(/^(r000200,.*),,$/m, '$1,figures:2,').replace(/^(r000201,.*),,$/m, '$1,figures:999,'),
    () => '',
  ];
  for (const edit of edits) {
    const files = new Map<string, string | Uint8Array>(filesOf(many()));
    files.set('readings.csv', edit(String(files.get('readings.csv'))));
    const folder = await writeFolder(files);
    const [streamed, whole] = [
      await errorOf(loadDataset(test.db, folder)),
      await errorOf(readDataset(folder)),
    ];
    expect(streamed.issues).toEqual(whole.issues);
    expect(streamed.message).toBe(whole.message);
    await rm(folder, { recursive: true });
  }
  expect(await tableChecksums(test.db)).toEqual(before);
});

it('tells the first thousand mistakes, and how many there are', async () => {
  const draft = many();
  draft.tables.readings = draft.tables.readings.map((row) => ({ ...row, qualifier: 'ABOUT' }));
  const folder = await writeFolder(filesOf(draft));
  const error = await errorOf(loadDataset(test.db, folder));
  const { issues } = await errorOf(readDataset(folder));
  expect(error.total).toBe(issues.length);
  expect(error.message).toContain(`has ${issues.length} mistakes`);
  expect(error.issues).toEqual(issues.slice(0, 1_000));
  await rm(folder, { recursive: true });
});

it('gives an edition the same name, whichever way it is read', async () => {
  expect((await loadDataset(test.db, small)).edition).toBe((await readDataset(small)).edition);
  await appendFile(join(small, 'readings.csv'), '\n');
  expect((await errorOf(loadDataset(test.db, small))).issues).toHaveLength(1);
});

it('reads CSV in pieces as it reads it whole', () => {
  const cell = fc.oneof(
    fc.constantFrom('', 'a', 'é', '"quoted"', '"a,b"', '"two\nlines"', '"a ""quote"""', '"\n\n"'),
    fc.stringMatching(/^[a-z]{0,30}$/),
  );
  const text = fc
    .tuple(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 12 }), fc.boolean())
    .map(
      ([rows, ended]) => rows.map((row) => row.join(',')).join('\n') + (ended && rows.length > 0 ? '\n' : ''),
    );
  fc.assert(
    fc.property(text, fc.array(fc.boolean(), { maxLength: 40 }), (content, cuts) => {
      const whole: CsvRecord[] = [];
      expect(readCsv('x.csv', content, (record) => whole.push(record))).toBeUndefined();
      const pieces: string[] = [''];
      for (const [index, line] of content.split(/(?<=\n)/).entries()) {
        if (cuts[index] === true) pieces.push('');
        pieces[pieces.length - 1] += line;
      }
      const found: CsvRecord[] = [];
      const csv = new CsvPieces('x.csv', (record) => found.push(record));
      for (const piece of pieces) if (piece !== '') expect(csv.read(Buffer.from(piece))).toBeUndefined();
      expect(csv.end()).toBeUndefined();
      expect(found).toEqual(whole);
    }),
    { numRuns: 2_000 },
  );
});

it('knows the ids that it has seen', () => {
  const id = fc.oneof(
    fc.stringMatching(/^r\d{5,9}$/),
    fc.integer({ min: 0, max: 200 }).map((number) => `r${String(number).padStart(5, '0')}`),
    fc.constantFrom('r000001', 'r00001', 'x', '', 'r0000100001'),
  );
  fc.assert(
    fc.property(fc.array(id), fc.array(id), (seen, asked) => {
      const ids = new SeenIds();
      for (const one of seen) ids.add(one);
      for (const one of [...seen, ...asked]) expect(ids.has(one)).toBe(seen.includes(one));
    }),
  );
});
