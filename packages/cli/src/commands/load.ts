import { loadDataset } from '@hasila/schema';
import { reportingMistakes } from '../dataset-failure.js';
import { type OutputOptions, print, type Terminal } from '../terminal.js';
import { withDatabase } from '../with-database.js';

/** Makes a dataset the edition that is served. */
export async function load(terminal: Terminal, directory: string, options: OutputOptions): Promise<void> {
  const result = await reportingMistakes(terminal, options, () =>
    withDatabase(terminal, (db) => loadDataset(db, directory)),
  );
  const { edition, unchanged, counts } = result;
  print(terminal, options, result, [
    unchanged ? `edition ${edition} was loaded before: nothing was done` : `edition ${edition} is loaded`,
    ...Object.entries(counts).map(([name, count]) => `${String(count).padStart(9)} ${name}`),
  ]);
}
