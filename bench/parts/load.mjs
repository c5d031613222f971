import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, existsSync } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { fromRoot } from '../at.mjs';
import { folderOf } from '../cluster.mjs';
import { driver } from '../driver.mjs';
import { writeDataset } from '../generate/dataset-folder.mjs';
import { SEED, SIZES } from '../generate/sizes.mjs';
import { foreignSince, processorTimes } from '../measure/foreign-load.mjs';

const READINGS = 1_000_000;

/** A million readings from CSV files to a served edition, by the project's own command; and the same rows by COPY alone. */
export async function loading({ cluster, settings, say }) {
  const [whole, empty] = await loadedFolders(say);
  const samples = [];
  for (let round = 0; round < settings.starts; round += 1) {
    const before = await processorTimes();
    await cluster.drop('loaded');
    const url = await cluster.ensure('loaded');
    const idle = await loadFolder(url, empty);
    const loaded = await loadFolder(url, whole);
    const copySeconds = await bareCopy(url, join(whole, 'readings.csv'));
    samples.push({ round, ...loaded, idleMb: idle.mostMb, copySeconds, ...(await foreignSince(before)) });
    say(
      `${round + 1}  ${loaded.seconds.toFixed(1)} s, ${loaded.mostMb.toFixed(0)} MB (idle ${idle.mostMb.toFixed(0)}), COPY ${copySeconds.toFixed(2)} s`,
    );
  }
  await cluster.drop('loaded');
  return {
    rowsPerSecond: samples.map(({ seconds }) => READINGS / seconds),
    ofCopy: samples.map(({ seconds, copySeconds }) => copySeconds / seconds),
    aboveIdleMb: samples.map(({ mostMb, idleMb }) => mostMb - idleMb),
    samples,
  };
}

/** The dataset with a million readings, and the same with none; written where they are not. */
export async function loadedFolders(say) {
  return [await folderWith(READINGS, say), await folderWith(0, say)];
}

async function folderWith(count, say) {
  const folder = folderOf(`load-${count}`);
  if (!existsSync(join(folder, 'readings.csv'))) {
    say(`writes ${folder}`);
    // Whole or not at all.
    await rm(`${folder}.new`, { recursive: true, force: true });
    await writeDataset(`${folder}.new`, SIZES['1m'], SEED, count);
    await rename(`${folder}.new`, folder);
  }
  return folder;
}

/** Runs the command; gives how long it took, and the most memory that it held. */
async function loadFolder(url, folder) {
  const begun = performance.now();
  const child = spawn(process.execPath, [fromRoot('packages/cli/dist/main.js'), 'load', folder], {
    env: { PATH: process.env.PATH, DATABASE_URL: url, LOG_LEVEL: 'fatal', NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    words = (words + text).slice(0, 2_000);
  });
  const ended = once(child, 'exit');
  let mostMb = 0;
  while (child.exitCode === null && child.signalCode === null) {
    mostMb = Math.max(mostMb, await peakMb(child.pid));
    await Promise.race([ended, delay(25)]);
  }
  const [code] = await ended;
  if (code !== 0) throw new Error(`hasila load ended with ${code}:\n${words}`);
  return { seconds: (performance.now() - begun) / 1_000, mostMb };
}

async function peakMb(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1_000;
}

/** The same file into one table without a key, an index or a check. */
async function bareCopy(url, file) {
  const sql = driver(url, { max: 1 });
  try {
    const header = (await firstLine(file)).split(',');
    const types = { value: 'float8', low: 'float8', high: 'float8', ulp: 'float8', partial: 'boolean' };
    const columns = header.map((name) => `"${name}" ${types[name] ?? 'text'}`);
    await sql.unsafe(`drop table if exists bare; create table bare (${columns.join(', ')})`);
    const begun = performance.now();
    const into = await sql`copy bare from stdin (format csv, header)`.writable();
    await pipeline(createReadStream(file), into);
    return (performance.now() - begun) / 1_000;
  } finally {
    await sql.end();
  }
}

async function firstLine(file) {
  for await (const chunk of createReadStream(file, { encoding: 'utf8', end: 4_095 }))
    return chunk.split('\n', 1)[0];
  throw new Error(`${file} is empty`);
}
