import { join } from 'node:path';
import { root } from './root.mjs';

/**
 * What runs. Traces are made by hooks into packages, which one file no longer has.
 *
 * @param {boolean} traced
 */
export const programOf = (traced) => join(root, 'packages/server/dist', traced ? 'main.js' : 'bundle.js');
