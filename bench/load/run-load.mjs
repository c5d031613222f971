import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fromBench } from '../at.mjs';
import { wrkScript } from './wrk-script.mjs';

const run = promisify(execFile);

/** `wrk` where it is installed: it takes less of the processor that is measured. Its version, or undefined. */
export async function wrkVersion() {
  const { stdout } = await run('wrk', ['-v']).catch(({ stdout = '' }) => ({ stdout }));
  return /^wrk \S+/.exec(stdout)?.[0];
}

const wrk = process.env.BENCH_LOAD === 'node' ? undefined : await wrkVersion();
export const LOAD_GENERATOR = wrk ?? 'load/load-generator.mjs';

/** Sends the requests of a load, in a process of its own, and gives what it saw; an answer that is an error is thrown. */
export async function runLoad(load) {
  const folder = await mkdtemp(join(tmpdir(), 'hasila-load-'));
  try {
    const seen = wrk === undefined ? await byNode(load, folder) : await byWrk(load, folder);
    if (seen.bad > 0) throw new Error(`${seen.bad} of ${seen.requests} requests to ${load.origin} failed`);
    return { ...seen, rate: seen.requests / seen.seconds };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function byNode(load, folder) {
  const file = join(folder, 'load.json');
  await writeFile(file, JSON.stringify(load));
  const { stdout } = await run(process.execPath, [fromBench('load/load-generator.mjs'), file]);
  return JSON.parse(stdout);
}

async function byWrk(load, folder) {
  const script = join(folder, 'load.lua');
  await writeFile(script, wrkScript(load));
  const { origin, connections, seconds } = load;
  const { stdout } = await run('wrk', [
    ...['-t', '1', '-c', String(connections), '-d', `${seconds}s`, '--timeout', '10s', '-s', script, origin],
  ]);
  return JSON.parse(stdout.slice(stdout.lastIndexOf('{')));
}
