import { runSuite } from './suite.mjs';

await runSuite('packages/sdk/frameworks/vitest.config.ts');
