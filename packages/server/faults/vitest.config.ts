import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import workspace from '../../../vitest.config.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** `pnpm faults`: what happens when something fails, with real processes; FAULTS=long as often as is promised. */
export default defineConfig({
  root,
  resolve: workspace.resolve ?? {},
  ssr: workspace.ssr ?? {},
  environments: workspace.environments ?? {},
  test: {
    experimental: { fsModuleCache: true },
    name: 'faults',
    include: ['packages/server/faults/*.test.ts'],
    globalSetup: ['packages/server/faults/support/global-set-up.ts'],
    // Two at a time: mostly they wait.
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // The figures are what these tests are read for.
    disableConsoleIntercept: true,
  },
});
