import type { RowOf } from './dataset-files.js';

/** The columns that tell where a fact stands, and what was noted of it. */
export function citationOf(row: RowOf<'readings'> | RowOf<'claims'>) {
  const { asWritten, source, report, paragraph, start, end, paragraphSha256, note } = row;
  return { asWritten, source, report, paragraph, spanStart: start, spanEnd: end, paragraphSha256, note };
}
