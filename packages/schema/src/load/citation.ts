import type { RowOf } from './dataset-files.js';

interface Cited<Words extends string | null> {
  readonly asWritten: Words;
  readonly source: string;
  readonly paragraph: number | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly paragraphSha256: string | null;
  readonly note: string | null;
}

/** The columns that tell where a fact stands, and what was noted of it. */
export function placeOf<Words extends string | null>(row: Cited<Words>) {
  const { asWritten, source, paragraph, start, end, paragraphSha256, note } = row;
  return { asWritten, source, paragraph, spanStart: start, spanEnd: end, paragraphSha256, note };
}

/** The same of a claim, which belongs to a report. */
export function citationOf(row: RowOf<'claims'>) {
  return { ...placeOf(row), report: row.report };
}
