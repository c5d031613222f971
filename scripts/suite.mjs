import { ensureInstalled } from './install.mjs';
import { CommandFailed, run } from './run.mjs';
import { fail } from './step.mjs';

/**
 * Runs the tests of one vitest configuration, with what the command was given.
 * @param {string} config its path
 */
export async function runSuite(config) {
  await ensureInstalled('workspace').catch(fail);
  try {
    const args = ['node_modules/vitest/vitest.mjs', 'run', '--config', config, ...process.argv.slice(2)];
    await run(process.execPath, args, { show: true });
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    // The test runner has said what failed.
    process.exit(1);
  }
}
