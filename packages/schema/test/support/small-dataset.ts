import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DATASET_FILES, type FileName } from '../../src/load/dataset-files.js';
import { columnsOf } from '../../src/load/file-description.js';
import { happenings } from './small-happenings.js';

type Cells = Readonly<Record<string, string>>;

/** A dataset as a person would write it: cells by column, absent ones empty. */
export interface DraftDataset {
  readonly package: Record<string, unknown>;
  readonly tables: Record<FileName, Cells[]>;
}

const worded = (name: string, text: string) => ({
  [`${name}_ar`]: `${text} (ar)`,
  [`${name}_fr`]: `${text} (fr)`,
  [`${name}_en`]: text,
});

function unit(code: string, flags: Cells = {}): Cells {
  const words = [
    'one_en',
    'other_en',
    'one_fr',
    'other_fr',
    'one_ar',
    'two_ar',
    'few_ar',
    'many_ar',
    'other_ar',
  ];
  return {
    code,
    ...worded('label', code),
    signed: 'false',
    percent: 'false',
    ...Object.fromEntries(words.map((word) => [word, code])),
    ...flags,
  };
}

function indicator(code: string, cells: Cells): Cells {
  return {
    ...{
      code,
      topic: 'crime',
      institution: 'police',
      decimals: '0',
      additive: 'false',
      desired_direction: 'LOWER',
    },
    ...worded('label', code),
    ...worded('definition', `What ${code} counts.`),
    ...cells,
  };
}

function source(slug: string, cells: Cells): Cells {
  return {
    slug,
    publisher: slug.replace(/-\d+$/, ''),
    kind: 'PRESS',
    language: 'en',
    title_en: slug,
    ...cells,
  };
}

function reading(id: number, cells: Cells): Cells {
  return {
    ...{
      id: `r${String(id).padStart(5, '0')}`,
      indicator: 'cases',
      place: 'country',
      qualifier: 'EXACT',
      ulp: '1',
    },
    ...{
      unit: 'cases',
      as_written: `${cells['value']} cases`,
      partial: 'false',
      collected: `figures:${id + 1}`,
    },
    ...cells,
  };
}

function claim(id: number, cells: Cells): Cells {
  return {
    ...{ id: `c${String(id).padStart(5, '0')}`, indicator: 'cases', place: 'country', measure: 'PERCENT' },
    as_written: cells['value'] ?? 'stable',
    ...cells,
  };
}

