import { readCsv } from './csv.js';
import type { DatasetIssue } from './dataset-error.js';
import { decode } from './decode.js';
import type { Columns, DatasetFile } from './file-description.js';
import { type RejectedRow, RowReader, type RowsOf } from './row-reader.js';

/** The rows of one file, as far as they can be read. */
export interface ParsedFile<Row> {
  readonly name: string;
  readonly rows: readonly Row[];
  /** The key of every row, readable or not: a broken row is no unknown code. Null when nothing can be known. */
  readonly keys: ReadonlySet<string> | null;
  readonly rejected: readonly RejectedRow[];
}

/** Reads one file: bytes, header, cells, keys. Adds to `issues` all that is wrong. */
export function parseFile<Shape extends Columns>(
  file: DatasetFile<Shape>,
  content: Uint8Array | DatasetIssue | undefined,
  issues: DatasetIssue[],
): ParsedFile<RowsOf<Shape>> {
  const { name } = file;
  const keys = new Set<string>();
  const reader = new RowReader(file, issues, keys);
  const problem = content === undefined ? missing(name) : readInto(reader, name, content);
  if (problem !== undefined) issues.push(problem);
  return problem === undefined && reader.hasColumns()
    ? { name, ...reader.drain(), keys }
    : { name, rows: [], keys: null, rejected: [] };
}

export function missing(name: string): DatasetIssue {
  return {
    file: name,
    line: 1,
    column: '',
    message: 'the file is missing; allowed: a header line and rows, or none',
  };
}

function readInto(
  reader: RowReader<Columns>,
  name: string,
  content: Uint8Array | DatasetIssue,
): DatasetIssue | undefined {
  const text = decode(name, content);
  return typeof text === 'string' ? readCsv(name, text, (record) => reader.take(record)) : text;
}
