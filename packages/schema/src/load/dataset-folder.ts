import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DatasetError, type DatasetIssue } from './dataset-error.js';
import { DATASET_FILES } from './dataset-files.js';

export const DATA_PACKAGE = 'datapackage.json';

const KNOWN: ReadonlySet<string> = new Set([
  DATA_PACKAGE,
  ...Object.values(DATASET_FILES).map(({ name }) => name),
]);

/** Far more than figures ever need, and little enough to hold in memory. */
const MOST_BYTES = 32 * 1024 * 1024;

/** The bytes of a dataset's files, before anything is known of their content. */
export interface DatasetFolder {
  readonly directory: string;
  /** SHA-256 of the names and bytes of all files that are read: it names the edition. */
  readonly edition: string;
  /** Instead of bytes, why there are none. */
  readonly files: ReadonlyMap<string, Uint8Array | DatasetIssue>;
  /** CSV files in the folder that no dataset has: a misspelt name must not pass for an absent file. */
  readonly strangers: readonly string[];
}

export async function readFolder(directory: string): Promise<DatasetFolder> {
  const names = await list(directory);
  const known = names.filter((name) => KNOWN.has(name)).sort();
  const files = new Map<string, Uint8Array | DatasetIssue>();
  for (const name of known) files.set(name, await read(directory, name));
  const strangers = names.filter((name) => name.endsWith('.csv') && !KNOWN.has(name)).sort();
  return { directory, edition: editionOf(files), files, strangers };
}

async function list(directory: string): Promise<readonly string[]> {
  try {
    return await readdir(directory);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw error;
    const message =
      'there is no such folder; allowed: a folder that holds datapackage.json and the CSV files';
    throw new DatasetError(directory, [{ file: directory, line: 1, column: '', message }]);
  }
}

async function read(directory: string, name: string): Promise<Uint8Array | DatasetIssue> {
  const path = join(directory, name);
  const wrong = (message: string) => ({ file: name, line: 1, column: '', message });
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile() !== true) return wrong('cannot be read; allowed: a file');
  return found.size > MOST_BYTES
    ? wrong(`has ${found.size} bytes; allowed: ${MOST_BYTES} at most`)
    : readFile(path);
}

function editionOf(files: DatasetFolder['files']): string {
  const hash = createHash('sha256');
  for (const [name, bytes] of files) {
    if (bytes instanceof Uint8Array) hash.update(`${name} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}
