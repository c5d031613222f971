import { build } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { CommandFailed, run } from './run.mjs';
import { fail, step } from './step.mjs';

/** Suites that take too long for every run of the tests, and where they are set up. */
const CONFIGS = new Map([
  ['browser', 'packages/widgets/browser/vitest.config.ts'],
  ['faults', 'packages/server/faults/vitest.config.ts'],
  ['frameworks', 'packages/sdk/frameworks/vitest.config.ts'],
  ['fuzz', 'packages/server/fuzz/vitest.config.ts'],
  ['operations', 'packages/server/operations/vitest.config.ts'],
  ['soak', 'packages/server/faults/soak/vitest.config.ts'],
]);

/** What they look at as it is sent to browsers, which is not its sources. */
const BUILT = new Map([['browser', 'packages/server']]);

const [name = '', ...given] = process.argv.slice(2);
const config = CONFIGS.get(name);
if (config === undefined) fail(new Error(`There is no suite "${name}".`));

await ensureInstalled('workspace').catch(fail);
const built = BUILT.get(name);
if (built !== undefined) {
  await step(
    'build',
    () => build(built),
    () => `${built}/dist`,
  ).catch(fail);
}
try {
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--config', config, ...given];
  await run(process.execPath, args, { show: true });
} catch (error) {
  if (!(error instanceof CommandFailed)) throw error;
  // The test runner has said what failed.
  process.exit(1);
}
