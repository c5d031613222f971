import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readDataset } from '@hasila/schema';
import { reportingMistakes } from '../dataset-failure.js';
import { CommandFailure, type OutputOptions, print, type Terminal } from '../terminal.js';
import { type HeldDocument, heldDocument, verifyCitations } from '../verify-citations.js';

export interface VerifyOptions extends OutputOptions {
  readonly dataset?: string;
}

/** Checks that every citation with a span stands in its document, in a folder of documents. */
export async function verify(terminal: Terminal, folder: string, options: VerifyOptions): Promise<void> {
  const directory =
    options.dataset === undefined ? terminal.environment().datasetDirectory : resolve(options.dataset);
  const dataset = await reportingMistakes(terminal, options, () => readDataset(directory));
  const result = verifyCitations(dataset, await readDocuments(terminal, folder));
  const { verified, unplaced, documents, missing, mismatches } = result;
  print(terminal, options, result, [
    ...missing.map((source) => `${source}: no document in ${folder} has its SHA-256`),
    ...mismatches.map(({ id, source, message }) => `${id}: ${source}: ${message}`),
    `${verified} citations verified in ${documents} documents, ${mismatches.length} mismatches, ` +
      `${missing.length} documents missing, ${unplaced} citations without a span`,
  ]);
  if (missing.length > 0 || mismatches.length > 0)
    throw new CommandFailure('the citations are not all borne out');
}

/** Files that are no UTF-8 text are no documents. */
async function readDocuments(terminal: Terminal, folder: string): Promise<readonly HeldDocument[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    terminal.err(`hasila: ${folder} is no folder that can be read\n`);
    throw new CommandFailure('no documents', { cause: error });
  });
  const files = entries.filter((entry) => entry.isFile()).map(({ name }) => join(folder, name));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const documents: HeldDocument[] = [];
  for (const file of files.sort()) {
    const text = decodeOrSkip(decoder, await readFile(file));
    if (text !== undefined) documents.push(heldDocument(text));
  }
  return documents;
}

function decodeOrSkip(decoder: TextDecoder, bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
