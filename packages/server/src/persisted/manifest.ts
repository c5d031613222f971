import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { StartupError } from '../startup-error.js';

/** Documents by the SHA-256 of their text, in hexadecimal. */
export type PersistedDocuments = ReadonlyMap<string, string>;

const SHAPE = z.record(z.string(), z.string());

/**
 * Reads every manifest of a folder, and those that `files` names. A manifest is a JSON object of documents by the
 * SHA-256 of their text; one that is none, or whose hash is not that of its text, is a StartupError.
 */
export async function readManifests(folder: string, files: readonly string[]): Promise<PersistedDocuments> {
  const own = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const paths = [...own.map((name) => join(folder, name)), ...files];
  return new Map((await Promise.all(paths.map(readManifest))).flat());
}

async function readManifest(path: string): Promise<readonly (readonly [hash: string, text: string])[]> {
  const { data, success } = SHAPE.safeParse(await readJson(path));
  if (!success)
    throw new StartupError(`${path} is no manifest: a JSON object of documents by their SHA-256.`);
  const documents = Object.entries(data);
  for (const [hash, text] of documents) {
    // An answer is kept under the hash of its document for long: a wrong hash would answer another question.
    if (hash !== sha256(text))
      throw new StartupError(`${path}: ${hash.slice(0, 80)} is not the SHA-256 of its document.`);
  }
  return documents;
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartupError(`The manifest ${path} cannot be read: ${reason}`, { cause: error });
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
