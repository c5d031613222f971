import { CommandFailed } from '../run.mjs';
import { tool } from './tool.mjs';

/** What the React entry may add to a page that asks every question already, in bytes. */
const REACT_ADDS = 1_000;

/** What the client weighs in a page, minified and gzipped: the limits stand in `.size-limit.json`. */
export async function checkSizes() {
  const results = await measured();
  const sizeOf = (/** @type {string} */ part) =>
    results.find(({ name }) => name.includes(part))?.size ?? Number.NaN;
  const react = sizeOf('and React') - sizeOf('createHasila: every question');
  process.stdout.write(
    `\n${results.map(({ name, size }) => `${String(size).padStart(6)} B  ${name}`).join('\n')}\n`,
  );
  const problems = results
    .filter(({ passed }) => !passed)
    .map(({ name, size, sizeLimit }) => `${name}: ${size} bytes, more than ${sizeLimit}`);
  if (!(react <= REACT_ADDS)) problems.push(`the React entry adds ${react} bytes, more than ${REACT_ADDS}`);
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

/** @returns {Promise<readonly { name: string, size: number, sizeLimit: number, passed: boolean }[]>} */
async function measured() {
  try {
    return JSON.parse(await tool('size-limit', '--json'));
  } catch (error) {
    // It fails when a limit is exceeded, and says so in the same form.
    if (error instanceof CommandFailed && error.output.startsWith('[')) return JSON.parse(error.output);
    throw error;
  }
}
