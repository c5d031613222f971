import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import workspace from '../../../vitest.config.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** `pnpm run browser:test`: widgets and pages in a real browser; UPDATE_PICTURES=1 takes the pictures anew. */
export default defineConfig({
  root,
  resolve: workspace.resolve ?? {},
  ssr: workspace.ssr ?? {},
  environments: workspace.environments ?? {},
  test: {
    name: 'browser',
    include: ['packages/widgets/browser/*.test.ts'],
    globalSetup: ['packages/widgets/browser/support/global-set-up.ts'],
    // One browser for all files, and a server beside it: a second worker would wait for the same cores.
    maxWorkers: 1,
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The figures are what some of these tests are read for.
    disableConsoleIntercept: true,
  },
});
