import { build } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { CommandFailed, run } from './run.mjs';
import { fail, step } from './step.mjs';

await ensureInstalled('workspace').catch(fail);
await step(
  'build',
  () => build('packages/sdk/tsconfig.react.json', 'packages/widgets'),
  () => 'packages/sdk/dist, packages/widgets/dist',
).catch(fail);
try {
  const config = ['--config', 'packages/sdk/publish/vitest.config.ts'];
  const args = ['node_modules/vitest/vitest.mjs', 'run', ...config, ...process.argv.slice(2)];
  await run(process.execPath, args, { show: true });
} catch (error) {
  if (!(error instanceof CommandFailed)) throw error;
  // The test runner has said what failed.
  process.exit(1);
}
