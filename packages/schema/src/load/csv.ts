import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import type { DatasetIssue } from './dataset-error.js';

/** One record of a CSV file, and the physical line that it begins on. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads RFC 4180 text and hands over one record after the other. Answers with what is wrong when quotes are broken:
 * what follows them cannot be told apart.
 */
export function readCsv(
  file: string,
  text: string,
  take: (record: CsvRecord) => void,
): DatasetIssue | undefined {
  let lastLine = 0;
  try {
    parse(text, {
      recordDelimiter: '\n',
      relaxColumnCount: true,
      onRecord: (cells: string[], { lines }) => {
        take({ line: lastLine + 1, cells });
        lastLine = lines;
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
