import { NoEditionError, takeSnapshot, UnknownIndicatorError } from '@hasila/schema';
import { CommandFailure, type OutputOptions, print, type Terminal } from '../terminal.js';
import { withDatabase } from '../with-database.js';
import { writeWhole } from '../write-whole.js';

export interface ExportOptions extends OutputOptions {
  readonly snapshot: string;
  readonly indicator?: readonly string[];
  readonly happenings?: boolean;
}

type Snapshot = Awaited<ReturnType<typeof takeSnapshot>>;

/** Writes the served edition, or some of its indicators, as one JSON file. */
export async function exportSnapshot(terminal: Terminal, options: ExportOptions): Promise<void> {
  const { snapshot: file, indicator: indicators, happenings } = options;
  const snapshot = await withDatabase(terminal, (db) => takeSnapshot(db, { indicators, happenings })).catch(
    (error: unknown) => {
      if (!(error instanceof NoEditionError || error instanceof UnknownIndicatorError)) throw error;
      terminal.err(`hasila: ${error.message}\n`);
      throw new CommandFailure('nothing to export', { cause: error });
    },
  );
  await writeWhole(file, `${JSON.stringify(snapshot)}\n`);
  const result = { file, edition: snapshot.edition, ...countsOf(snapshot) };
  const counts = Object.entries(countsOf(snapshot)).map(([name, count]) => `${count} ${name}`);
  print(terminal, options, result, [
    `${file}: ${counts.slice(0, -1).join(', ')} and ${counts.at(-1)} of edition ${snapshot.edition}`,
  ]);
}

function countsOf({ indicators, readings, claims, happenings }: Snapshot) {
  const figures = { indicators: indicators.length, readings: readings.length, claims: claims.length };
  if (happenings === undefined) return figures;
  const { facilities, events, commitments } = happenings;
  return {
    ...figures,
    facilities: facilities.length,
    events: events.length,
    commitments: commitments.length,
  };
}
