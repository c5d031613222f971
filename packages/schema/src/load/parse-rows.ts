import type { z } from 'zod';
import { type CsvRecord, readCsv } from './csv.js';
import { type DatasetIssue, quoted } from './dataset-error.js';
import {
  type Columns,
  columnOf,
  columnsOf,
  type DatasetFile,
  type FileDescription,
  type Located,
} from './dataset-files.js';
import { decode } from './decode.js';

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

/** Reads one file: bytes, header, cells, keys. Adds to `issues` all that is wrong. */
export function parseFile<Shape extends Columns>(
  file: DatasetFile<Shape>,
  bytes: Uint8Array | undefined,
  issues: DatasetIssue[],
): ParsedFile<Located<z.output<z.ZodObject<Shape>>>> {
  const { name } = file;
  const records = bytes === undefined ? missing(name) : readRecords(name, bytes);
  const nothing = { name, rows: [], keys: null, rejected: [] };
  if ('message' in records) {
    issues.push(records);
    return nothing;
  }
  const [header, ...body] = records;
  const properties = readHeader(file, header?.cells ?? [], issues);
  if (properties === undefined) return nothing;
  const keys = new KeyList(file, issues);
  const rows: Located<z.output<z.ZodObject<Shape>>>[] = [];
  const rejected: RejectedRow[] = [];
  for (const { line, cells: list } of body) {
    if (list.length !== properties.length) {
      issues.push({
        file: name,
        line,
        column: '',
        message: `has ${list.length} cells; allowed: ${properties.length}`,
      });
      continue;
    }
    const cells = Object.fromEntries(list.map((cell, index) => [properties[index], cell]));
    keys.add(line, cells);
    const parsed = file.row.safeParse(cells);
    if (parsed.success) rows.push({ ...parsed.data, line });
    else {
      const broken = parsed.error.issues.map(({ path, message }) => ({ property: String(path[0]), message }));
      rejected.push({ line, cells, broken: new Set(broken.map(({ property }) => property)) });
      for (const { property, message } of broken)
        issues.push({ file: name, line, column: columnOf(property), message });
    }
  }
  return { name, rows, keys: keys.seen, rejected };
}

function missing(name: string): DatasetIssue {
  return {
    file: name,
    line: 1,
    column: '',
    message: 'the file is missing; allowed: a header line and rows, or none',
  };
}

function readRecords(name: string, bytes: Uint8Array): readonly CsvRecord[] | DatasetIssue {
  const text = decode(name, bytes);
  return typeof text === 'string' ? readCsv(name, text) : text;
}

/** The property of each column, in the file's order; `undefined` when a row could not be read by it. */
function readHeader(
  file: FileDescription,
  header: readonly string[],
  issues: DatasetIssue[],
): readonly string[] | undefined {
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
  if (twice.length > 0 || absent.length > 0) return undefined;
  const propertyOf = new Map(file.properties.map((key) => [columnOf(key), key]));
  return header.map((column) => propertyOf.get(column) ?? column);
}

/** The keys seen so far in a file; each is there once. */
class KeyList {
  readonly seen = new Set<string>();
  readonly #file: FileDescription;
  readonly #issues: DatasetIssue[];

  constructor(file: FileDescription, issues: DatasetIssue[]) {
    this.#file = file;
    this.#issues = issues;
  }

  add(line: number, cells: Cells): void {
    const parts = this.#file.key.map((property) => cells[property] ?? '');
    const key = keyText(...parts);
    if (this.seen.has(key)) {
      const column = columnOf(this.#file.key.at(-1) ?? '');
      const message = `${parts.map(quoted).join(', ')} is there twice; allowed: once in this file`;
      this.#issues.push({ file: this.#file.name, line, column, message });
    }
    this.seen.add(key);
  }
}
