import { describe, expect, it } from 'vitest';
import type { FileName } from '../../src/load/dataset-files.js';
import { readDataset } from '../../src/load/read-dataset.js';
import { type Cells, edited, issueIn, issuesOf } from '../support/dataset-issues.js';
import { type DraftDataset, filesOf, smallDataset } from '../support/small-dataset.js';

function added(file: FileName, cells: Cells): DraftDataset {
  const draft = smallDataset();
  draft.tables[file].push(cells);
  return draft;
}

it('finds nothing wrong in the small dataset', async () => {
  expect(await issuesOf(filesOf(smallDataset()))).toEqual([]);
});

describe('one mistake in a row is named by file, line and column, with what is allowed', () => {
  const lastReading = 11;
  it.each<[FileName, number, Cells, string, number, string, string]>([
    ['institutions', 0, { url: 'police.example' }, 'institutions.csv', 2, 'url', 'https://'],
    ['topics', 0, { code: 'Crime' }, 'topics.csv', 2, 'code', 'lower-case'],
    ['topics', 0, { label_fr: '' }, 'topics.csv', 2, 'label_fr', 'is empty'],
    ['topics', 0, { label_en: 'a\u0000b' }, 'topics.csv', 2, 'label_en', 'control characters'],
    ['topics', 0, { label_en: 'a\u0007b' }, 'topics.csv', 2, 'label_en', 'control characters'],
    ['topics', 0, { label_en: ' crime' }, 'topics.csv', 2, 'label_en', 'blanks'],
    ['units', 0, { signed: 'no' }, 'units.csv', 2, 'signed', 'true, false'],
    ['units', 0, { percent: 'true' }, 'units.csv', 2, 'percent', 'false for every other'],
    ['units', 3, { signed: 'true' }, 'units.csv', 5, 'signed', 'false for a share'],
    ['indicators', 0, { kind: 'COUNT' }, 'indicators.csv', 2, 'kind', 'STOCK, FLOW, SHARE, RATE'],
    ['indicators', 0, { decimals: '1.5' }, 'indicators.csv', 2, 'decimals', 'whole number from 0 to 6'],
    [
      'indicators',
      0,
      { notes: 'recorded unknown' },
      'indicators.csv',
      2,
      'notes',
      '"unknown" is not in notes.csv',
    ],
    ['indicators', 1, { topic: 'health' }, 'indicators.csv', 3, 'topic', 'allowed: crime'],
    ['indicators', 1, { unit: 'litres' }, 'indicators.csv', 3, 'unit', 'is not in units.csv'],
    ['places', 0, { latitude: '91' }, 'places.csv', 2, 'latitude', '-90 to 90'],
    ['places', 0, { longitude: '' }, 'places.csv', 2, 'longitude', 'or neither'],
    ['places', 2, { parent: '' }, 'places.csv', 4, 'parent', 'empty for a COUNTRY'],
    [
      'breakdownMembers',
      2,
      { dimension: 'age' },
      'breakdown-members.csv',
      4,
      'dimension',
      'allowed: gender, office',
    ],
    ['reports', 1, { cut_off: '2024-12' }, 'reports.csv', 3, 'cut_off', 'a day such as'],
    ['reports', 1, { issued: '2024-02-30' }, 'reports.csv', 3, 'issued', 'days 01 to 29'],
    ['reports', 1, { period: '2024-01-01/2024-12-31' }, 'reports.csv', 3, 'period', 'shortest form, 2024'],
    ['reports', 1, { period: '2024-12/2024-01' }, 'reports.csv', 3, 'period', 'end is not before'],
    ['reports', 1, { title_en: '' }, 'reports.csv', 3, 'title_en', 'at least one language'],
    ['sources', 3, { report_year: '' }, 'sources.csv', 5, 'published', 'report_year'],
    ['sources', 0, { language: 'de' }, 'sources.csv', 2, 'language', 'ar, fr, en'],
    ['sources', 2, { sha256: 'ABC' }, 'sources.csv', 4, 'sha256', '64 hexadecimal'],
    ['readings', 0, { id: '1' }, 'readings.csv', 2, 'id', 'r00001'],
    ['readings', 0, { indicator: 'thefts' }, 'readings.csv', 2, 'indicator', 'is not in indicators.csv'],
    ['readings', 0, { place: '' }, 'readings.csv', 2, 'place', 'is empty'],
    ['readings', 0, { source: 'nobody' }, 'readings.csv', 2, 'source', 'is not in sources.csv'],
    ['readings', 0, { value: '1e3' }, 'readings.csv', 2, 'value', 'plain decimal'],
    ['readings', 0, { value: 'NaN' }, 'readings.csv', 2, 'value', 'plain decimal'],
    ['readings', 0, { value: '1,000' }, 'readings.csv', 2, 'value', 'plain decimal'],
    ['readings', 0, { value: '1234567890.1234567' }, 'readings.csv', 2, 'value', 'at most 15 digits'],
    ['readings', 0, { value: '-1' }, 'readings.csv', 2, 'value', 'from 0 up'],
    ['readings', 0, { ulp: '0' }, 'readings.csv', 2, 'ulp', 'above zero'],
    ['readings', 0, { value: '0', qualifier: 'LESS_THAN' }, 'readings.csv', 2, 'value', 'fits these words'],
    ['readings', 0, { qualifier: 'ABOUT' }, 'readings.csv', 2, 'qualifier', 'APPROXIMATELY'],
    ['readings', 0, { low: '5' }, 'readings.csv', 2, 'low', 'only BETWEEN'],
    ['readings', 7, { high: '' }, 'readings.csv', 9, 'high', 'two written ends'],
    ['readings', 7, { value: '14' }, 'readings.csv', 9, 'value', 'the middle of low and high, 15'],
    ['readings', 7, { low: '30', value: '25' }, 'readings.csv', 9, 'low', 'below high'],
    ['readings', 6, { value: '101', qualifier: 'AT_MOST' }, 'readings.csv', 8, 'value', 'from 0 to 100'],
    [
      'readings',
      5,
      { breakdown: 'office=bri;gender=female' },
      'readings.csv',
      7,
      'breakdown',
      'gender=female;office=bri',
    ],
    ['readings', 5, { breakdown: 'gender=other' }, 'readings.csv', 7, 'breakdown', 'allowed: female, male'],
    [
      'readings',
      5,
      { breakdown: 'gender=female;gender=male' },
      'readings.csv',
      7,
      'breakdown',
      'one member of each',
    ],
    ['readings', 5, { breakdown: 'gender' }, 'readings.csv', 7, 'breakdown', 'dimension=member'],
    ['readings', 4, { set_aside: 'typo' }, 'readings.csv', 6, 'set_aside', 'is not in notes.csv'],
    ['readings', 4, { population: 'all-of-them' }, 'readings.csv', 6, 'population', 'is not in notes.csv'],
    [
      'readings',
      1,
      { as_written: 'one two three four five six seven eight nine' },
      'readings.csv',
      3,
      'as_written',
      '8 words',
    ],
    ['readings', 2, { end: '28' }, 'readings.csv', 4, 'end', '11 code points, as_written has 10'],
    ['readings', 2, { paragraph: '' }, 'readings.csv', 4, 'paragraph', 'all four or none'],
    ['readings', 2, { source: 'herald-2024' }, 'readings.csv', 4, 'start', 'no sha256'],
    ['readings', 1, { collected: 'row 3' }, 'readings.csv', 3, 'collected', 'figures:LINE'],
    ['readings', 8, { note: 'tab\there' }, 'readings.csv', 10, 'note', 'control characters'],
    [
      'claims',
      0,
      { value: '', qualifier: '', ulp: '', trend: '' },
      'claims.csv',
      2,
      'value',
      'a value, a trend, or both',
    ],
    ['claims', 0, { qualifier: '' }, 'claims.csv', 2, 'qualifier', 'is empty'],
    ['claims', 0, { qualifier: 'BETWEEN' }, 'claims.csv', 2, 'qualifier', 'MORE_THAN'],
    ['claims', 0, { trend: 'DOWN' }, 'claims.csv', 2, 'trend', 'contradicts'],
    ['claims', 0, { target: '2023' }, 'claims.csv', 2, 'target', 'another period'],
    ['claims', 1, { ulp: '1' }, 'claims.csv', 3, 'ulp', 'allowed: empty'],
    ['claims', 2, { value: '-100' }, 'claims.csv', 4, 'value', 'at most 100 %'],
    ['claims', 2, { report: 'annual-1999' }, 'claims.csv', 4, 'report', 'annual-2023, annual-2024'],
    ['seriesBreaks', 0, { at: '22' }, 'series-breaks.csv', 2, 'at', '2025-12-17'],
  ])('%s row %i with %o', async (file, row, cells, name, line, column, message) => {
    expect(await issuesOf(filesOf(edited(file, row, cells)))).toContainEqual(
      issueIn(name, line, column, message),
    );
  });

  it('counts the physical lines of quoted line breaks', async () => {
    const draft = added('readings', { ...smallDataset().tables.readings[0], id: 'r00010', ulp: '-1' });
    expect(await issuesOf(filesOf(draft))).toEqual([
      issueIn('readings.csv', lastReading + 1, 'ulp', 'above zero'),
    ]);
  });

  it('names a key that is there twice', async () => {
    const twice = added('readings', { ...smallDataset().tables.readings[0] });
    expect(await issuesOf(filesOf(twice))).toEqual([
      issueIn('readings.csv', lastReading + 1, 'id', '"r00001" is there twice'),
    ]);
  });

  it('names places that lie in themselves', async () => {
    const issues = await issuesOf(filesOf(edited('places', 2, { parent: 'city' })));
    expect(issues.map(({ line, column }) => [line, column])).toEqual([
      [2, 'parent'],
      [4, 'parent'],
    ]);
  });
});

