import { CommandFailed } from '../run.mjs';

/** @typedef {{ readonly name: string, readonly check: () => Promise<unknown>, readonly beside?: boolean }} Step */
/** @typedef {{ readonly name: string, readonly seconds: number, readonly problem: string | undefined }} Result */

/**
 * Runs every step, also after one that failed, so that one run shows all that is wrong. What is `beside` goes on while those
 * that follow run: it takes one processor for long.
 *
 * @param {readonly Step[]} steps
 * @returns {Promise<readonly Result[]>}
 */
export async function runSteps(steps) {
  const results = [];
  for (const step of steps) {
    const result = resultOf(step);
    results.push(result);
    if (step.beside !== true) await result;
  }
  return Promise.all(results);
}

/**
 * @param {Step} step
 * @returns {Promise<Result>}
 */
async function resultOf({ name, check }) {
  const start = performance.now();
  const problem = await check().then(() => undefined, problemOf);
  const seconds = (performance.now() - start) / 1000;
  if (problem !== undefined) process.stdout.write(`\n── ${name}\n${problem.trimEnd()}\n`);
  return { name, seconds, problem };
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
