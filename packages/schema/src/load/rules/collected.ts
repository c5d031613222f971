import { COLLECTED_FILES, type CollectedFile, type DataPackage } from '../data-package.js';
import type { ParsedFiles } from '../dataset.js';
import type { DatasetIssue } from '../dataset-error.js';
import { DATASET_FILES } from '../dataset-files.js';
import { DATA_PACKAGE } from '../dataset-folder.js';
import { quoted } from '../written-text.js';
import { issueAt } from './rule.js';

const MOST_LEFT_OUT = 0.03;

type Collected = DataPackage['collected'];

/** Where the rows of each collected file are used. */
const USED_IN = {
  readings: ['figures', 'words'],
  claims: ['figures', 'words'],
  facilityChanges: ['facilities'],
  eventCitations: ['events'],
} as const satisfies Partial<Record<keyof ParsedFiles, readonly CollectedFile[]>>;
type UsingFile = keyof typeof USED_IN;
const USING_FILES = Object.keys(USED_IN) as readonly UsingFile[];

/** What of the files tells which collected rows they use. */
export type CollectedFiles = {
  readonly [File in UsingFile | 'leftOut']: Pick<ParsedFiles[File], 'name' | 'keys' | 'rejected'> & {
    readonly rows: Iterable<{ readonly line: number; readonly collected: string | null }>;
  };
};

/** Nothing is dropped silently: every collected row is used where its kind belongs, or is left out with its reason. */
export function* collectedRows(
  files: CollectedFiles,
  description: DataPackage | undefined,
): Iterable<DatasetIssue> {
  if (description === undefined) return;
  const { collected } = description;
  const used = new Map<string, string>();
  for (const file of USING_FILES) {
    for (const { line, row } of rowsOf(files, file)) {
      if (!isDeclared(row, collected, USED_IN[file]))
        yield issueAt(file, { line }, 'collected', undeclared(row, collected, USED_IN[file]));
      used.set(row, `${files[file].name}:${line}`);
    }
  }
  const leftOut = [...rowsOf(files, 'leftOut')];
  for (const { line, row } of leftOut) {
    if (!isDeclared(row, collected, COLLECTED_FILES))
      yield issueAt('leftOut', { line }, 'collected', undeclared(row, collected, COLLECTED_FILES));
    const at = used.get(row);
    const message = `${quoted(row)} is used by ${at}; allowed: a row that is used nowhere`;
    if (at !== undefined) yield issueAt('leftOut', { line }, 'collected', message);
  }
  yield* shareLeftOut(leftOut.length, collected);
  yield* unaccounted(files, new Set([...used.keys(), ...leftOut.map(({ row }) => row)]), collected);
}

interface UsedRow {
  readonly line: number;
  readonly row: string;
}

function* rowsOf(files: CollectedFiles, file: UsingFile | 'leftOut'): Iterable<UsedRow> {
  for (const { line, collected } of files[file].rows) if (collected !== null) yield { line, row: collected };
  for (const { line, cells, broken } of files[file].rejected) {
    const row = cells['collected'] ?? '';
    if (row !== '' && !broken.has('collected')) yield { line, row };
  }
}

function isDeclared(row: string, collected: Collected, allowed: readonly CollectedFile[]): boolean {
  const [file, line] = row.split(':');
  const known = allowed.find((name) => name === file);
  return known !== undefined && Number(line) >= 2 && Number(line) <= collected[known] + 1;
}

function undeclared(row: string, collected: Collected, allowed: readonly CollectedFile[]): string {
  const ranges = allowed.map((file) => `${file}:2 to ${file}:${collected[file] + 1}`);
  return `${quoted(row)} is no collected row that belongs here; allowed: ${ranges.join(', ')}`;
}

function* shareLeftOut(count: number, collected: Collected): Iterable<DatasetIssue> {
  const all = COLLECTED_FILES.reduce((sum, file) => sum + collected[file], 0);
  const most = Math.floor(all * MOST_LEFT_OUT);
  const message = `${count} of ${all} collected rows are left out; allowed: 3 % at most, ${most}`;
  if (count > most) yield issueAt('leftOut', { line: 1 }, '', message);
}

/** A file that cannot be read leaves open which rows stand in it. */
function* unaccounted(
  files: CollectedFiles,
  accounted: ReadonlySet<string>,
  collected: Collected,
): Iterable<DatasetIssue> {
  for (const file of COLLECTED_FILES) {
    const places = [...USING_FILES.filter((name) => belongs(file, name)), 'leftOut' as const];
    if (places.some((name) => files[name].keys === null)) continue;
    const allowed = places.map((name) => DATASET_FILES[name].name).join(', ');
    for (let line = 2; line <= collected[file] + 1; line += 1) {
      const row = `${file}:${line}`;
      if (accounted.has(row)) continue;
      const message = `${row} stands nowhere; allowed: in one of ${allowed}`;
      yield { file: DATA_PACKAGE, line: 1, column: 'hasila.collected', message };
    }
  }
}

function belongs(file: CollectedFile, name: UsingFile): boolean {
  const rows: readonly CollectedFile[] = USED_IN[name];
  return rows.includes(file);
}
