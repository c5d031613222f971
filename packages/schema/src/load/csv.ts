import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import type { DatasetIssue } from './dataset-error.js';
import { countLines } from './whole-lines.js';

/** One record of a CSV file, and the physical line that it begins on. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

type Take = (record: CsvRecord) => void;

/**
 * Reads RFC 4180 text and hands over one record after the other. Answers with what is wrong when quotes are broken:
 * what follows them cannot be told apart. `before` lines of the file were read already.
 */
export function readCsv(
  file: string,
  text: string | Buffer,
  take: Take,
  before = 0,
): DatasetIssue | undefined {
  let lastLine = before;
  try {
    parse(text, {
      recordDelimiter: '\n',
      relaxColumnCount: true,
      onRecord: (cells: string[], { lines }) => {
        take({ line: lastLine + 1, cells });
        lastLine = before + lines;
        return null;
      },
    });
    return undefined;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const message = `the quotes are broken (${error.code}); allowed: cells in double quotes, a quote inside written twice`;
    return { file, line: lastLine + 1, column: '', message };
  }
}

const QUOTE = 0x22;

/** Lines that wait for a quote to be closed: one that never is must not gather the whole of a large file. */
const MOST_OPEN = 32 * 1024 * 1024;

/** The same of a file that comes in pieces of whole lines. */
export class CsvPieces {
  readonly #file: string;
  readonly #take: Take;
  #lines = 0;
  /** Pieces with an open quote at their end. */
  #open: Buffer[] = [];

  constructor(file: string, take: Take) {
    this.#file = file;
    this.#take = take;
  }

  /** Hands over the records of a piece, but for those that end in the next. */
  read(piece: Buffer): DatasetIssue | undefined {
    const quotes = countQuotes(piece);
    if (this.#open.length === 0 && quotes === 0) {
      this.#takePlain(piece);
      return undefined;
    }
    this.#open.push(piece);
    const closes = (quotes % 2 === 1) === this.#open.length > 1;
    const size = this.#open.reduce((sum, { length }) => sum + length, 0);
    return closes || size > MOST_OPEN ? this.end() : undefined;
  }

  /** Hands over what is left. */
  end(): DatasetIssue | undefined {
    const text = Buffer.concat(this.#open);
    this.#open = [];
    const problem = readCsv(this.#file, text, this.#take, this.#lines);
    this.#lines += countLines(text);
    return problem;
  }

  /** Without a quote each line is a record and each comma ends a cell: nothing is left for a parser to find out. */
  #takePlain(piece: Buffer): void {
    const lines = piece.toString().split('\n');
    if (lines.at(-1) === '') lines.pop();
    for (const line of lines) {
      this.#lines += 1;
      this.#take({ line: this.#lines, cells: line.split(',') });
    }
  }
}

function countQuotes(piece: Uint8Array): number {
  let quotes = 0;
  for (let at = piece.indexOf(QUOTE); at !== -1; at = piece.indexOf(QUOTE, at + 1)) quotes += 1;
  return quotes;
}
