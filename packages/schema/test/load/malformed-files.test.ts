import { appendFile, mkdir, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DatasetError } from '../../src/load/dataset-error.js';
import { loadDataset } from '../../src/load/load-dataset.js';
import { openTestDatabase, type TestDatabase, tableChecksums } from '../support/database.js';
import { issueIn } from '../support/dataset-issues.js';
import { filesOf, smallDataset, writeFolder } from '../support/small-dataset.js';

let test: TestDatabase;
let served: Readonly<Record<string, string>>;
beforeAll(async () => {
  test = await openTestDatabase('empty');
  const folder = await writeFolder(filesOf(smallDataset()));
  await loadDataset(test.db, folder);
  await rm(folder, { recursive: true });
  served = await tableChecksums(test.db);
});
afterAll(() => test.close());

type Content = string | Uint8Array;
type Edit = (text: string) => Content;

/** Loads the small dataset with one file edited, after the folder is spoilt where no text can do it. */
async function load(file: string, edit: Edit, spoil?: (folder: string) => Promise<void>) {
  const files = new Map<string, Content>(filesOf(smallDataset()));
  files.set(file, edit(String(files.get(file))));
  const folder = await writeFolder(files);
  try {
    await spoil?.(folder);
    await loadDataset(test.db, folder);
    return [];
  } catch (error) {
    if (error instanceof DatasetError) return error.issues;
    throw error;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Writes another text in the place of the first of its kind, as it is. */
const replaced =
  (was: string, is: string): Edit =>
  (text) => {
    expect(text).toContain(was);
    return text.replace(was, () => is);
  };

const encoded =
  (encoding: BufferEncoding, ...mark: readonly number[]): Edit =>
  (text) =>
    Buffer.concat([Buffer.from(mark), Buffer.from(text, encoding)]);

const CRIME = 'code,label_ar,label_fr,label_en\ncrime,الجريمة,Criminalité,Crime\n';
const only =
  (text: Content): Edit =>
  () =>
    text;
const random = (length: number) =>
  Array.from({ length }, (_, index) => ((index * 7919) % 36).toString(36)).join('');

/** What is wrong, the file, line and column that are named, what is said to be allowed, and how it comes about. */
type Case = readonly [name: string, where: string, allowed: string, edit: Edit];

const ENCODINGS: readonly Case[] = [
  ['a byte order mark', 'topics.csv:1:', 'UTF-8 without one', (text) => `\uFEFF${text}`],
  ['UTF-16 with a mark', 'topics.csv:1:', 'allowed: UTF-8', encoded('utf16le', 0xff, 0xfe)],
  ['UTF-16 without a mark', 'topics.csv:1:code', 'missing', only(Buffer.from('code,label\n', 'utf16le'))],
  ['Latin-1', 'topics.csv:2:', 'allowed: UTF-8', only(Buffer.from(CRIME, 'latin1'))],
  [
    'an overlong sequence',
    'topics.csv:3:',
    'allowed: UTF-8',
    only(Buffer.concat([Buffer.from(CRIME), Buffer.from([0xc0, 0xaf, 0x0a])])),
  ],
  [
    'half a surrogate pair in bytes',
    'topics.csv:3:',
    'allowed: UTF-8',
    only(Buffer.concat([Buffer.from(CRIME), Buffer.from([0xed, 0xa0, 0x80])])),
  ],
  ['UTF-8 read as Latin-1', 'topics.csv:2:label_ar', 'wrong encoding', replaced('Crime (ar)', 'Ø§Ù\u0084Ø¬')],
  [
    'a replacement character',
    'topics.csv:2:label_fr',
    'wrong encoding',
    replaced('Crime (fr)', 'Crimina\uFFFD'),
  ],
  [
    'letters and accents apart',
    'topics.csv:2:label_fr',
    'NFC',
    replaced('Crime (fr)', 'Se\u0301curite\u0301'),
  ],
  ['a NUL', 'topics.csv:2:code', 'lower-case', replaced('crime', 'cri\0me')],
  ['old Macintosh line ends', 'topics.csv:1:', 'line feed alone', (text) => text.replaceAll('\n', '\r')],
  ['a line separator', 'topics.csv:2:label_fr', 'blanks', replaced('Crime (fr)', 'Crime\u2028')],
  ['a line separator inside', 'topics.csv:2:label_fr', 'control', replaced('Crime (fr)', 'Cri\u2028me')],
  ['text turned around', 'topics.csv:2:label_ar', 'control', replaced('Crime (ar)', 'a\u202Eb')],
  ['an invisible blank', 'topics.csv:2:label_ar', 'invisible', replaced('Crime (ar)', 'a\u200Bb')],
];

const TABLES: readonly Case[] = [
  ['quotes that never close', 'topics.csv:3:', 'a quote inside written twice', (text) => `${text}a,"b,c,d\n`],
  ['a quote inside a bare cell', 'topics.csv:3:', 'double quotes', (text) => `${text}a,b"c,d,e\n`],
  ['text after a closing quote', 'topics.csv:3:', 'double quotes', (text) => `${text}a,"b"c,d,e\n`],
  [
    'a column twice',
    'topics.csv:1:code',
    'once',
    (text) => text.replaceAll(/$/gm, ',x').replace(',x', ',code'),
  ],
  [
    'a column in capitals',
    'topics.csv:1:Label_AR',
    'allowed: code, label_ar',
    replaced('label_ar', 'Label_AR'),
  ],
  ['a column with a blank', 'topics.csv:1: label_ar', 'allowed: code', replaced('label_ar', ' label_ar')],
  ['a column without a name', 'topics.csv:1:', 'allowed: code', (text) => text.replaceAll(/$/gm, ',')],
  ['a thousand columns', 'topics.csv:1:x', 'once', (text) => text.replace('\n', `${',x'.repeat(1_000)}\n`)],
  ['semicolons for commas', 'topics.csv:1:code', 'missing', (text) => text.replaceAll(',', ';')],
  ['a cell too few', 'topics.csv:3:', 'has 3 cells; allowed: 4', (text) => `${text}a,b,c\n`],
  ['a comment', 'topics.csv:1:# topics', 'is no column of it', (text) => `# topics\n${text}`],
  ['a blank line at the end', 'topics.csv:3:', 'has 1 cells; allowed: 4', (text) => `${text}\n`],
  ['a page of a web site', 'topics.csv:1:<!DOCTYPE html>', 'is no column', only('<!DOCTYPE html>\n<p>404\n')],
  ['an archive', 'topics.csv:1:', 'allowed: UTF-8', only(Uint8Array.of(0x50, 0x4b, 3, 4, 0xff, 0x0a))],
  ['the columns of another file', 'topics.csv:1:slug', 'allowed: code, label_ar', only('slug\n')],
];

const FORMULAS: readonly Case[] = [
  [
    'a link',
    'topics.csv:2:label_ar',
    'formula',
    replaced('Crime (ar)', '"=HYPERLINK(""https://x.example"",""Crime"")"'),
  ],
  [
    'a command',
    'sources.csv:2:title_en',
    'formula',
    replaced(',herald-2024,https', ",@SUM(1+1)*cmd|' /C calc'!A0,https"),
  ],
  [
    'a sum after a plus',
    'notes.csv:6:text_ar',
    'formula',
    replaced('"Recorded, not committed. (ar)"', '+SUM(A1:A9)'),
  ],
  ['a wide sign', 'places.csv:2:name_fr', 'formula', replaced('City (fr)', '＝1+1')],
  [
    'a sign and a number before it',
    'readings.csv:2:as_written',
    'formula',
    replaced('1000 cases', "-2+3+cmd|' /C calc'!A0"),
  ],
  ['one after a tab', 'readings.csv:2:as_written', 'blanks', replaced('1000 cases', '\t=1+1')],
];

const NUMBERS: readonly Case[] = [
  [
    'a number of a million digits',
    'readings.csv:2:value',
    'at most 15 digits',
    replaced(',1000,', `,${'9'.repeat(1_000_000)},`),
  ],
  [
    'a number near nothing',
    'readings.csv:2:value',
    'at most 15 digits',
    replaced(',1000,', `,0.${'0'.repeat(400)}1,`),
  ],
  ['an exponent', 'readings.csv:2:value', 'plain decimal', replaced(',1000,', ',1e400,')],
  ['infinity', 'readings.csv:2:value', 'plain decimal', replaced(',1000,', ',Infinity,')],
  ['less than nothing', 'readings.csv:2:value', 'plain decimal', replaced(',1000,', ',-0,')],
  ['Arabic digits', 'readings.csv:2:value', 'plain decimal', replaced(',1000,', ',١٠٠٠,')],
  ['mixed digits', 'readings.csv:2:value', 'plain decimal', replaced(',1000,', ',1٠00,')],
  ['wide digits', 'readings.csv:2:value', 'plain decimal', replaced(',1000,', ',１０００,')],
  [
    'a thin space between thousands',
    'readings.csv:2:value',
    'plain decimal',
    replaced(',1000,', ',1\u2009000,'),
  ],
  ['a decimal comma', 'readings.csv:8:value', 'plain decimal', replaced(',93.5,', ',"93,5",')],
  ['another base', 'readings.csv:2:value', 'plain decimal', replaced(',1000,', ',0x3e8,')],
  [
    'an end beyond any document',
    'readings.csv:4:end',
    'whole number from 1',
    replaced(',27,', ',9007199254740991,'),
  ],
  [
    'an edition beyond counting',
    'events.csv:2:edition',
    'from 1 to 10000',
    replaced('open-days,1,', 'open-days,99999,'),
  ],
  [
    'a latitude of many digits',
    'places.csv:2:latitude',
    'from -90 to 90',
    replaced('33.57', `33.${'5'.repeat(300)}`),
  ],
];

const TIMES: readonly Case[] = [
  ['a day that no month has', 'reports.csv:3:issued', 'days 01 to 30', replaced('2024-12-20', '2024-11-31')],
  [
    'the 29th of February of 2023',
    'reports.csv:3:cut_off',
    'days 01 to 28',
    replaced('2024-12-15', '2023-02-29'),
  ],
  ['a month that is none', 'readings.csv:10:period', 'months 01 to 12', replaced(',2024-05,', ',2024-13,')],
  ['the year 0000', 'readings.csv:2:period', '2025, 2025-12', replaced(',2023,', ',0000,')],
  ['the year 9999', 'readings.csv:2:period', 'years 1900 to 2200', replaced(',2023,', ',9999,')],
  [
    'a cut-off before calendars',
    'reports.csv:3:cut_off',
    'years 1900 to 2200',
    replaced('2024-12-15', '0001-01-01'),
  ],
  ['a year of Arabic digits', 'readings.csv:2:period', '2025, 2025-12', replaced(',2023,', ',٢٠٢٣,')],
  [
    'an instant for a day',
    'reports.csv:3:cut_off',
    'a day such as',
    replaced('2024-12-15', '2024-12-15T00:00'),
  ],
  [
    'a period that ends before it begins',
    'readings.csv:9:period',
    'not before its start',
    replaced('2024-05-17/2024-05-21', '2024-05-21/2024-05-17'),
  ],
];

const NAMES: readonly Case[] = [
  [
    'a place in itself',
    'places.csv:4:parent',
    'lead to a COUNTRY',
    replaced('REGION,country', 'REGION,region'),
  ],
  [
    'two places in one another',
    'places.csv:2:parent',
    'lead to a COUNTRY',
    replaced('REGION,country', 'REGION,city'),
  ],
  ['two countries', 'places.csv:4:type', 'country is a COUNTRY too', replaced('REGION,country', 'COUNTRY,')],
  ['no country', 'places.csv:1:type', 'no place is a COUNTRY', replaced('COUNTRY,', 'REGION,region')],
  [
    'a code of 100,000 characters',
    'topics.csv:2:code',
    'at most 80 characters',
    replaced('crime', random(100_000)),
  ],
  ['a code of other letters that look alike', 'topics.csv:2:code', 'a to z', replaced('crime', 'сrime')],
  [
    'an id without end',
    'readings.csv:2:id',
    'at most 80 characters',
    replaced('r00001', `r${'1'.repeat(5_000)}`),
  ],
  [
    'a label of a megabyte',
    'topics.csv:2:label_fr',
    'at most 500 characters',
    replaced('Crime (fr)', 'x'.repeat(1_000_000)),
  ],
  [
    'an address that is a script',
    'sources.csv:2:url',
    'https://',
    replaced('https://herald.example/2024', 'javascript:alert(1)'),
  ],
  [
    'a hash of another kind',
    'sources.csv:4:sha256',
    '64 hexadecimal',
    replaced('0'.repeat(64), '0'.repeat(40)),
  ],
];

const DESCRIPTIONS: readonly Case[] = [
  ['nothing', 'datapackage.json:1:', 'one JSON object', only('')],
  ['a list', 'datapackage.json:1:', 'object', only('[]')],
  [
    'a fault without a position',
    'datapackage.json:3:',
    'one JSON object',
    only('{\n "title": "x",\n "created": tru\n}'),
  ],
  ['an end that is cut off', 'datapackage.json:18:', 'one JSON object', (text) => text.slice(0, 300)],
  [
    'half a surrogate pair',
    'datapackage.json:1:title',
    'control characters',
    replaced('A small dataset', '\\ud800'),
  ],
  ['a formula for a title', 'datapackage.json:1:title', 'formula', replaced('A small dataset', '=1+1')],
  [
    'an instant of the year 0000',
    'datapackage.json:1:created',
    'years 1900 to 2200',
    replaced('2025-01-02T', '0000-01-02T'),
  ],
  [
    'more collected rows than anybody can count',
    'datapackage.json:1:hasila.collected.figures',
    '100000',
    replaced('"figures": 11', '"figures": 9000000000000000'),
  ],
  [
    'part of a row',
    'datapackage.json:1:hasila.collected.figures',
    'int',
    replaced('"figures": 11', '"figures": 1.5'),
  ],
  ['a language twice', 'datapackage.json:1:hasila.languages', 'once', replaced('"fr",', '"ar",')],
];

const CASES = { ENCODINGS, TABLES, FORMULAS, NUMBERS, TIMES, NAMES, DESCRIPTIONS };

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  it.each(cases)('%s is refused', async (_name, where, allowed, edit) => {
    const [file = '', line, column = ''] = where.split(':');
    expect(await load(file, edit)).toContainEqual(issueIn(file, Number(line), column, allowed));
  });
});

it.each<[string, (path: string) => Promise<void>, string]>([
  [
    'a folder',
    (path) =>
      rm(path)
        .then(() => mkdir(path))
        .then(() => undefined),
    'allowed: a file',
  ],
  ['more bytes than memory may hold', (path) => truncate(path, 64 * 1024 * 1024), 'at most'],
])('a file that is %s is refused', async (_, spoil, allowed) => {
  const issues = await load('topics.csv', String, (folder) => spoil(join(folder, 'topics.csv')));
  expect(issues).toEqual([issueIn('topics.csv', 1, '', allowed)]);
});

it('names what is wrong in several files at once, and writes nothing of any of them', async () => {
  const issues = await load('topics.csv', replaced('Crime (fr)', '=1'), async (folder) => {
    await rm(join(folder, 'units.csv'));
    await appendFile(join(folder, 'places.csv'), '"');
  });
  expect([...new Set(issues.map(({ file }) => file))]).toEqual(['places.csv', 'topics.csv', 'units.csv']);
  expect(Object.values(CASES).flat().length).toBeGreaterThanOrEqual(60);
  expect(await tableChecksums(test.db)).toEqual(served);
});
