import { defineConfig } from 'vitest/config';

/** The workspace runs from its sources. Vite wants the condition for each environment: tests, and `globalSetup`. */
const conditions = ['@hasila/source', 'node', 'module', 'import', 'default'];
// Two builds of one package are two packages: what runs outside of Vite takes the CommonJS one of graphql.
const alias = [{ find: /^graphql$/, replacement: 'graphql/index.js' }];
const fromSource = { resolve: { conditions, alias } };

const tests = (folder: string) => [
  `packages/${folder}/src/**/*.test.ts`,
  `packages/${folder}/test/**/*.test.ts`,
];

export default defineConfig({
  ...fromSource,
  ssr: fromSource,
  environments: { __vitest__: fromSource },
  test: {
    // Generous: a thousand random cases, or a database, on a busy machine with two cores.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // As many as the smallest machine has cores: by itself vitest leaves one of two idle.
    maxWorkers: 2,
    // Files share a worker and what it has imported: reading the server a hundred times takes longer than half the tests.
    isolate: false,
    experimental: { fsModuleCache: true },
    projects: [
      {
        extends: true,
        test: {
          name: 'domain',
          include: [...tests('domain'), 'packages/widgets/src/**/*.test.ts'],
          typecheck: {
            enabled: true,
            include: ['packages/*/src/**/*.test-d.ts', 'packages/*/test/**/*.test-d.ts'],
            tsconfig: 'tsconfig.test-d.json',
            ignoreSourceErrors: true,
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: [...tests('{schema,server,cli,sdk}'), 'packages/widgets/test/**/*.test.ts'],
          globalSetup: 'packages/server/test/support/global-database.ts',
        },
      },
    ],
  },
});
