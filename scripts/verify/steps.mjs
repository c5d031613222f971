import { CommandFailed } from '../run.mjs';

/** @typedef {{ readonly name: string, readonly check: () => Promise<unknown> }} Step */
/** @typedef {{ readonly name: string, readonly seconds: number, readonly problem: string | undefined }} Result */

/**
 * Runs every step, also after one that failed, so that one run shows all that is wrong.
 *
 * @param {readonly Step[]} steps
 * @returns {Promise<readonly Result[]>}
 */
export async function runSteps(steps) {
  const results = [];
  for (const { name, check } of steps) {
    const start = performance.now();
    const problem = await check().then(() => undefined, problemOf);
    const seconds = (performance.now() - start) / 1000;
    if (problem !== undefined) process.stdout.write(`\n── ${name}\n${problem.trimEnd()}\n`);
    results.push({ name, seconds, problem });
  }
  return results;
}

/** @param {readonly Result[]} results */
export function tableOf(results) {
  const rows = results.map(
    ({ name, seconds, problem }) =>
      `${name.padEnd(20)}${seconds.toFixed(1).padStart(6)} s  ${problem === undefined ? 'ok' : 'FAILED'}`,
  );
  return ['', ...rows, ''].join('\n');
}

/** @param {unknown} error */
function problemOf(error) {
  if (error instanceof CommandFailed) return `${error.output}\n${error.message}`;
  return error instanceof Error ? error.message : String(error);
}
