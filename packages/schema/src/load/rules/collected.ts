import type { DataPackage } from '../data-package.js';
import type { ParsedFiles } from '../dataset.js';
import { type DatasetIssue, quoted } from '../dataset-error.js';
import { DATA_PACKAGE } from '../dataset-folder.js';
import { issueAt } from './rule.js';

const MOST_LEFT_OUT = 0.03;

type Collected = DataPackage['collected'];

/** Nothing is dropped silently: every collected row is a reading or a claim, or is left out with its reason. */
export function* collectedRows(
  files: ParsedFiles,
  description: DataPackage | undefined,
): Iterable<DatasetIssue> {
  if (description === undefined) return;
  const { collected } = description;
  const used = new Map<string, string>();
  for (const file of ['readings', 'claims'] as const) {
    for (const { line, row } of rowsOf(files, file)) {
      if (!isDeclared(row, collected)) yield issueAt(file, { line }, 'collected', undeclared(row, collected));
      used.set(row, `${files[file].name}:${line}`);
    }
  }
  const leftOut = [...rowsOf(files, 'leftOut')];
  for (const { line, row } of leftOut) {
    if (!isDeclared(row, collected))
      yield issueAt('leftOut', { line }, 'collected', undeclared(row, collected));
    const at = used.get(row);
    const message = `${quoted(row)} is used by ${at}; allowed: a row that is used nowhere`;
    if (at !== undefined) yield issueAt('leftOut', { line }, 'collected', message);
  }
  yield* shareLeftOut(leftOut.length, collected);
  const everythingRead = [files.readings, files.claims, files.leftOut].every(({ keys }) => keys !== null);
  if (everythingRead)
    yield* unaccounted(new Set([...used.keys(), ...leftOut.map(({ row }) => row)]), collected);
}

interface UsedRow {
  readonly line: number;
  readonly row: string;
}

function* rowsOf(files: ParsedFiles, file: 'readings' | 'claims' | 'leftOut'): Iterable<UsedRow> {
  for (const { line, collected } of files[file].rows) if (collected !== null) yield { line, row: collected };
  for (const { line, cells, broken } of files[file].rejected) {
    const row = cells['collected'] ?? '';
    if (row !== '' && !broken.has('collected')) yield { line, row };
  }
}

function isDeclared(row: string, collected: Collected): boolean {
  const [file, line] = row.split(':');
  const count = file === 'words' ? collected.words : collected.figures;
  return Number(line) >= 2 && Number(line) <= count + 1;
}

function undeclared(row: string, { figures, words }: Collected): string {
  return `${quoted(row)} is no collected row; allowed: figures:2 to figures:${figures + 1}, words:2 to words:${words + 1}`;
}

function* shareLeftOut(count: number, { figures, words }: Collected): Iterable<DatasetIssue> {
  const most = Math.floor((figures + words) * MOST_LEFT_OUT);
  const message = `${count} of ${figures + words} collected rows are left out; allowed: 3 % at most, ${most}`;
  if (count > most) yield issueAt('leftOut', { line: 1 }, '', message);
}

function* unaccounted(accounted: ReadonlySet<string>, collected: Collected): Iterable<DatasetIssue> {
  for (const [file, count] of Object.entries(collected)) {
    for (let line = 2; line <= count + 1; line += 1) {
      const row = `${file}:${line}`;
      if (accounted.has(row)) continue;
      const message = `${row} stands nowhere; allowed: in readings.csv, claims.csv or left-out.csv`;
      yield { file: DATA_PACKAGE, line: 1, column: 'hasila.collected', message };
    }
  }
}
