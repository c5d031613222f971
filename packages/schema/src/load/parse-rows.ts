import type { z } from 'zod';
import { type CsvRecord, readCsv } from './csv.js';
import type { DatasetIssue } from './dataset-error.js';
import { decode } from './decode.js';
import {
  type Columns,
  columnOf,
  columnsOf,
  type DatasetFile,
  type FileDescription,
  type Located,
} from './file-description.js';
import { quoted } from './written-text.js';

type Cells = Readonly<Record<string, string>>;

/** The rows of one file, as far as they can be read. */
export interface ParsedFile<Row> {
  readonly name: string;
  readonly rows: readonly Row[];
  /** The key of every row, readable or not: a broken row is no unknown code. Null when nothing can be known. */
  readonly keys: ReadonlySet<string> | null;
  readonly rejected: readonly RejectedRow[];
}

/** A row with a cell that cannot be read. What its other cells name is checked all the same, and is not missing. */
export interface RejectedRow {
  readonly line: number;
  /** By property, as they are written. */
  readonly cells: Cells;
  /** The properties that cannot be read. */
  readonly broken: ReadonlySet<string>;
}

/** One text for a key of several columns: no cell holds this separator. */
export function keyText(...parts: readonly string[]): string {
  return parts.join('\u0000');
}

type RowsOf<Shape extends Columns> = Located<z.output<z.ZodObject<Shape>>>;

/** Reads one file: bytes, header, cells, keys. Adds to `issues` all that is wrong. */
export function parseFile<Shape extends Columns>(
  file: DatasetFile<Shape>,
  content: Uint8Array | DatasetIssue | undefined,
  issues: DatasetIssue[],
): ParsedFile<RowsOf<Shape>> {
  const { name } = file;
  const reader = new RowReader(file, issues);
  const problem = content === undefined ? missing(name) : readInto(reader, name, content);
  if (problem !== undefined) issues.push(problem);
  return problem === undefined && reader.hasColumns()
    ? { name, rows: reader.rows, keys: reader.keys, rejected: reader.rejected }
    : { name, rows: [], keys: null, rejected: [] };
}

function missing(name: string): DatasetIssue {
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

/** Takes the records of one file: the header, then rows. */
class RowReader<Shape extends Columns> {
  readonly rows: RowsOf<Shape>[] = [];
  readonly keys = new Set<string>();
  readonly rejected: RejectedRow[] = [];
  readonly #file: DatasetFile<Shape>;
  readonly #issues: DatasetIssue[];
  /** The property of each column; null when rows cannot be read by the header, undefined before it. */
  #properties: readonly string[] | null | undefined;

  constructor(file: DatasetFile<Shape>, issues: DatasetIssue[]) {
    this.#file = file;
    this.#issues = issues;
  }

  /** Whether the file had a header that rows can be read by; one without any line has none. */
  hasColumns(): boolean {
    if (this.#properties === undefined) this.#properties = readHeader(this.#file, [], this.#issues);
    return this.#properties !== null;
  }

  take({ line, cells: list }: CsvRecord): void {
    if (this.#properties === undefined) this.#properties = readHeader(this.#file, list, this.#issues);
    else if (this.#properties !== null) this.#takeRow(line, list, this.#properties);
  }

  #takeRow(line: number, list: readonly string[], properties: readonly string[]): void {
    if (list.length !== properties.length) {
      this.#report(line, '', `has ${list.length} cells; allowed: ${properties.length}`);
      return;
    }
    const cells: Cells = Object.fromEntries(
      properties.map((property, index) => [property, list[index] ?? '']),
    );
    this.#takeKey(line, cells);
    const parsed = this.#file.row.safeParse(cells);
    if (parsed.success) {
      this.rows.push({ ...parsed.data, line });
      return;
    }
    const broken = new Set<string>();
    for (const { path, message } of parsed.error.issues) {
      broken.add(String(path[0]));
      this.#report(line, String(path[0]), message);
    }
    this.rejected.push({ line, cells, broken });
  }

  #takeKey(line: number, cells: Cells): void {
    const parts = this.#file.key.map((property) => cells[property] ?? '');
    const key = keyText(...parts);
    const message = () => `${parts.map(quoted).join(', ')} is there twice; allowed: once in this file`;
    if (this.keys.has(key)) this.#report(line, this.#file.key.at(-1) ?? '', message());
    this.keys.add(key);
  }

  #report(line: number, property: string, message: string): void {
    this.#issues.push({ file: this.#file.name, line, column: columnOf(property), message });
  }
}

/** The property of each column, in the file's order; null when rows could not be read by it. */
function readHeader(
  file: FileDescription,
  header: readonly string[],
  issues: DatasetIssue[],
): readonly string[] | null {
  const wanted = columnsOf(file);
  const report = (column: string, message: string) =>
    issues.push({ file: file.name, line: 1, column, message });
  const unknown = header.filter((column) => !wanted.includes(column));
  const twice = header.filter((column, index) => header.indexOf(column) !== index);
  const absent = wanted.filter((column) => !header.includes(column));
  for (const column of unknown)
    report(column, `${quoted(column)} is no column of it; allowed: ${wanted.join(', ')}`);
  for (const column of twice) report(column, 'the column is there twice; allowed: once');
  for (const column of absent) report(column, 'the column is missing');
  if (twice.length > 0 || absent.length > 0) return null;
  const propertyOf = new Map(file.properties.map((key) => [columnOf(key), key]));
  return header.map((column) => propertyOf.get(column) ?? column);
}