/** A new copy of a small dataset without mistakes: figures restated, disputed, set aside, broken down, in a range. */
export function smallDataset(): DraftDataset {
  const of2023 = { source: 'official-2023', report: 'annual-2023' };
  const of2024 = { source: 'official-2024', report: 'annual-2024' };
  const press2024 = { source: 'herald-2024', report: 'annual-2024' };
  const tables: DraftDataset['tables'] = {
    institutions: [{ code: 'police', ...worded('name', 'Police'), url: 'https://police.example' }],
    topics: [{ code: 'crime', ...worded('label', 'Crime') }],
    units: [
      unit('cases'),
      unit('index', { signed: 'true' }),
      unit('kilograms', { symbol: 'kg' }),
      unit('percent', { percent: 'true', symbol: '%' }),
      unit('percent-per-year', { signed: 'true' }),
      unit('percentage-point', { signed: 'true' }),
      unit('ratio', { signed: 'true' }),
    ],
    notes: [
      { code: 'misprint', ...worded('text', 'A misprint:\n"one digit, twice".') },
      { code: 'recorded', ...worded('text', 'Recorded, not committed.') },
      { code: 'with-gendarmes', ...worded('text', 'Gendarmes are counted too.') },
    ],
    indicators: [
      indicator('cases', { kind: 'FLOW', unit: 'cases', additive: 'true', notes: 'recorded misprint' }),
      indicator('cleared', { kind: 'SHARE', unit: 'percent', decimals: '1', desired_direction: 'HIGHER' }),
      indicator('seized', { kind: 'FLOW', unit: 'kilograms', event_series: 'open-days' }),
    ],
    places: [
      {
        slug: 'city',
        type: 'CITY',
        parent: 'region',
        ...worded('name', 'City'),
        latitude: '33.57',
        longitude: '-7.59',
      },
      { slug: 'country', type: 'COUNTRY', ...worded('name', 'Country') },
      { slug: 'region', type: 'REGION', parent: 'country', ...worded('name', 'Region') },
    ],
    breakdownDimensions: [
      { code: 'gender', ...worded('label', 'Gender') },
      { code: 'office', ...worded('label', 'Office') },
    ],
    breakdownMembers: [
      { dimension: 'gender', code: 'female', ...worded('label', 'Women') },
      { dimension: 'gender', code: 'male', ...worded('label', 'Men') },
      { dimension: 'office', code: 'bri', ...worded('label', 'Search') },
    ],
    reports: [
      {
        slug: 'annual-2023',
        kind: 'ANNUAL',
        institution: 'police',
        period: '2023',
        ...worded('title', 'Year 2023'),
      },
      {
        ...{
          slug: 'annual-2024',
          kind: 'ANNUAL',
          institution: 'police',
          period: '2024',
          issued: '2024-12-20',
        },
        ...{ cut_off: '2024-12-15', title_en: 'Year 2024' },
      },
    ],
    sources: [
      source('herald-2024', {
        report: 'annual-2024',
        published: '2024-12-21',
        url: 'https://herald.example/2024',
      }),
      source('official-2023', { kind: 'OFFICIAL', report: 'annual-2023', report_year: '2023' }),
      source('official-2024', {
        kind: 'OFFICIAL',
        report: 'annual-2024',
        published: '2024-12',
        sha256: '0'.repeat(64),
      }),
      source('opinion-2024', { kind: 'OPINION', report_year: '2024' }),
    ],
    readings: [
      reading(1, { period: '2023', value: '1000', ...of2023 }),
      reading(2, { period: '2023', value: '1100', ...of2024 }),
      reading(3, { period: '2024', value: '1200', ...of2024, ...span(3, 17, 27) }),
      reading(4, { period: '2024', value: '1300', ...press2024 }),
      reading(5, { period: '2024', value: '12000', set_aside: 'misprint', ...press2024 }),
      reading(6, {
        period: '2024',
        place: 'city',
        breakdown: 'gender=female;office=bri',
        value: '7',
        ...of2024,
      }),
      reading(7, {
        indicator: 'cleared',
        unit: 'percent',
        period: '2024',
        value: '93.5',
        ulp: '0.1',
        ...of2024,
      }),
      reading(8, {
        ...{ indicator: 'seized', unit: 'kilograms', period: '2024-05-17/2024-05-21', qualifier: 'BETWEEN' },
        ...{
          value: '15',
          low: '10',
          high: '20',
          as_written: 'ten to twenty kilograms',
          ...of2024,
          partial: 'true',
        },
      }),
      reading(9, {
        period: '2024-05',
        value: '90',
        source: 'opinion-2024',
        population: 'with-gendarmes',
        note: 'A "note",\nof two lines.',
      }),
    ],
    claims: [
      claim(1, {
        base: '2023',
        target: '2024',
        value: '9',
        qualifier: 'ROUNDED',
        ulp: '1',
        trend: 'UP',
        ...of2024,
        collected: 'figures:11',
      }),
      claim(2, { base: '2023', target: '2024', trend: 'STABLE', ...press2024, collected: 'words:2' }),
      claim(3, {
        base: '2022',
        target: '2023',
        value: '-5',
        qualifier: 'MORE_THAN',
        ulp: '1',
        ...of2023,
        collected: 'figures:12',
      }),
    ],
    seriesBreaks: [
      { indicator: 'cleared', at: '2022', ...worded('reason', 'Counted anew.'), source: 'official-2023' },
    ],
    ...happenings(),
    leftOut: [],
  };
  const collected = { figures: 11, 'claims-in-words': 1, facilities: 6, events: 3 };
  return { tables, package: dataPackage(collected) };
}

function span(paragraph: number, start: number, end: number): Cells {
  const place = { paragraph, start, end };
  return { ...mapped(place), paragraph_sha256: 'a'.repeat(64) };
}

function mapped(numbers: Readonly<Record<string, number>>): Cells {
  return Object.fromEntries(Object.entries(numbers).map(([key, value]) => [key, String(value)]));
}

function dataPackage(counts: Readonly<Record<string, number>>): Record<string, unknown> {
  const resources = Object.values(DATASET_FILES).map((file) => ({
    path: file.name,
    schema: { fields: columnsOf(file).map((name) => ({ name })) },
  }));
  return {
    name: 'small',
    title: 'A small dataset',
    created: '2025-01-02T03:04:05Z',
    licenses: [{ name: 'CC0-1.0' }],
    resources,
    hasila: {
      institution: 'police',
      languages: ['ar', 'fr', 'en'],
      changelog: ['First edition.'],
      collected: counts,
    },
  };
}

/** Its files by name. */
export function filesOf({ tables, package: description }: DraftDataset): Map<string, string> {
  const files = new Map([['datapackage.json', `${JSON.stringify(description, null, 2)}\n`]]);
  for (const [key, file] of Object.entries(DATASET_FILES)) {
    const columns = columnsOf(file);
    const rows = tables[key as FileName].map((cells) =>
      columns.map((column) => cell(cells[column] ?? '')).join(','),
    );
    files.set(file.name, `${[columns.join(','), ...rows].join('\n')}\n`);
  }
  return files;
}

function cell(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Writes files into a new folder and gives its path. */
export async function writeFolder(files: ReadonlyMap<string, string | Uint8Array>): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'hasila-dataset-'));
  for (const [name, content] of files) await writeFile(join(directory, name), content);
  return directory;
}
