import type { z } from 'zod';
import type { Cell } from './cells.js';
import type { CsvRecord } from './csv.js';
import type { DatasetIssue } from './dataset-error.js';
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

export type RowsOf<Shape extends Columns> = Located<z.output<z.ZodObject<Shape>>>;

/** The keys that rows had so far. */
export interface SeenKeys {
  readonly has: (key: string) => boolean;
  readonly add: (key: string) => unknown;
}

/** Takes the records of one file: the header, then rows. */
export class RowReader<Shape extends Columns> {
  readonly #file: DatasetFile<Shape>;
  readonly #issues: DatasetIssue[];
  readonly #keys: SeenKeys;
  #rows: RowsOf<Shape>[] = [];
  #rejected: RejectedRow[] = [];
  /** What reads each column; null when rows cannot be read by the header, undefined before it. */
  #columns: readonly Column[] | null | undefined;
  /** A row with every property: to fill one in costs less than to add one. */
  #blank: Record<string, unknown> = {};
  /** Where the parts of a key stand. */
  #keyColumns: readonly number[] = [];

  constructor(file: DatasetFile<Shape>, issues: DatasetIssue[], keys: SeenKeys) {
    this.#file = file;
    this.#issues = issues;
    this.#keys = keys;
  }

  /** Whether the file had a header that rows can be read by; one without any line has none. */
  hasColumns(): boolean {
    if (this.#columns === undefined) this.#readHeader([]);
    return this.#columns !== null;
  }

  take({ line, cells }: CsvRecord): void {
    if (this.#columns === undefined) this.#readHeader(cells);
    else if (this.#columns !== null) this.#takeRow(line, cells, this.#columns);
  }

  /** The rows since the last time. */
  drain(): { readonly rows: readonly RowsOf<Shape>[]; readonly rejected: readonly RejectedRow[] } {
    const drained = { rows: this.#rows, rejected: this.#rejected };
    this.#rows = [];
    this.#rejected = [];
    return drained;
  }

  #readHeader(header: readonly string[]): void {
    const properties = readHeader(this.#file, header, this.#issues);
    this.#columns =
      properties?.map((property) => new Column(property, this.#file.row.shape[property])) ?? null;
    this.#blank = Object.fromEntries(this.#file.properties.map((property) => [property, null]));
    this.#keyColumns = this.#file.key.map((property) => properties?.indexOf(property) ?? -1);
  }

  #takeRow(line: number, list: readonly string[], columns: readonly Column[]): void {
    if (list.length !== columns.length) {
      this.#report(line, '', `has ${list.length} cells; allowed: ${columns.length}`);
      return;
    }
    this.#takeKey(line, list);
    const row: Record<string, unknown> = { ...this.#blank, line };
    let broken: Set<string> | undefined;
    for (let index = 0; index < columns.length; index += 1) {
      const column = columns[index];
      const faults = column?.readInto(row, list[index] ?? '') ?? NONE;
      if (column === undefined || faults.length === 0) continue;
      for (const message of faults) this.#report(line, column.property, message);
      broken = (broken ?? new Set()).add(column.property);
    }
    // The columns of the header are those of the file: each put its own value there.
    if (broken === undefined) this.#rows.push(row as RowsOf<Shape>);
    else this.#rejected.push({ line, cells: cellsOf(list, columns), broken });
  }

  #takeKey(line: number, list: readonly string[]): void {
    const parts = this.#keyColumns.map((index) => list[index] ?? '');
    const key = keyText(...parts);
    const message = () => `${parts.map(quoted).join(', ')} is there twice; allowed: once in this file`;
    if (this.#keys.has(key)) this.#report(line, this.#file.key.at(-1) ?? '', message());
    this.#keys.add(key);
  }

  #report(line: number, property: string, message: string): void {
    this.#issues.push({ file: this.#file.name, line, column: columnOf(property), message });
  }
}

/** Most columns have few texts, and reading one takes longer than finding it. A column with more has one for each row. */
const MOST_REMEMBERED = 10_000;

class Column {
  readonly property: string;
  /** Undefined for a column that the file does not have, which the header was refused for. */
  readonly #type: Cell<unknown> | undefined;
  #values: Map<string, unknown> | undefined = new Map();
  /** Of the row before: most columns say the same again. */
  #text: string | undefined;
  #value: unknown;

  constructor(property: string, type: Cell<unknown> | undefined) {
    this.property = property;
    this.#type = type;
  }

  /** Sets the value of a text, or says what is wrong with it. */
  readInto(row: Record<string, unknown>, text: string): readonly string[] {
    if (this.#type === undefined) return NONE;
    if (text === this.#text) {
      row[this.property] = this.#value;
      return NONE;
    }
    const known = this.#values?.get(text);
    if (known !== undefined) return this.#set(row, text, known);
    // What is remembered must not hold the text of the file that it was cut out of.
    const own = this.#values === undefined ? text : Buffer.from(text).toString();
    const parsed = this.#type.safeParse(own);
    if (!parsed.success) return parsed.error.issues.map(({ message }) => message);
    this.#values?.set(own, parsed.data);
    if (this.#values !== undefined && this.#values.size > MOST_REMEMBERED) this.#values = undefined;
    return this.#set(row, own, parsed.data);
  }

  #set(row: Record<string, unknown>, text: string, value: unknown): readonly string[] {
    row[this.property] = value;
    this.#text = text;
    this.#value = value;
    return NONE;
  }
}

const NONE: readonly string[] = [];

function cellsOf(list: readonly string[], columns: readonly Column[]): Cells {
  return Object.fromEntries(columns.map(({ property }, index) => [property, list[index] ?? '']));
}

/** The property of each column, in the file's order; undefined when rows could not be read by it. */
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
