import type { DataPackage } from '../data-package.js';
import type { ParsedFiles } from '../dataset.js';
import type { DatasetIssue } from '../dataset-error.js';
import { DATASET_FILES, type FileName } from '../dataset-files.js';
import { columnOf } from '../file-description.js';

/** Looks at the dataset as a whole, and says what is wrong. */
export type Rule = (files: ParsedFiles, description: DataPackage | undefined) => Iterable<DatasetIssue>;

/** An issue with one row; `property` is empty when it is the whole row. */
export function issueAt(
  file: FileName,
  row: { readonly line: number },
  property: string,
  message: string,
): DatasetIssue {
  return { file: DATASET_FILES[file].name, line: row.line, column: columnOf(property), message };
}
