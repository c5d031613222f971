import { type Database, inTransaction, lock, type Queryable } from '../database.js';
import { type DatasetCounts, dataset as datasetTable } from '../tables/index.js';
import { DatasetError, LoadFailedError } from './dataset-error.js';
import { openFolder } from './dataset-folder.js';
import { RULES_VERSION } from './derive.js';
import { openDataset } from './open-dataset.js';
import { writeEdition } from './write-edition.js';

/** What a load did. */
export interface LoadResult {
  readonly edition: string;
  /** The database held this edition already: nothing was done. */
  readonly unchanged: boolean;
  readonly counts: DatasetCounts;
}

/**
 * Makes the dataset in a folder the edition that is served, in one transaction. A dataset with mistakes throws a
 * DatasetError that names them all, a database that fails a LoadFailedError; the edition before stays. Loads that run
 * together wait for one another.
 */
export async function loadDataset(db: Database, directory: string): Promise<LoadResult> {
  const folder = await openFolder(directory);
  const { edition } = folder;
  const before = await storedCounts(db, edition);
  if (before !== undefined) return { edition, unchanged: true, counts: before };
  const dataset = openDataset(folder);
  const catalogue = await dataset.catalogue();
  const load = inTransaction(db, async (transaction) => {
    await lock(transaction, 'load');
    const meanwhile = await storedCounts(transaction, edition);
    if (meanwhile !== undefined) return { edition, unchanged: true, counts: meanwhile };
    const counts = await writeEdition(transaction, catalogue, dataset.readings());
    return { edition, unchanged: false, counts };
  });
  return load.catch((error: unknown) => {
    throw error instanceof DatasetError ? error : new LoadFailedError(directory, error);
  });
}

/** The edition that is served; `undefined` before the first load. */
export async function servedEdition(db: Queryable): Promise<string | undefined> {
  const [row] = await db.select({ edition: datasetTable.edition }).from(datasetTable);
  return row?.edition;
}

/** The counts of an edition that stands in the database as this program would write it. */
async function storedCounts(db: Queryable, edition: string): Promise<DatasetCounts | undefined> {
  const { edition: stored, rules, counts } = datasetTable;
  const [row] = await db.select({ stored, rules, counts }).from(datasetTable);
  return row?.stored === edition && row.rules === RULES_VERSION ? row.counts : undefined;
}
