import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatasetError } from './dataset-error.js';
import { DATASET_FILES } from './dataset-files.js';

export const DATA_PACKAGE = 'datapackage.json';

const KNOWN: ReadonlySet<string> = new Set([
  DATA_PACKAGE,
  ...Object.values(DATASET_FILES).map(({ name }) => name),
]);

/** The bytes of a dataset's files, before anything is known of their content. */
export interface DatasetFolder {
  readonly directory: string;
  /** SHA-256 of the names and bytes of all files that are read: it names the edition. */
  readonly edition: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** CSV files in the folder that no dataset has: a misspelt name must not pass for an absent file. */
  readonly strangers: readonly string[];
}

export async function readFolder(directory: string): Promise<DatasetFolder> {
  const names = await list(directory);
  const known = names.filter((name) => KNOWN.has(name)).sort();
  const files = new Map<string, Uint8Array>();
  for (const name of known) files.set(name, await readFile(join(directory, name)));
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

function editionOf(files: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash('sha256');
  for (const [name, bytes] of files) hash.update(`${name} ${bytes.length}\n`).update(bytes);
  return hash.digest('hex');
}
