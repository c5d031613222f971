import { DatasetError, formatIssue } from '@hasila/schema';
import { CommandFailure, type OutputOptions, print, type Terminal } from './terminal.js';

/** Does what reads a dataset; a dataset with mistakes has them all printed, one a line. */
export async function reportingMistakes<T>(
  terminal: Terminal,
  options: OutputOptions,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error;
    const { directory, issues, total } = error;
    if (options.json === true) print(terminal, options, { directory, issues }, []);
    else for (const issue of issues) terminal.err(`${formatIssue(issue)}\n`);
    if (total > issues.length) terminal.err(`… and ${total - issues.length} more in readings.csv\n`);
    terminal.err(
      `hasila: the dataset in ${directory} has ${total} ${total === 1 ? 'mistake' : 'mistakes'}\n`,
    );
    throw new CommandFailure('the dataset has mistakes', { cause: error });
  }
}
