import type { ParsedFiles } from '../dataset.js';
import type { DatasetIssue } from '../dataset-error.js';
import type { RowOf } from '../dataset-files.js';
import { issueAt } from './rule.js';

/** The files whose rows cite a source, maybe with a span. */
const CITING = ['readings', 'claims', 'facilityChanges', 'eventCitations', 'commitmentStatements'] as const;

type Cited = RowOf<(typeof CITING)[number]>;

const PLACE = ['paragraph', 'start', 'end', 'paragraphSha256'] as const;

/** Where a fact stands is told in full, for a document that can be recognised, and the span is as long as its words. */
export function* citations(files: ParsedFiles): Iterable<DatasetIssue> {
  const { rows: sources } = files.sources;
  const unheld = new Set(sources.filter(({ sha256 }) => sha256 === null).map(({ slug }) => slug));
  for (const file of CITING) {
    for (const row of files[file].rows) {
      for (const [property, message] of placeFaults(row)) yield issueAt(file, row, property, message);
      if (row.start !== null && unheld.has(row.source)) {
        const message = 'the source has no sha256, so the span cannot be checked; allowed: empty';
        yield issueAt(file, row, 'start', message);
      }
    }
  }
}

function* placeFaults(row: Cited): Iterable<readonly [property: string, message: string]> {
  const empty = PLACE.filter((property) => row[property] === null);
  if (empty.length === PLACE.length) return;
  for (const property of empty) {
    yield [property, 'is empty; allowed: paragraph, start, end and paragraph_sha256, all four or none'];
  }
  if (row.asWritten === null) yield ['asWritten', 'is empty; allowed: the words of the span'];
  if (row.start === null || row.end === null || row.asWritten === null) return;
  const written = [...row.asWritten].length;
  if (row.end - row.start !== written) {
    yield [
      'end',
      `the span has ${row.end - row.start} code points, as_written has ${written}; allowed: the same`,
    ];
  }
}
