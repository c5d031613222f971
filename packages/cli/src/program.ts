import { LoadFailedError } from '@hasila/schema';
import { StartupError } from '@hasila/server';
import { Command, CommanderError } from 'commander';
import { type ExportOptions, exportSnapshot } from './commands/export.js';
import { createKey, listKeys, revokeKey } from './commands/keys.js';
import { load } from './commands/load.js';
import { type TypesOptions, writeTypes } from './commands/types.js';
import { type VerifyOptions, verify } from './commands/verify.js';
import { CommandFailure, type OutputOptions, type Terminal } from './terminal.js';

const JSON_OPTION = ['--json', 'print the result as one JSON document'] as const;

/** Runs one command line, without the names of the program, and answers with its exit code. */
export async function runCommand(arguments_: readonly string[], terminal: Terminal): Promise<number> {
  try {
    await commands(terminal).parseAsync(arguments_, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    if (error instanceof CommandFailure) return 1;
    terminal.err(`hasila: ${describe(error)}\n`);
    return 1;
  }
}

function commands(terminal: Terminal): Command {
  const program = new Command('hasila')
    .description('Loads, checks and exports a dataset of published figures.')
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err });
  program
    .command('load')
    .description('make a dataset the edition that is served; one with mistakes changes nothing')
    .argument('<dir>', 'folder that holds datapackage.json and the CSV files')
    .option(...JSON_OPTION)
    .action((directory: string, options: OutputOptions) => load(terminal, directory, options));
  program
    .command('verify')
    .description('check that every citation with a span stands in its document')
    .argument('<documents>', 'folder of text files; each is recognised by the SHA-256 of its text')
    .option('--dataset <dir>', 'folder of the dataset (default: HASILA_DATASET)')
    .option(...JSON_OPTION)
    .action((folder: string, options: VerifyOptions) => verify(terminal, folder, options));
  program
    .command('export')
    .description('write the served edition as one file')
    .requiredOption('--snapshot <file>', 'JSON file with figures, their sources and their words')
    .option('--indicator <code...>', 'only these indicators (default: all)')
    .option('--happenings', 'with facilities, events and commitments (default: with all indicators)')
    .option('--no-happenings', 'without them')
    .option(...JSON_OPTION)
    .action((options: ExportOptions) => exportSnapshot(terminal, options));
  program
    .command('types')
    .description('write the codes of any server as types, for a project that uses @hasila/sdk')
    .requiredOption('--url <url>', 'address of the GraphQL endpoint')
    .option('--out <file>', 'TypeScript file (default: standard output)')
    .option(...JSON_OPTION)
    .action((options: TypesOptions) => writeTypes(terminal, options));
  program.addCommand(keys(terminal));
  return program;
}

function keys(terminal: Terminal): Command {
  const command = new Command('keys')
    .description('API keys, which raise the limits of those who send them')
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err });
  command
    .command('create')
    .description('make a key and show it, this once')
    .argument('<name>', 'who it is for')
    .option(...JSON_OPTION)
    .action((name: string, options: OutputOptions) => createKey(terminal, name, options));
  command
    .command('list')
    .description('list the ids and names of all keys')
    .option(...JSON_OPTION)
    .action((options: OutputOptions) => listKeys(terminal, options));
  command
    .command('revoke')
    .description('end a key for good')
    .argument('<id>', 'its id, as `keys list` gives it')
    .option(...JSON_OPTION)
    .action((id: string, options: OutputOptions) => revokeKey(terminal, id, options));
  return command;
}

function describe(error: unknown): string {
  const tells = error instanceof StartupError || error instanceof LoadFailedError || isSystemError(error);
  if (tells) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** A file or folder that cannot be read or written: its message names it. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'path' in error;
}
