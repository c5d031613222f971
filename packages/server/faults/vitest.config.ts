import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const conditions = ['@hasila/source', 'node', 'module', 'import', 'default'];
const alias = [{ find: /^graphql$/, replacement: 'graphql/index.js' }];
const fromSource = { resolve: { conditions, alias } };

/** Faults, with real processes: apart from the other tests because they take their time, one after the other. */
export default defineConfig({
  root,
  ...fromSource,
  ssr: fromSource,
  test: {
    name: 'faults',
    include: ['packages/server/faults/*.test.ts'],
    globalSetup: 'packages/server/faults/support/global-set-up.ts',
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // The figures are what these tests are read for.
    disableConsoleIntercept: true,
  },
});
