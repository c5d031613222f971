import { NoEditionError, takeSnapshot, UnknownIndicatorError } from '@hasila/schema';
import { CommandFailure, type OutputOptions, print, type Terminal } from '../terminal.js';
import { withDatabase } from '../with-database.js';
import { writeWhole } from '../write-whole.js';

export interface ExportOptions extends OutputOptions {
  readonly snapshot: string;
  readonly indicator?: readonly string[];
}

/** Writes the served edition, or some of its indicators, as one JSON file. */
export async function exportSnapshot(terminal: Terminal, options: ExportOptions): Promise<void> {
  const { snapshot: file, indicator } = options;
  const snapshot = await withDatabase(terminal, (db) => takeSnapshot(db, indicator)).catch(
    (error: unknown) => {
      if (!(error instanceof NoEditionError || error instanceof UnknownIndicatorError)) throw error;
      terminal.err(`hasila: ${error.message}\n`);
      throw new CommandFailure('nothing to export', { cause: error });
    },
  );
  await writeWhole(file, `${JSON.stringify(snapshot)}\n`);
  const { edition, indicators, readings, claims } = snapshot;
  const result = {
    file,
    edition,
    indicators: indicators.length,
    readings: readings.length,
    claims: claims.length,
  };
  print(terminal, options, result, [
    `${file}: ${result.indicators} indicators, ${result.readings} readings and ${result.claims} claims of edition ${edition}`,
  ]);
}