describe('every collected row is accounted for', () => {
  it('names each one that stands nowhere', async () => {
    const draft = smallDataset();
    draft.tables.readings.splice(3, 2);
    expect(await issuesOf(filesOf(draft))).toEqual(
      ['figures:5', 'figures:6'].map((row) =>
        issueIn('datapackage.json', 1, 'hasila.collected', `${row} stands nowhere`),
      ),
    );
  });

  it('lets a row that is left out stand nowhere else, and no more than 3 % be left out', async () => {
    const draft = added('leftOut', { collected: 'figures:3', reason: 'DUPLICATE_ROW' });
    expect(await issuesOf(filesOf(draft))).toEqual([
      issueIn('left-out.csv', 1, '', '1 of 21 collected rows are left out; allowed: 3 % at most, 0'),
      issueIn('left-out.csv', 2, 'collected', 'is used by readings.csv:3'),
    ]);
  });

  it('knows how many rows were collected', async () => {
    const issues = await issuesOf(filesOf(edited('claims', 1, { collected: 'words:3' })));
    expect(issues).toEqual([
      issueIn('claims.csv', 3, 'collected', 'words:2 to words:2'),
      issueIn('datapackage.json', 1, 'hasila.collected', 'words:2 stands nowhere'),
    ]);
  });

  it('knows the reasons for leaving a row out', async () => {
    const draft = added('leftOut', { collected: 'figures:3', reason: 'BORING' });
    expect(await issuesOf(filesOf(draft))).toContainEqual(
      issueIn('left-out.csv', 2, 'reason', 'UNREADABLE_MISPRINT'),
    );
  });
});

