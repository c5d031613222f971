import { build } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { CommandFailed, run } from './run.mjs';
import { fail, step } from './step.mjs';

await ensureInstalled('workspace').catch(fail);
await step(
  'build',
  () => build('.'),
  () => 'packages/*/dist',
).catch(fail);
try {
  await run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)], {
    show: true,
  });
} catch (error) {
  if (!(error instanceof CommandFailed)) throw error;
  // The test runner has said what failed.
  process.exit(1);
}
