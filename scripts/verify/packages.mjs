import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { root } from '../root.mjs';
import { pnpm } from '../run.mjs';
import { tool } from './tool.mjs';

/** Entries that are files to read, not modules to import. */
const NO_CODE = /\.(graphql|json)$/;

/** Checks the published packages as the tarballs that a user would install. */
export async function checkPackages() {
  const folder = await mkdtemp(join(tmpdir(), 'hasila-pack-'));
  try {
    const problems = [];
    for (const name of await publishedPackages()) problems.push(...(await checkPackage(name, folder)));
    if (problems.length > 0) throw new Error(problems.join('\n'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function publishedPackages() {
  const names = await readdir(join(root, 'packages'));
  const manifests = await Promise.all(
    names.map(async (name) =>
      JSON.parse(await readFile(join(root, 'packages', name, 'package.json'), 'utf8')),
    ),
  );
  return names.filter((_, index) => manifests[index].private !== true);
}

/**
 * @param {string} name
 * @param {string} folder
 */
async function checkPackage(name, folder) {
  const packageFolder = join(root, 'packages', name);
  const packed = JSON.parse(
    await pnpm(['--dir', packageFolder, 'pack', '--json', '--pack-destination', folder]),
  );
  const tarball = await readFile(packed.filename);
  const buffer = tarball.buffer.slice(tarball.byteOffset, tarball.byteOffset + tarball.byteLength);
  const { messages, pkg } = await publint({ pack: { tarball: buffer }, strict: true });
  const noCode = Object.keys(pkg['exports']).filter((entry) => NO_CODE.test(entry));
  const excluded = noCode.length > 0 ? ['--exclude-entrypoints', ...noCode] : [];
  await tool('attw', packed.filename, '--profile', 'esm-only', '--no-emoji', ...excluded);
  return messages.map((message) => `${name}: ${formatMessage(message, pkg)}`);
}
