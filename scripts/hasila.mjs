import { build } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { fail } from './step.mjs';

await ensureInstalled('start').catch(fail);
await build('packages/cli').catch(fail);
await import(new URL('../packages/cli/dist/main.js', import.meta.url).href);
