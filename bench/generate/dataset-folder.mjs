import { createWriteStream } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fromRoot } from '../at.mjs';
import {
  breakdownKey,
  catalogueRows,
  indicatorCode,
  officialSource,
  placeSlug,
  pressSource,
  reportSlug,
  UNIT,
} from './catalogue.mjs';
import { figures } from './readings.mjs';

const REAL = fromRoot('dataset');
/** Their words are needed whatever is counted. */
const COPIED = ['institutions.csv', 'notes.csv', 'topics.csv', 'units.csv', 'LICENSE'];

/** Writes a dataset of this shape as the files that the loader reads, with the first `count` of its readings. */
export async function writeDataset(folder, shape, seed, count) {
  await mkdir(folder, { recursive: true });
  for (const name of COPIED) await copyFile(join(REAL, name), join(folder, name));
  const topics = (await readFile(join(REAL, 'topics.csv'), 'utf8')).trim().split('\n').slice(1);
  const rows = catalogueRows(
    shape,
    topics.map((line) => line.split(',')[0]),
  );
  for (const name of await readdir(REAL)) {
    if (!name.endsWith('.csv') || COPIED.includes(name) || name === 'readings.csv') continue;
    const columns = await columnsOf(name);
    const lines = (rows[name] ?? []).map((row) => columns.map((column) => row[column] ?? '').join(','));
    await writeFile(join(folder, name), `${[columns.join(','), ...lines].join('\n')}\n`);
  }
  await describe(folder);
  const header = await columnsOf('readings.csv');
  const chunks = Readable.from(readingLines(header, shape, seed, count));
  await pipeline(chunks, createWriteStream(join(folder, 'readings.csv')));
}

async function columnsOf(name) {
  return (await readFile(join(REAL, name), 'utf8')).split('\n', 1)[0].split(',');
}

/** As the real one describes its files, but of nothing that was collected by hand. */
async function describe(folder) {
  const description = JSON.parse(await readFile(join(REAL, 'datapackage.json'), 'utf8'));
  const { hasila } = description;
  for (const name of Object.keys(hasila.collected)) hasila.collected[name] = 0;
  Object.assign(description, { name: 'synthetic', title: 'Synthetic figures' });
  Object.assign(hasila, { changelog: ['Made to be measured.'] });
  delete hasila.title;
  await writeFile(join(folder, 'datapackage.json'), JSON.stringify(description));
}

function* readingLines(columns, shape, seed, count) {
  let chunk = `${columns.join(',')}\n`;
  let id = 0;
  for (const figure of count === 0 ? [] : figures(shape, seed)) {
    for (let n = 0; n < figure.told && id < count; n += 1) {
      id += 1;
      const row = readingRow(figure, n, id);
      chunk += `${columns.map((column) => row[column] ?? '').join(',')}\n`;
    }
    if (chunk.length > 65_536) {
      yield chunk;
      chunk = '';
    }
    if (id === count) break;
  }
  if (id < count) throw new Error(`the shape holds ${id} readings, not ${count}`);
  yield chunk;
}

function readingRow({ indicator, place, breakdown, year, value, qualifier, ulp }, n, id) {
  return {
    id: `r${String(id).padStart(8, '0')}`,
    indicator: indicatorCode(indicator),
    place: placeSlug(place),
    breakdown: breakdownKey(breakdown),
    period: year,
    value,
    qualifier,
    ulp,
    unit: UNIT,
    as_written: `${value} ${UNIT}`,
    source: n === 0 ? officialSource(year) : pressSource(year),
    report: reportSlug(year),
    partial: false,
  };
}
