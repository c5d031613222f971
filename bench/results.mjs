import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { cpus, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { fromBench, fromRoot } from './at.mjs';
import { LOAD_GENERATOR } from './load/run-load.mjs';

const FOLDER = fromBench('results');

/** Keeps what a part has found, with what it was found on, as `results/PART.json`. */
export async function keepResult(part, settings, postgres, found) {
  await mkdir(FOLDER, { recursive: true });
  const result = {
    part,
    date: new Date().toISOString().slice(0, 16),
    on: await surroundings(postgres),
    settings,
    ...found,
  };
  await writeFile(join(FOLDER, `${part}.json`), compact(result));
}

/** What all parts have found, by their names. */
export async function keptResults() {
  if (!existsSync(FOLDER)) return {};
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.json')).sort();
  const entries = names.map(async (name) => {
    const result = JSON.parse(await readFile(join(FOLDER, name), 'utf8'));
    return [result.part, result];
  });
  return Object.fromEntries(await Promise.all(entries));
}

async function surroundings(postgres) {
  const [{ model }] = cpus();
  return {
    processors: `${cpus().length} × ${model.trim()}`,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${release()}`,
    node: process.version,
    postgres,
    load: LOAD_GENERATOR,
    commit: commit(),
    peers: await peerVersions(),
  };
}

function commit() {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      cwd: fromRoot('.'),
      encoding: 'utf8',
    }).trim();
  } catch {
    return 'unknown';
  }
}

async function peerVersions() {
  const { dependencies } = JSON.parse(await readFile(fromBench('package.json'), 'utf8'));
  const names = ['@apollo/server', 'mercurius', 'postgraphile', 'node'];
  return Object.fromEntries(names.map((name) => [name, dependencies[name]]));
}

/** One line for each sample, so that a change of one is seen as one. */
function compact(result) {
  const { samples, ...rest } = result;
  const head = JSON.stringify(rest, undefined, 2);
  if (samples === undefined) return `${head}\n`;
  const lines = samples.map((sample) => `    ${JSON.stringify(sample)}`);
  return `${head.slice(0, -2)},\n  "samples": [\n${lines.join(',\n')}\n  ]\n}\n`;
}
