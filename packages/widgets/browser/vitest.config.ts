import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import workspace from '../../../vitest.config.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = 'packages/widgets/browser';

const fromSource = {
  root,
  resolve: workspace.resolve ?? {},
  ssr: workspace.ssr ?? {},
  environments: workspace.environments ?? {},
};
const patient = {
  isolate: false,
  maxConcurrency: 2,
  testTimeout: 60_000,
  hookTimeout: 60_000,
  // The figures are what some of these tests are read for.
  disableConsoleIntercept: true,
};

/** `pnpm run browser:test`: widgets and pages in a real browser; UPDATE_PICTURES=1 takes the pictures anew. */
export default defineConfig({
  ...fromSource,
  test: {
    experimental: { fsModuleCache: true },
    // Of the whole run: one service and one browser for both projects.
    globalSetup: [`${folder}/support/global-set-up.ts`],
    maxWorkers: 2,
    projects: [
      {
        ...fromSource,
        test: {
          ...patient,
          name: 'browser',
          include: [`${folder}/*.test.ts`],
          exclude: [`${folder}/thirty.test.ts`],
        },
      },
      {
        ...fromSource,
        test: {
          ...patient,
          // What measures time has the browser for itself.
          name: 'alone',
          include: [`${folder}/thirty.test.ts`],
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
