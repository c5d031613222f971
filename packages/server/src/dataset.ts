import { access } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Database,
  DatasetError,
  formatIssue,
  LoadFailedError,
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

/**
 * Loads the dataset. One with mistakes is reported in full; then, and when the database does not take it, the edition
 * loaded before, if any, stays the one served.
 */
export async function refreshDataset(db: Database, directory: string, progress: Progress): Promise<void> {
  try {
    await progress.step('dataset', () => loadDataset(db, directory), describe);
  } catch (error) {
    const problem = problemIn(error);
    if (problem === undefined) throw error;
    if (error instanceof DatasetError) for (const issue of error.issues) progress.note(formatIssue(issue));
    const served = await servedEdition(db);
    if (served === undefined)
      throw new StartupError(`${problem}, and none was loaded before.`, { cause: error });
    progress.note(`${problem}: edition ${served.slice(0, 12)} stays the one served.`);
  }
}

function problemIn(error: unknown): string | undefined {
  if (error instanceof LoadFailedError) return error.message.replace(/^t/, 'T');
  if (!(error instanceof DatasetError)) return undefined;
  const { directory, total } = error;
  return `The dataset in ${directory} has ${total === 1 ? 'a mistake' : `${total} mistakes`}`;
}

function describe({ edition, unchanged, counts }: LoadResult): string {
  const rows = Object.entries(counts).sort(([, a], [, b]) => b - a);
  const state = unchanged ? 'unchanged' : 'loaded';
  return [
    `edition ${edition.slice(0, 12)} ${state}`,
    ...rows.map(([name, count]) => `${count} ${name}`),
  ].join(', ');
}
