import { type DataPackage, readDataPackage } from './data-package.js';
import type { Dataset, DatasetRows, ParsedFiles } from './dataset.js';
import { DatasetError, type DatasetIssue, inReadingOrder } from './dataset-error.js';
import { DATA_PACKAGE, type DatasetFolder, readFolder } from './dataset-folder.js';
import { decode } from './decode.js';
import { parseFiles } from './parse-files.js';
import { validate } from './validate.js';

/** Reads a dataset's folder, without a database. Throws one DatasetError that names every mistake. */
export async function readDataset(directory: string): Promise<Dataset> {
  return parseDataset(await readFolder(directory));
}

/** The typed and checked content of a folder that has been read. */
export function parseDataset(folder: DatasetFolder): Dataset {
  const issues: DatasetIssue[] = [];
  const description = describe(folder, issues);
  const files = parseFiles(folder, issues);
  const all = [...issues, ...validate(files, description)];
  if (all.length > 0 || description === undefined)
    throw new DatasetError(folder.directory, inReadingOrder(all));
  return { edition: folder.edition, description, ...catalogueRows(files), readings: files.readings.rows };
}

export function describe(
  { files }: Pick<DatasetFolder, 'files'>,
  issues: DatasetIssue[],
): DataPackage | undefined {
  const bytes = files.get(DATA_PACKAGE);
  if (bytes === undefined) {
    issues.push({ file: DATA_PACKAGE, line: 1, column: '', message: 'the file is missing' });
    return undefined;
  }
  const json = decode(DATA_PACKAGE, bytes);
  if (typeof json === 'string') return readDataPackage(json, issues);
  issues.push(json);
  return undefined;
}

export function catalogueRows(files: Omit<ParsedFiles, 'readings'>): Omit<DatasetRows, 'readings'> {
  return {
    institutions: files.institutions.rows,
    topics: files.topics.rows,
    units: files.units.rows,
    notes: files.notes.rows,
    indicators: files.indicators.rows,
    places: files.places.rows,
    breakdownDimensions: files.breakdownDimensions.rows,
    breakdownMembers: files.breakdownMembers.rows,
    reports: files.reports.rows,
    sources: files.sources.rows,
    claims: files.claims.rows,
    seriesBreaks: files.seriesBreaks.rows,
    facilityTypes: files.facilityTypes.rows,
    facilities: files.facilities.rows,
    facilityChanges: files.facilityChanges.rows,
    eventTypes: files.eventTypes.rows,
    eventSeries: files.eventSeries.rows,
    events: files.events.rows,
    eventCitations: files.eventCitations.rows,
    commitments: files.commitments.rows,
    commitmentStatements: files.commitmentStatements.rows,
    leftOut: files.leftOut.rows,
  };
}
