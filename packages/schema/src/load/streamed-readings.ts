import { isUtf8 } from 'node:buffer';
import { CsvPieces } from './csv.js';
import type { ParsedFiles } from './dataset.js';
import { type DatasetIssue, inReadingOrder } from './dataset-error.js';
import { DATASET_FILES, type RowOf } from './dataset-files.js';
import { type FileOnDisk, isOnDisk, isUnchanged } from './dataset-folder.js';
import { decode } from './decode.js';
import { missing } from './parse-rows.js';
import { RowReader } from './row-reader.js';
import { SeenIds } from './seen-ids.js';
import { validateReadings } from './validate.js';
import { countLines, wholeLines } from './whole-lines.js';

const FILE = DATASET_FILES.readings;

/** Mistakes that are told: who made a million of them made one. */
const MOST_TOLD = 1_000;

type Summary = Pick<ParsedFiles['readings'], 'name' | 'keys' | 'rejected'> & {
  readonly rows: readonly { readonly line: number; readonly collected: string }[];
};

/** The rows of readings.csv, read piece by piece and checked as those of every file are. */
export class StreamedReadings {
  readonly #content: FileOnDisk | DatasetIssue | undefined;
  readonly #files: ParsedFiles;
  readonly #collected: { line: number; collected: string }[] = [];
  #issues: DatasetIssue[] = [];
  #mistakes = 0;
  #readable = true;

  /** `files` are the others: what readings name. */
  constructor(content: FileOnDisk | DatasetIssue | undefined, files: Omit<ParsedFiles, 'readings'>) {
    this.#content = content;
    this.#files = { ...files, readings: { name: FILE.name, rows: [], keys: new Set(), rejected: [] } };
  }

  /** The first mistakes that were found, in their order. */
  get issues(): readonly DatasetIssue[] {
    return this.#issues;
  }

  /** How many were found. */
  get mistakes(): number {
    return this.#mistakes;
  }

  /** What the rule on collected rows asks of a file, when all rows were read. */
  get summary(): Summary {
    const keys = this.#readable ? new Set<string>() : null;
    return { name: FILE.name, keys, rows: this.#collected, rejected: [] };
  }

  /** Rows that are right, some thousand at a time. After the first mistake none come, and the rest is only checked. */
  async *batches(): AsyncIterable<readonly RowOf<'readings'>[]> {
    if (!isOnDisk(this.#content)) {
      this.#refuse(this.#content ?? missing(FILE.name));
      return;
    }
    const found: DatasetIssue[] = [];
    const reader = new RowReader(FILE, found, new SeenIds());
    const csv = new CsvPieces(FILE.name, (record) => reader.take(record));
    let line = 1;
    for await (const piece of wholeLines(this.#content.path)) {
      const fault = faultIn(piece, line);
      if (fault !== undefined) {
        this.#replace(fault);
        return;
      }
      const broken = csv.read(piece);
      yield* this.#checked(reader.drain(), found);
      if (broken !== undefined) {
        this.#refuse(broken);
        return;
      }
      line += countLines(piece);
    }
    const broken = csv.end();
    yield* this.#checked(reader.drain(), found);
    if (broken !== undefined) this.#refuse(broken);
    else if (!reader.hasColumns()) this.#readable = false;
    this.#tell(found.splice(0));
    if (!(await isUnchanged(this.#content))) this.#replace(wrong(1, 'was changed while it was read'));
  }

  *#checked(
    { rows, rejected }: Pick<ParsedFiles['readings'], 'rows' | 'rejected'>,
    found: DatasetIssue[],
  ): Iterable<readonly RowOf<'readings'>[]> {
    const part = { ...this.#files.readings, rows, rejected };
    this.#tell([...found.splice(0), ...validateReadings(part, this.#files)]);
    for (const { line, collected } of rows) if (collected !== null) this.#collected.push({ line, collected });
    for (const { line, cells, broken } of rejected) {
      const collected = cells['collected'] ?? '';
      if (collected !== '' && !broken.has('collected')) this.#collected.push({ line, collected });
    }
    if (this.#mistakes === 0 && rows.length > 0) yield rows;
  }

  #tell(issues: readonly DatasetIssue[]): void {
    this.#mistakes += issues.length;
    this.#issues = [...this.#issues, ...inReadingOrder(issues)].slice(0, MOST_TOLD);
  }

  /** What follows cannot be read. */
  #refuse(issue: DatasetIssue): void {
    this.#readable = false;
    this.#mistakes += 1;
    this.#issues = [...this.#issues.slice(0, MOST_TOLD - 1), issue];
  }

  /** Nothing of it can be trusted. */
  #replace(issue: DatasetIssue): void {
    this.#issues = [];
    this.#mistakes = 0;
    this.#refuse(issue);
  }
}

function wrong(line: number, message: string): DatasetIssue {
  return { file: FILE.name, line, column: '', message };
}

/** Why the bytes of some lines are no text of a dataset. */
function faultIn(piece: Buffer, line: number): DatasetIssue | undefined {
  if (line > 1 && isUtf8(piece) && !piece.includes('\r')) return undefined;
  const text = decode(FILE.name, piece);
  return typeof text === 'string' ? undefined : { ...text, line: text.line + line - 1 };
}
