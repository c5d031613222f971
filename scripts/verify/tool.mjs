import { join } from 'node:path';
import { root } from '../root.mjs';
import { run } from '../run.mjs';

/**
 * Runs a tool that the root's package.json names.
 *
 * @param {string} name
 * @param {readonly string[]} args
 */
export function tool(name, ...args) {
  return run(join(root, 'node_modules/.bin', name), args);
}
