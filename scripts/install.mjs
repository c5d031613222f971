import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { root } from './root.mjs';
import { pnpm } from './run.mjs';
import { step } from './step.mjs';

/** `start` is what runs the server and the command; `traced` adds traces; `workspace` is everything, with the tools. */
/** @typedef {'start' | 'traced' | 'workspace'} Scope */

/** Each holds the ones before it. */
/** @type {readonly Scope[]} */
const SCOPES = ['start', 'traced', 'workspace'];

/** What was installed last, and completely. */
const RECORD = join(root, 'node_modules/.hasila-installed.json');
/** Stands while an install runs, with its process id. */
const RUNNING = join(root, 'node_modules/.hasila-installing');

/** `--prod` because pnpm installs the tools of the root with any filter; what builds the server is its dependency. */
const NARROW = ['--prod', '--filter', '@hasila/server...', '--filter', '@hasila/cli...'];

/** @type {Readonly<Record<Scope, readonly string[]>>} */
const FILTERS = { start: NARROW, traced: [...NARROW, '--filter', '@hasila/tracing...'], workspace: [] };

/** @type {Readonly<Record<Scope, string>>} */
const WORDS = {
  start: 'what the server needs',
  traced: 'what the server and its traces need',
  workspace: 'everything',
};

const OLDEST_NODE = [20, 19];

/**
 * Installs what is missing or has changed; nothing otherwise. A wider install than asked for is kept.
 *
 * @param {Scope} scope
 */
export async function ensureInstalled(scope) {
  requireNode();
  await waitForOther();
  const fingerprint = await fingerprintOf();
  const record = await readRecord();
  const wanted = widest(scope, record?.scope);
  if (record?.fingerprint === fingerprint && record.scope === wanted) return;
  await step(
    'install',
    () => install(wanted, fingerprint),
    () => WORDS[wanted],
  );
}

/**
 * @param {Scope} scope
 * @param {Scope | undefined} other
 */
function widest(scope, other) {
  return other !== undefined && SCOPES.indexOf(other) > SCOPES.indexOf(scope) ? other : scope;
}

/**
 * @param {Scope} scope
 * @param {string} fingerprint
 */
async function install(scope, fingerprint) {
  if (existsSync(RUNNING)) await removeModules();
  await mkdir(join(root, 'node_modules'), { recursive: true });
  await rm(RECORD, { force: true });
  await writeFile(RUNNING, String(process.pid));
  await pnpm(['install', '--frozen-lockfile', '--config.confirm-modules-purge=false', ...FILTERS[scope]]);
  await writeFile(RECORD, `${JSON.stringify({ scope, fingerprint })}\n`);
  await rm(RUNNING);
}

/** Everything that decides what is installed. */
async function fingerprintOf() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  const packages = (await readdir(join(root, 'packages'))).sort();
  const manifests = packages.map((name) => `packages/${name}/package.json`);
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', ...manifests]) {
    const path = join(root, file);
    if (existsSync(path)) hash.update(file).update(await readFile(path));
  }
  return hash.digest('hex');
}

/** @returns {Promise<{ scope: Scope, fingerprint: string } | undefined>} */
async function readRecord() {
  try {
    return JSON.parse(await readFile(RECORD, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Lets an install that runs in another terminal end; one whose process is gone was interrupted. */
async function waitForOther() {
  let told = false;
  for (;;) {
    const pid = Number(await readFile(RUNNING, 'utf8').catch(() => '0'));
    if (pid === 0 || pid === process.pid || !(await isInstalling(pid))) return;
    if (!told) process.stderr.write(`waiting for the install of process ${pid} …\n`);
    told = true;
    await delay(200);
  }
}

/**
 * A process with this id may be another program by now, where the system lets us see that.
 *
 * @param {number} pid
 */
async function isInstalling(pid) {
  if (process.platform === 'linux') {
    const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    return commandLine.includes('scripts/');
  }
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** An interrupted install may have left half a package behind, which the next one would take for whole. */
async function removeModules() {
  const packages = await readdir(join(root, 'packages'));
  const folders = ['node_modules', ...packages.map((name) => `packages/${name}/node_modules`)];
  await Promise.all(folders.map((folder) => rm(join(root, folder), { recursive: true, force: true })));
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = OLDEST_NODE;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  throw new Error(`Node ${wantedMajor}.${wantedMinor} or newer is needed; this is ${process.versions.node}.`);
}
