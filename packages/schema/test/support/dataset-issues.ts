import { rm } from 'node:fs/promises';
import { expect } from 'vitest';
import { DatasetError, type DatasetIssue } from '../../src/load/dataset-error.js';
import type { FileName } from '../../src/load/dataset-files.js';
import { readDataset } from '../../src/load/read-dataset.js';
import { type DraftDataset, smallDataset, writeFolder } from './small-dataset.js';

/** All that is wrong in files, written to a folder for the time of the look. */
export async function issuesOf(
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<readonly DatasetIssue[]> {
  const folder = await writeFolder(files);
  try {
    await readDataset(folder);
    return [];
  } catch (error) {
    if (error instanceof DatasetError) return error.issues;
    throw error;
  } finally {
    await rm(folder, { recursive: true });
  }
}

export type Cells = Readonly<Record<string, string>>;

/** The small dataset with some cells of one row written anew; row 0 stands on line 2. */
export function edited(file: FileName, row: number, cells: Cells): DraftDataset {
  const draft = smallDataset();
  draft.tables[file][row] = { ...draft.tables[file][row], ...cells };
  return draft;
}

export const issueIn = (file: string, line: number, column: string, message: string) => ({
  file,
  line,
  column,
  message: expect.stringContaining(message),
});
