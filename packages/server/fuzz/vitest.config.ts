import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import workspace from '../../../vitest.config.js';
import { SHORT } from './support/short.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** `pnpm fuzz`: bad input by the thousand takes longer than `npm test` should. */
export default defineConfig({
  root,
  resolve: workspace.resolve ?? {},
  ssr: workspace.ssr ?? {},
  environments: workspace.environments ?? {},
  test: {
    experimental: { fsModuleCache: true },
    name: 'fuzz',
    // The short form leaves out what `npm test` has in a shorter one.
    include: [
      'packages/server/fuzz/**/*.test.ts',
      ...(SHORT ? [] : ['packages/server/test/three-ways.test.ts']),
    ],
    env: { GENERATED: '500' },
    globalSetup: ['packages/server/test/support/global-database.ts'],
    // One of them measures time, and asks again alone what took long.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
