import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import workspace from '../../../../vitest.config.js';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** `pnpm soak`: thirty minutes of load, or SOAK_MINUTES. */
export default defineConfig({
  root,
  resolve: workspace.resolve ?? {},
  ssr: workspace.ssr ?? {},
  environments: workspace.environments ?? {},
  test: {
    experimental: { fsModuleCache: true },
    name: 'soak',
    include: ['packages/server/faults/soak/*.test.ts'],
    globalSetup: ['packages/server/faults/support/global-set-up.ts'],
    hookTimeout: 180_000,
    disableConsoleIntercept: true,
  },
});
