import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import workspace from '../../../vitest.config.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** `pnpm frameworks:test`: a compiler for each framework, so no part of `npm test`. */
export default defineConfig({
  root,
  resolve: workspace.resolve ?? {},
  ssr: workspace.ssr ?? {},
  environments: workspace.environments ?? {},
  test: {
    experimental: { fsModuleCache: true },
    name: 'frameworks',
    include: ['packages/sdk/frameworks/**/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Each test waits for a compiler.
    maxConcurrency: 2,
  },
});
