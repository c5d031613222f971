import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bundleWidgets } from './bundle-widgets.mjs';
import { root } from './root.mjs';
import { pnpm, run } from './run.mjs';
import { checkFileLengths } from './verify/file-lengths.mjs';
import { checkGenerated } from './verify/generated.mjs';
import { checkPackages } from './verify/packages.mjs';
import { checkSizes } from './verify/sizes.mjs';
import { runSteps, tableOf } from './verify/steps.mjs';
import { checkInstallScripts, checkLicences, checkLockfile } from './verify/supply-chain.mjs';
import { tool } from './verify/tool.mjs';

/** The documents that citations point into are not part of the repository; where they lie beside it, they are read. */
const documents = join(root, '../shared/documents');

/** @type {import('./verify/steps.mjs').Step[]} */
const steps = [
  { name: 'format and lint', check: () => tool('biome', 'check', '--error-on-warnings', '--colors=off') },
  { name: 'types', check: () => tool('tsc', '-b') },
  { name: 'bundles', check: bundleWidgets },
  { name: 'generated files', check: checkGenerated },
  { name: 'packed packages', check: checkPackages, beside: true },
  { name: 'types of tests', check: () => tool('tsc', '-p', 'tsconfig.test.json') },
  { name: 'GraphQL schema', check: () => pnpm(['run', 'lint:graphql']) },
  { name: 'lock file', check: checkLockfile },
  { name: 'licences', check: checkLicences },
  { name: 'install scripts', check: checkInstallScripts },
  { name: 'sizes', check: checkSizes },
  { name: 'unused code', check: () => tool('knip') },
  { name: 'file lengths', check: checkFileLengths },
];
if (existsSync(documents)) {
  const check = () => run(process.execPath, ['packages/cli/dist/main.js', 'verify', documents]);
  steps.push({ name: 'citations', check });
}

const results = await runSteps(steps);
process.stdout.write(tableOf(results));
if (results.some(({ problem }) => problem !== undefined)) process.exit(1);
