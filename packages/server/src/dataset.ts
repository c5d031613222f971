import { access } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Database,
  DatasetError,
  formatIssue,
  type LoadResult,
  loadDataset,
  servedEdition,
} from '@hasila/schema';
import type { Progress } from './progress.js';
import { StartupError } from './startup-error.js';

/** Refuses a folder that is no dataset, before anything else is done. */
export async function requireDataset(directory: string): Promise<void> {
  try {
    await access(join(directory, 'datapackage.json'));
  } catch (cause) {
    throw new StartupError(`HASILA_DATASET=${directory} is not a dataset: it holds no datapackage.json.`, {
      cause,
    });
  }
}

/** Loads the dataset. One with mistakes is reported in full; the edition loaded before, if any, stays the one served. */
export async function refreshDataset(db: Database, directory: string, progress: Progress): Promise<void> {
  try {
    await progress.step('dataset', () => loadDataset(db, directory), describe);
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error;
    for (const issue of error.issues) progress.note(formatIssue(issue));
    const served = await servedEdition(db);
    const problem = `The dataset in ${directory} has ${error.issues.length === 1 ? 'a mistake' : `${error.issues.length} mistakes`}`;
    if (served === undefined)
      throw new StartupError(`${problem}, and none was loaded before.`, { cause: error });
    progress.note(`${problem}: edition ${served.slice(0, 12)} stays the one served.`);
  }
}

function describe({ edition, unchanged, counts }: LoadResult): string {
  const rows = Object.entries(counts).sort(([, a], [, b]) => b - a);
  const state = unchanged ? 'unchanged' : 'loaded';
  return [
    `edition ${edition.slice(0, 12)} ${state}`,
    ...rows.map(([name, count]) => `${count} ${name}`),
  ].join(', ');
}
