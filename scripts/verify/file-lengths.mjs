import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../root.mjs';
import { run } from '../run.mjs';

const LONGEST = 400;

/** Source that a person wrote; generated files and data may be as long as they must. */
const HAND_WRITTEN = /\.(ts|tsx|mts|js|mjs|css|html)$/;
const GENERATED = /(^|\/)generated\//;

export async function checkFileLengths() {
  const listed = await run('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z']);
  const paths = listed.split('\0').filter((path) => HAND_WRITTEN.test(path) && !GENERATED.test(path));
  const lengths = await Promise.all(paths.map(lengthOf));
  const long = paths.filter((_, index) => (lengths[index] ?? 0) > LONGEST);
  if (long.length > 0) throw new Error(`longer than ${LONGEST} lines:\n  ${long.join('\n  ')}`);
}

/** @param {string} path */
async function lengthOf(path) {
  const text = await readFile(join(root, path), 'utf8').catch(() => '');
  return text.split('\n').length - 1;
}
