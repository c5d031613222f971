import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../root.mjs';
import { pnpm, run } from '../run.mjs';

/** Generates everything again: no file of the work tree may change, appear or go by that. */
export async function checkGenerated() {
  const before = await changedFiles();
  await pnpm(['generate']);
  const after = await changedFiles();
  const paths = new Set([...before.keys(), ...after.keys()]);
  const different = [...paths].filter((path) => before.get(path) !== after.get(path)).sort();
  if (different.length === 0) return;
  throw new Error(`"pnpm generate" changed what is committed:\n  ${different.join('\n  ')}`);
}

/**
 * Every file that differs from the last commit, with the hash of its content.
 *
 * @returns {Promise<ReadonlyMap<string, string>>}
 */
async function changedFiles() {
  const status = await run('git', ['status', '--porcelain', '--untracked-files=all', '--no-renames', '-z']);
  const paths = status
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => line.slice(3));
  return new Map(
    await Promise.all(paths.map(async (path) => /** @type {const} */ ([path, await hashOf(path)]))),
  );
}

/** @param {string} path */
async function hashOf(path) {
  const content = await readFile(join(root, path)).catch(() => undefined);
  return content === undefined ? 'deleted' : createHash('sha256').update(content).digest('hex');
}
