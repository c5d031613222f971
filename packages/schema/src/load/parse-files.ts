import type { ParsedFiles } from './dataset.js';
import type { DatasetIssue } from './dataset-error.js';
import { DATASET_FILES } from './dataset-files.js';
import type { DatasetFolder } from './dataset-folder.js';
import type { Columns, DatasetFile } from './file-description.js';
import { parseFile } from './parse-rows.js';

/** Reads every CSV file of a dataset. */
export function parseFiles(folder: DatasetFolder, issues: DatasetIssue[]): ParsedFiles {
  const { readings } = DATASET_FILES;
  return {
    ...parseCatalogue(folder, issues),
    readings: parseFile(readings, folder.files.get(readings.name), issues),
  };
}

/** Reads every one but the readings. */
export function parseCatalogue(
  { files, strangers }: DatasetFolder,
  issues: DatasetIssue[],
): Omit<ParsedFiles, 'readings'> {
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
    claims: parse(DATASET_FILES.claims),
    seriesBreaks: parse(DATASET_FILES.seriesBreaks),
    facilityTypes: parse(DATASET_FILES.facilityTypes),
    facilities: parse(DATASET_FILES.facilities),
    facilityChanges: parse(DATASET_FILES.facilityChanges),
    eventTypes: parse(DATASET_FILES.eventTypes),
    eventSeries: parse(DATASET_FILES.eventSeries),
    events: parse(DATASET_FILES.events),
    eventCitations: parse(DATASET_FILES.eventCitations),
    commitments: parse(DATASET_FILES.commitments),
    commitmentStatements: parse(DATASET_FILES.commitmentStatements),
    leftOut: parse(DATASET_FILES.leftOut),
  };
}
