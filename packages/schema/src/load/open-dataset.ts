import type { Catalogue } from './dataset.js';
import { DatasetError, type DatasetIssue, inReadingOrder } from './dataset-error.js';
import type { RowOf } from './dataset-files.js';
import type { OpenFolder } from './dataset-folder.js';
import { parseCatalogue } from './parse-files.js';
import { catalogueRows, describe } from './read-dataset.js';
import { collectedRows } from './rules/collected.js';
import { StreamedReadings } from './streamed-readings.js';
import { validateCatalogue } from './validate.js';

/** A dataset whose readings are read piece by piece. */
export interface OpenDataset {
  /** All but the readings. Throws a DatasetError, with the mistakes of the readings too, when it has any. */
  readonly catalogue: () => Promise<Catalogue>;
  /** The readings, once. After the last one it throws a DatasetError when a mistake was found: nothing may be kept. */
  readonly readings: () => AsyncIterable<readonly RowOf<'readings'>[]>;
}

export function openDataset(folder: OpenFolder): OpenDataset {
  const issues: DatasetIssue[] = [];
  const description = describe(folder, issues);
  const files = parseCatalogue(folder, issues);
  const none = { name: 'readings.csv', rows: [], keys: new Set<string>(), rejected: [] };
  issues.push(...validateCatalogue({ ...files, readings: none }, description));
  const streamed = new StreamedReadings(folder.readings, files);
  async function* readings() {
    yield* streamed.batches();
    const collected = collectedRows({ ...files, readings: streamed.summary }, description);
    const found = [...issues, ...collected];
    const total = found.length + streamed.mistakes;
    if (total > 0)
      throw new DatasetError(folder.directory, inReadingOrder([...found, ...streamed.issues]), total);
  }
  return {
    catalogue: async () => {
      // Those of the readings are told with them.
      if (issues.length > 0 || description === undefined) for await (const _ of readings());
      if (description === undefined) throw new DatasetError(folder.directory, issues);
      return { edition: folder.edition, description, ...catalogueRows(files) };
    },
    readings,
  };
}
