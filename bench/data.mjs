import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DATA, folderOf } from './cluster.mjs';
import { fillDatabase } from './generate/fill-database.mjs';
import { observationCount, SIZES } from './generate/sizes.mjs';
import { hashOf, LIST, ONE } from './questions.mjs';
import { POOL_SIZE } from './settings.mjs';

/** A database of a size, made where there is none, and what programs must be told to be asked about it. */
export async function synthetic(cluster, size, say) {
  const url = await cluster.ensure(`synthetic_${size}`);
  const folder = folderOf(size);
  await fillDatabase(url, folder, SIZES[size], say);
  return {
    size,
    observations: observationCount(SIZES[size]),
    database: `synthetic_${size}`,
    env: await environment(url, folder),
  };
}

export async function environment(url, folder) {
  const manifest = join(DATA, 'documents.json');
  await writeFile(
    manifest,
    JSON.stringify(Object.fromEntries([LIST, ONE].map(({ query }) => [hashOf(query), query]))),
  );
  return {
    DATABASE_URL: url,
    DATABASE_POOL_SIZE: String(POOL_SIZE),
    HASILA_DATASET: folder,
    PERSISTED_DOCUMENTS: manifest,
  };
}