describe('files that are no files of a dataset', () => {
  const withFile = (name: string, content: string | Uint8Array) =>
    new Map([...filesOf(smallDataset()), [name, content]]);
  const header = 'code,label_ar,label_fr,label_en';

  it.each<[string, string, string | Uint8Array, number, string, string]>([
    [
      'a header with an unknown column',
      'topics.csv',
      `${header},color\ncrime,a,b,c,red\n`,
      1,
      'color',
      'no column of it',
    ],
    [
      'a header without a column',
      'topics.csv',
      'code,label_ar,label_fr\ncrime,a,b\n',
      1,
      'label_en',
      'missing',
    ],
    ['a header with a column twice', 'topics.csv', `${header},code\ncrime,a,b,c,d\n`, 1, 'code', 'twice'],
    [
      'a row with a cell too many',
      'topics.csv',
      `${header}\ncrime,a,b,c,d\n`,
      2,
      '',
      'has 5 cells; allowed: 4',
    ],
    ['a blank line', 'topics.csv', `${header}\n\ncrime,a,b,c\n`, 2, '', 'has 1 cells; allowed: 4'],
    ['an empty file', 'topics.csv', '', 1, 'code', 'missing'],
    ['broken quotes', 'topics.csv', `${header}\ncrime,"a,b,c\n`, 2, '', 'quotes are broken'],
    ['a byte order mark', 'topics.csv', `\uFEFF${header}\ncrime,a,b,c\n`, 1, '', 'byte order mark'],
    ['bytes that are no UTF-8', 'topics.csv', Uint8Array.of(0x0a, 0xff, 0x0a), 2, '', 'UTF-8'],
    ['Windows line ends', 'topics.csv', `${header}\r\ncrime,a,b,c\r\n`, 1, '', 'carriage return'],
    ['a file that no dataset has', 'reading.csv', 'id\n', 1, '', 'is no file of a dataset'],
    ['a description that is no JSON', 'datapackage.json', '{\n "title": "x",\n oops }', 3, '', 'is no JSON'],
  ])('names %s', async (_, name, content, line, column, message) => {
    expect(await issuesOf(withFile(name, content))).toContainEqual(issueIn(name, line, column, message));
  });

  it('names each file that is missing, and does not call unknown what stands in it', async () => {
    const files = filesOf(smallDataset());
    files.delete('indicators.csv');
    files.delete('datapackage.json');
    expect(await issuesOf(files)).toEqual([
      issueIn('datapackage.json', 1, '', 'missing'),
      issueIn('indicators.csv', 1, '', 'missing'),
    ]);
  });

  it.each<[string, Record<string, unknown>, string, string]>([
    ['no title', { title: '' }, 'title', 'is empty'],
    ['no licence', { licenses: [] }, 'licenses', ''],
    ['no instant', { created: 'yesterday' }, 'created', ''],
    ['no resources', { resources: [] }, 'resources', 'does not describe readings.csv'],
    [
      'a strange resource',
      { resources: [{ path: 'x.csv', schema: { fields: [] } }] },
      'resources',
      'no file of a dataset',
    ],
    [
      'other fields',
      { resources: [{ path: 'topics.csv', schema: { fields: [] } }] },
      'resources',
      'label_ar',
    ],
  ])('names a description with %s', async (_, change, column, message) => {
    const draft = smallDataset();
    const files = filesOf({ ...draft, package: { ...draft.package, ...change } });
    expect(await issuesOf(files)).toContainEqual(issueIn('datapackage.json', 1, column, message));
  });
});

it('names all mistakes at once, file by file and line by line', async () => {
  const draft = smallDataset();
  draft.tables.readings[2] = {
    ...draft.tables.readings[2],
    value: 'many',
    place: 'nowhere',
    source: 'nobody',
  };
  draft.tables.claims[0] = { ...draft.tables.claims[0], trend: 'SIDEWAYS' };
  draft.tables.topics[0] = { ...draft.tables.topics[0], label_ar: '' };
  const issues = await issuesOf(filesOf(draft));
  expect(issues.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
    'claims.csv:2:trend',
    'readings.csv:4:value',
    'readings.csv:4:place',
    'readings.csv:4:source',
    'topics.csv:2:label_ar',
  ]);
});

it('says when there is no folder', async () => {
  await expect(readDataset('/nowhere/at/all')).rejects.toThrow('there is no such folder');
});
