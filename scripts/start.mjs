import { build } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { fail, step } from './step.mjs';

await ensureInstalled('start').catch(fail);
await step(
  'build',
  () => build('packages/cli'),
  () => 'packages/*/dist',
).catch(fail);
// In this process, not another: a signal sent to it reaches the server itself.
await import(new URL('../packages/server/dist/main.js', import.meta.url).href);
