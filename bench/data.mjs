import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { built, fromRoot } from './at.mjs';
import { DATA, folderOf } from './cluster.mjs';
import { fillDatabase, isFilled } from './generate/fill-database.mjs';
import { observationCount, SIZES } from './generate/sizes.mjs';
import { hashOf, LIST, ONE } from './questions.mjs';
import { POOL_SIZE } from './settings.mjs';

/** A database of a size, made where there is none, and what programs must be told to be asked about it. */
export async function synthetic(cluster, size, say) {
  const database = `synthetic_${size}`;
  const folder = folderOf(size);
  if (!(await isFilled(await cluster.ensure(database)))) {
    const start = performance.now();
    await cluster.drop(database);
    await fillDatabase(await cluster.ensure(database), folder, SIZES[size]);
    say(`filled ${database} in ${((performance.now() - start) / 1_000).toFixed(0)} s`);
  }
  const url = cluster.urlOf(database);
  return {
    size,
    indicators: SIZES[size].indicators,
    observations: observationCount(SIZES[size]),
    database,
    env: await environment(url, folder),
  };
}

/** The dataset of the repository, as a start of the program would load it. */
export async function realDataset(cluster) {
  const { migrate, loadDataset } = await built('schema/dist/index.js');
  const { openDatabase } = await built('server/dist/index.js');
  await cluster.drop('real');
  const url = await cluster.ensure('real');
  const folder = fromRoot('dataset');
  const { db, leave } = await openDatabase({ databaseUrl: url }, 'own', () => undefined);
  try {
    await migrate(db, fromRoot('drizzle'));
    await loadDataset(db, folder);
  } finally {
    await leave();
  }
  return { env: await environment(url, folder) };
}

async function environment(url, folder) {
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
