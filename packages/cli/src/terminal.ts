import type { Environment } from '@hasila/server';

/** Where a command reads its settings and writes to. Results go to `out`, everything else to `err`. */
export interface Terminal {
  readonly environment: () => Environment;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** What every command takes. */
export interface OutputOptions {
  /** One JSON document on standard output instead of lines for a person. */
  readonly json?: boolean;
}

/** A command that did its work and found something wrong: it has told so already, and ends with code 1. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
}

/** Prints a result: as JSON, or as lines. */
export function print(
  terminal: Terminal,
  { json = false }: OutputOptions,
  result: unknown,
  lines: readonly string[],
): void {
  terminal.out(json ? `${JSON.stringify(result, null, 2)}\n` : lines.map((line) => `${line}\n`).join(''));
}
