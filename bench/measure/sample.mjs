import { runLoad } from '../load/run-load.mjs';
import { foreignSince, processorTimes } from './foreign-load.mjs';

/**
 * One sample of a load, after a warm-up. A sample in which others kept more than `mostForeign` of a processor busy is
 * taken again, twice at most, and the least disturbed one counts: by the same rule for everybody.
 */
export async function takeSample(load, { warmUp, seconds, mostForeign }) {
  if (warmUp > 0) await runLoad({ ...load, seconds: warmUp });
  const taken = [];
  do {
    const before = await processorTimes();
    const from = (load.from ?? 0) + (taken.length + 1) * 10_000_000;
    const seen = await runLoad({ ...load, from, seconds });
    taken.push({ ...seen, ...(await foreignSince(before)) });
  } while (taken.length < MOST_TAKEN && taken.at(-1).foreign > mostForeign);
  const [best] = taken.sort((a, b) => a.foreign - b.foreign);
  return { ...rounded(best), taken: taken.length };
}

const MOST_TAKEN = 3;

function rounded({ rate, p50, p99, foreign, idle, requests }) {
  const short = (value) => Number(value.toPrecision(5));
  return {
    rate: short(rate),
    p50: short(p50),
    p99: short(p99),
    foreign: short(foreign),
    idle: short(idle),
    requests,
  };
}
