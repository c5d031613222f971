import type { ParsedFiles } from './dataset.js';
import type { DatasetIssue } from './dataset-error.js';
import { type Columns, DATASET_FILES, type DatasetFile } from './dataset-files.js';
import type { DatasetFolder } from './dataset-folder.js';
import { parseFile } from './parse-rows.js';

/** Reads every CSV file of a dataset. */
export function parseFiles({ files, strangers }: DatasetFolder, issues: DatasetIssue[]): ParsedFiles {
  const known = Object.values(DATASET_FILES).map(({ name }) => name);
  for (const file of strangers) {
    issues.push({
      file,
      line: 1,
      column: '',
      message: `is no file of a dataset; allowed: ${known.join(', ')}`,
    });
  }
  const parse = <Shape extends Columns>(file: DatasetFile<Shape>) =>
    parseFile(file, files.get(file.name), issues);
  return {
    institutions: parse(DATASET_FILES.institutions),
    topics: parse(DATASET_FILES.topics),
    units: parse(DATASET_FILES.units),
    notes: parse(DATASET_FILES.notes),
    indicators: parse(DATASET_FILES.indicators),
    places: parse(DATASET_FILES.places),
    breakdownDimensions: parse(DATASET_FILES.breakdownDimensions),
    breakdownMembers: parse(DATASET_FILES.breakdownMembers),
    reports: parse(DATASET_FILES.reports),
    sources: parse(DATASET_FILES.sources),
    readings: parse(DATASET_FILES.readings),
    claims: parse(DATASET_FILES.claims),
    seriesBreaks: parse(DATASET_FILES.seriesBreaks),
    leftOut: parse(DATASET_FILES.leftOut),
  };
}
