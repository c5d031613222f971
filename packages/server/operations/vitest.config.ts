import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import workspace from '../../../vitest.config.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** `pnpm operations`: what docs/operations.md promises, with real programs. */
export default defineConfig({
  root,
  resolve: workspace.resolve ?? {},
  ssr: workspace.ssr ?? {},
  environments: workspace.environments ?? {},
  test: {
    experimental: { fsModuleCache: true },
    name: 'operations',
    include: ['packages/server/operations/**/*.test.ts'],
    globalSetup: ['packages/server/test/support/global-database.ts'],
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
});
