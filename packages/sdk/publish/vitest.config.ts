import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import workspace from '../../../vitest.config.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** `pnpm publish:test`: minutes of installing and building, so no part of `npm test`. */
export default defineConfig({
  root,
  resolve: workspace.resolve ?? {},
  ssr: workspace.ssr ?? {},
  environments: workspace.environments ?? {},
  test: {
    experimental: { fsModuleCache: true },
    name: 'publish',
    include: ['packages/sdk/publish/**/*.test.ts'],
    globalSetup: [
      'packages/server/test/support/global-database.ts',
      'packages/sdk/publish/support/global-registry.ts',
    ],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    // What starts a service and a browser is read once for each worker.
    isolate: false,
  },
});
