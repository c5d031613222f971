import { join } from 'node:path';
import { bundleServer } from './bundle-server.mjs';
import { bundleWidgets } from './bundle-widgets.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';

/** Held by the server's package, so that it is there after a narrow install too. The other one answers tools' questions. */
const TSC = join(root, 'packages/server/node_modules/typescript7/bin/tsc');

/**
 * Compiles what changed since the last time.
 *
 * @param {readonly string[]} projects folders with a tsconfig.json, with all they refer to
 */
export async function build(...projects) {
  await run(process.execPath, [TSC, '-b', ...projects]);
  await bundleWidgets();
  await bundleServer();
}
