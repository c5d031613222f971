import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { build } from '../scripts/build.mjs';
import { ensureInstalled } from '../scripts/install.mjs';
import { run } from '../scripts/run.mjs';
import { fail, step } from '../scripts/step.mjs';
import { fromBench } from './at.mjs';
import { DATA, startCluster } from './cluster.mjs';
import { printRows } from './page/rows-text.mjs';
import { loadedFolders } from './parts/load.mjs';
import { allSizes, PARTS } from './parts/parts.mjs';
import { keepResult, keptResults } from './results.mjs';
import { LONG, SHORT } from './settings.mjs';

/** `pnpm bench`: every part and the page; `pnpm bench PART …`: some; `short`: whether all of it runs; `page`: the page. */
const asked = process.argv.slice(2);
const short = asked.includes('short');
const names = asked.filter((name) => name !== 'short');
const { BENCH_ONLY, BENCH_SIZE, BENCH_STARTS, BENCH_BUILD } = process.env;
/** A run that is only looked at: it is no measurement of everything, by the rules. */
const trial = short || [BENCH_ONLY, BENCH_SIZE, BENCH_STARTS].some((set) => set !== undefined);
const settings = {
  ...(short ? SHORT : LONG),
  ...(BENCH_SIZE === undefined ? {} : { size: BENCH_SIZE }),
  ...(BENCH_STARTS === undefined ? {} : { starts: Number(BENCH_STARTS) }),
};

const say = (line) => process.stderr.write(`${line}\n`);

async function prepare() {
  const there = ['data', ...Object.keys(PARTS), 'page'];
  const unknown = names.filter((name) => !there.includes(name));
  if (unknown.length > 0)
    throw new Error(`There is no part ${unknown.join(', ')}; there are: ${there.join(', ')}.`);
  const built = BENCH_BUILD === '0';
  if (!built) await ensureInstalled('start');
  if (!short && !existsSync(fromBench('node_modules'))) {
    const install = () => run('npm', ['--prefix', fromBench('.'), 'ci', '--no-audit', '--no-fund']);
    await step('peers', install, () => 'bench/node_modules');
  }
  if (!built)
    await step(
      'build',
      () => build('packages/cli'),
      () => 'packages/*/dist',
    );
}

async function measure(parts) {
  await mkdir(DATA, { recursive: true });
  const cluster = await startCluster(say);
  try {
    if (names.includes('data')) {
      await loadedFolders(say);
      await allSizes({ cluster, say });
    }
    for (const name of parts) {
      say(`\n${name}`);
      const start = performance.now();
      const found = await PARTS[name].measure({ cluster, settings, say, only: BENCH_ONLY?.split(',') });
      say(`${name}: ${((performance.now() - start) / 1_000).toFixed(0)} s`);
      if (!trial) await keepResult(name, settings, cluster.version, found);
      else if (!short) printRows({ [name]: found }, say);
    }
  } finally {
    await cluster.stop();
  }
}

try {
  await prepare();
  const all = Object.keys(PARTS).filter((name) => !short || PARTS[name].short);
  const parts = names.length === 0 ? all : names.filter((name) => name in PARTS);
  if (parts.length > 0 || names.includes('data')) await measure(parts);
  if (!trial) printRows(await keptResults(), say);
  if (!trial && (names.length === 0 || names.includes('page'))) await writePage();
} catch (error) {
  fail(error);
}

/** What draws is loaded for the page alone. */
async function writePage() {
  const page = await import('./page/write-page.mjs');
  await page.writePage();
}
