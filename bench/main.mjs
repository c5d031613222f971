import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { build } from '../scripts/build.mjs';
import { ensureInstalled } from '../scripts/install.mjs';
import { run } from '../scripts/run.mjs';
import { fail, step } from '../scripts/step.mjs';
import { fromBench } from './at.mjs';
import { DATA, startCluster } from './cluster.mjs';
import { printRows } from './page/rows-text.mjs';
import { allSizes, PARTS } from './parts/parts.mjs';
import { keepResult, keptResults } from './results.mjs';
import { LONG, SHORT } from './settings.mjs';

/** `pnpm bench`: every part and the page; `pnpm bench PART …`: some; `short`: whether all of it runs; `page`: the page. */
const asked = process.argv.slice(2);
const short = asked.includes('short');
const names = asked.filter((name) => name !== 'short');
const only = process.env.BENCH_ONLY?.split(',');

const unknown = names.filter((name) => name !== 'page' && name !== 'data' && !(name in PARTS));
if (unknown.length > 0)
  fail(
    new Error(
      `There is no part ${unknown.join(', ')}; there are: data, ${Object.keys(PARTS).join(', ')}, page.`,
    ),
  );

const say = (line) => process.stderr.write(`${line}\n`);
const wanted = names.length === 0 ? Object.keys(PARTS).filter((name) => !short || PARTS[name].short) : names;
const parts = wanted.filter((name) => name in PARTS);

const built = process.env.BENCH_BUILD === '0';
if (!built) await ensureInstalled('start').catch(fail);
if (!short && !existsSync(fromBench('node_modules'))) {
  await step(
    'peers',
    () => run('npm', ['--prefix', fromBench('.'), 'ci', '--no-audit', '--no-fund']),
    () => 'bench/node_modules',
  ).catch(fail);
}
if (!built) {
  await step(
    'build',
    () => build('packages/cli'),
    () => 'packages/*/dist',
  ).catch(fail);
}

if (parts.length > 0 || wanted.includes('data')) await measure();
if (!short && (names.length === 0 || names.includes('page'))) await import('./page/write-page.mjs');

async function measure() {
  await mkdir(DATA, { recursive: true });
  const cluster = await startCluster(say);
  const settings = short ? SHORT : LONG;
  try {
    if (wanted.includes('data')) await allSizes({ cluster, say });
    for (const name of parts) {
      say(`\n${name}`);
      const start = performance.now();
      const found = await PARTS[name].measure({ cluster, settings, say, only, short });
      say(`${name}: ${((performance.now() - start) / 1_000).toFixed(0)} s`);
      if (!short && only === undefined) await keepResult(name, settings, cluster.version, found);
      else printRows({ [name]: found }, say);
    }
    if (!short && only === undefined) printRows(await keptResults(), say);
  } finally {
    await cluster.stop();
  }
}
