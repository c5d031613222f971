import { fromBench } from '../at.mjs';
import { CONTENDERS } from '../contenders/contenders.mjs';
import { post } from '../loads.mjs';
import { foreignSince, processorTimes } from '../measure/foreign-load.mjs';
import { spread } from '../measure/statistics.mjs';
import { startProcess } from '../processes.mjs';

/** A process more or less is soon started. */
const TIMES = 3;
const ASKED = post({ query: '{ indicators(first: 1) { nodes { code } } }' });

/** From the start of the program to its first answer, with the real dataset in a database that is there. */
export async function start({ settings, data, say }) {
  const bare = {
    name: 'bare node:http',
    program: process.execPath,
    args: [fromBench('contenders/bare.mjs')],
  };
  const samples = [];
  for (let round = 0; round < settings.starts * TIMES; round += 1) {
    const before = await processorTimes();
    const times = [];
    for (const contender of [bare, CONTENDERS.warm]) {
      const started = await startProcess({ ...contender, env: { ...data.env, ...contender.env } }, ASKED);
      times.push(started.firstAnswerMs);
      await started.stop();
    }
    const [bareMs, ownMs] = times.map((ms) => Math.round(ms));
    samples.push({ round, bareMs, ownMs, ...(await foreignSince(before)) });
    say(`${round + 1}  bare ${bareMs} ms, Hasila ${ownMs} ms`);
  }
  const quiet = samples.filter(({ foreign }) => foreign <= settings.mostForeign);
  const counted = quiet.length >= settings.starts ? quiet : samples;
  const ratios = counted.map(({ bareMs, ownMs }) => ownMs / bareMs);
  say(`of ${counted.length}: ${JSON.stringify(spread(ratios))}`);
  return { ratios, samples };
}
