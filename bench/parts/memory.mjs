import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { dataOf } from '../contenders/answers.mjs';
import { CONTENDERS } from '../contenders/contenders.mjs';
import { runLoad } from '../load/run-load.mjs';
import { get, load, neverSeen, post } from '../loads.mjs';
import { line, median } from '../measure/statistics.mjs';
import { during, startProcess } from '../processes.mjs';
import { LIST, ONE, sdkDocument } from '../questions.mjs';

const WANTED = 1_000_000;
const SAMPLE_MS = 500;
/** Of a load that is sent again until there were enough. */
const SECONDS = 10;
/** What is kept of the last samples, for a figure at the end that is not an accident. */
const LAST = 20;

/** What the service takes of memory while it answers a million mixed requests on the real dataset. */
export async function memory({ data, say, wanted = WANTED, seconds = SECONDS }) {
  const { name, program, args, env } = CONTENDERS.warm;
  return during(
    startProcess({ name, program, args, env: { ...data.env, ...env } }, post(LIST)),
    async (process) => {
      const requests = await mixed(process.origin);
      const idleMb = await residentMb(process.pid);
      const samples = [];
      const state = { answered: 0, ended: false };
      const watching = watch(process.pid, samples, state);
      while (state.answered < wanted) {
        const seen = await runLoad({ ...load(process.origin, requests), from: state.answered * 2, seconds });
        state.answered += seen.requests;
        say(`${state.answered} requests, ${samples.at(-1)?.mb.toFixed(1)} MB`);
      }
      state.ended = true;
      await watching;
      const half = samples.slice(Math.floor(samples.length / 2)).map(({ s, mb }) => [s, mb]);
      const { slope, noise } = line(half);
      const grownMb = slope * (half.at(-1)[0] - half[0][0]);
      return {
        requests: state.answered,
        idleMb,
        rssMb: median(samples.slice(-LAST).map(({ mb }) => mb)),
        mostMb: Math.max(...samples.map(({ mb }) => mb)),
        grownMb,
        noiseMb: noise,
        // The points lie that far to both sides of the line.
        grownByNoise: grownMb / (2 * noise),
        samples: samples.filter((_, n) => n % 4 === 0),
      };
    },
  );
}

/** Of a hundred: 94 persisted GETs of many questions, 5 typed questions, 1 document that nobody has seen. */
async function mixed(origin) {
  const question = `{ indicators(first: 100, filter: { place: "morocco", period: "2025" }) { nodes { code } } }`;
  const { indicators } = await dataOf(origin, post({ query: question }));
  const codes = indicators.nodes.map(({ code }) => code);
  const side = (period) => ({ period });
  const [compare, ranking] = [await sdkDocument('Compare'), await sdkDocument('Ranking')];
  const compared = codes.map((indicator) => ({
    query: compare,
    operationName: 'Compare',
    variables: { inputs: [{ indicator, base: side('2024'), target: side('2025') }], language: 'EN' },
  }));
  const ranked = [2021, 2022, 2023, 2024, 2025].map((year) => ({
    query: ranking,
    operationName: 'Ranking',
    variables: { filter: { base: String(year - 1), target: String(year) }, first: 10, language: 'FR' },
  }));
  const gets = [...compared, ...ranked, LIST].map((one) => get(one));
  const posts = codes.map((code) => post({ ...ONE, variables: { ...ONE.variables, code } }));
  return Array.from({ length: gets.length * 100 }, (_, n) => {
    if (n % 100 === 99) return neverSeen(LIST);
    return n % 20 === 0 ? posts[(n / 20) % posts.length] : gets[n % gets.length];
  });
}

async function watch(pid, samples, state) {
  const begun = performance.now();
  while (!state.ended) {
    samples.push({ s: Number(((performance.now() - begun) / 1_000).toFixed(1)), mb: await residentMb(pid) });
    await delay(SAMPLE_MS);
  }
}

async function residentMb(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)[1]) / 1_000;
}
