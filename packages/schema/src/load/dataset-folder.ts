import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DatasetError, type DatasetIssue } from './dataset-error.js';
import { DATASET_FILES } from './dataset-files.js';

export const DATA_PACKAGE = 'datapackage.json';

const KNOWN: ReadonlySet<string> = new Set([
  DATA_PACKAGE,
  ...Object.values(DATASET_FILES).map(({ name }) => name),
]);

/** Far more than is ever needed, and little enough to hold in memory. */
const MOST_BYTES = 32 * 1024 * 1024;

/** The one file that may be larger: a load reads it piece by piece. */
const READINGS = DATASET_FILES.readings.name;
const MOST_BYTES_OF_READINGS = 4 * 1024 * 1024 * 1024;

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

/** A file that is there, and was not read. */
export interface FileOnDisk {
  readonly path: string;
  readonly bytes: number;
  readonly changed: number;
}

/** The same without the readings, which can be more than memory holds. */
export interface OpenFolder extends DatasetFolder {
  readonly readings: FileOnDisk | DatasetIssue | undefined;
}

export async function readFolder(directory: string): Promise<DatasetFolder> {
  const { known, strangers } = await namesIn(directory);
  const files = new Map<string, Uint8Array | DatasetIssue>();
  for (const name of known) files.set(name, await read(directory, name));
  return { directory, edition: await editionOf(files), files, strangers };
}

export async function openFolder(directory: string): Promise<OpenFolder> {
  const { known, strangers } = await namesIn(directory);
  const files = new Map<string, Uint8Array | DatasetIssue | FileOnDisk>();
  for (const name of known) files.set(name, await (name === READINGS ? find : read)(directory, name));
  const edition = await editionOf(files);
  const readings = files.get(READINGS);
  const inMemory = new Map(
    [...files].filter((entry): entry is [string, Uint8Array | DatasetIssue] => !isOnDisk(entry[1])),
  );
  inMemory.delete(READINGS);
  return {
    ...{ directory, edition, files: inMemory, strangers },
    readings: readings instanceof Uint8Array ? undefined : readings,
  };
}

/** Whether it is the same file as when it was found. */
export async function isUnchanged({ path, bytes, changed }: FileOnDisk): Promise<boolean> {
  const found = await stat(path);
  return found.size === bytes && found.mtimeMs === changed;
}

export function isOnDisk(content: object | undefined): content is FileOnDisk {
  return content !== undefined && 'path' in content;
}

async function namesIn(directory: string) {
  const names = await list(directory);
  return {
    known: names.filter((name) => KNOWN.has(name)).sort(),
    strangers: names.filter((name) => name.endsWith('.csv') && !KNOWN.has(name)).sort(),
  };
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
  const found = await find(directory, name, MOST_BYTES);
  return isOnDisk(found) ? readFile(found.path) : found;
}

async function find(
  directory: string,
  name: string,
  most: number = MOST_BYTES_OF_READINGS,
): Promise<FileOnDisk | DatasetIssue> {
  const path = join(directory, name);
  const wrong = (message: string) => ({ file: name, line: 1, column: '', message });
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile() !== true) return wrong('cannot be read; allowed: a file');
  return found.size > most
    ? wrong(`has ${found.size} bytes; allowed: ${most} at most`)
    : { path, bytes: found.size, changed: found.mtimeMs };
}

async function editionOf(
  files: ReadonlyMap<string, Uint8Array | DatasetIssue | FileOnDisk>,
): Promise<string> {
  const hash = createHash('sha256');
  for (const [name, content] of files) {
    if (content instanceof Uint8Array) hash.update(`${name} ${content.length}\n`).update(content);
    else if (isOnDisk(content)) {
      hash.update(`${name} ${content.bytes}\n`);
      for await (const chunk of createReadStream(content.path)) hash.update(chunk as Buffer);
    }
  }
  return hash.digest('hex');
}
