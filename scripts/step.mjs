import { CommandFailed } from './run.mjs';

/**
 * Runs a step of the start and shows its name and seconds, on standard error so that output stays clean.
 *
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @param {(result: T) => string} describe
 * @returns {Promise<T>}
 */
export async function step(name, work, describe) {
  const start = performance.now();
  const live = process.stderr.isTTY;
  if (live) process.stderr.write(`${name} …`);
  const result = await work();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stderr.write(
    `${live ? '\r' : ''}${name.padEnd(12)}${seconds.padStart(6)} s  ${describe(result)}\n`,
  );
  return result;
}

/**
 * Ends this process with code 1; a failed program's own output explains it.
 *
 * @param {unknown} error
 * @returns {never}
 */
export function fail(error) {
  if (error instanceof CommandFailed) process.stderr.write(`\n${error.output}\nhasila: ${error.message}\n`);
  else process.stderr.write(`\nhasila: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
