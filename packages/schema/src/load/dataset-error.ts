/** One thing that is wrong in a dataset, where it stands, and what is allowed. */
export interface DatasetIssue {
  /** Name of the file in the dataset's folder. */
  readonly file: string;
  /** Physical line, from 1. The first line of a row whose quoted cells hold line breaks. */
  readonly line: number;
  /** Name of the column, or the path in datapackage.json; empty when it is the whole row or file. */
  readonly column: string;
  readonly message: string;
}

/** A dataset that cannot be served, with what is wrong in it: everything, but for a file with mistakes without end. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError';
  readonly directory: string;
  readonly issues: readonly DatasetIssue[];
  /** How many mistakes there are, with those that are not told. */
  readonly total: number;

  constructor(directory: string, issues: readonly DatasetIssue[], total: number = issues.length) {
    const [first] = issues;
    const example = first === undefined ? '' : `, the first in ${formatIssue(first)}`;
    super(`the dataset in ${directory} has ${total} mistakes${example}`);
    this.directory = directory;
    this.issues = issues;
    this.total = total;
  }
}

/** The database did not take a dataset that is good: its disk is full, it is gone. Nothing of it was written. */
export class LoadFailedError extends Error {
  override readonly name = 'LoadFailedError';
  readonly directory: string;

  /** The words of a failed statement hold all rows that it was to write: those of its cause are said instead. */
  constructor(directory: string, failure: unknown) {
    const cause = (failure instanceof Error && failure.cause) || failure;
    const reason =
      cause instanceof Error ? cause.message || String(Reflect.get(cause, 'code')) : String(cause);
    super(`the dataset in ${directory} was not loaded: ${reason}`, { cause });
    this.directory = directory;
  }
}

/** One line for a person: `readings.csv:12: value: …`. */
export function formatIssue({ file, line, column, message }: DatasetIssue): string {
  return [`${file}:${line}`, column, message].filter((part) => part !== '').join(': ');
}

/** Orders issues as a reader goes through the files. */
export function inReadingOrder(issues: readonly DatasetIssue[]): readonly DatasetIssue[] {
  return [...issues].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}
