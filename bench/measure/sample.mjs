import { runLoad } from '../load/run-load.mjs';
import { foreignSince, processorTimes } from './foreign-load.mjs';

const MOST_TAKEN = 3;
/** So many documents that nobody has seen lie between two loads. */
const APART = 10_000_000;

/**
 * One sample of a load, after a warm-up. A sample in which others kept more than `mostForeign` of a processor busy, or a
 * request failed, is taken again, twice at most, and the least disturbed one counts: by the same rule for everybody.
 * Throws when requests failed every time.
 */
export async function takeSample(load, { warmUp, seconds, mostForeign }) {
  const { from = 0 } = load;
  if (warmUp > 0) await runLoad({ ...load, seconds: warmUp }).catch(() => undefined);
  const good = [];
  const failures = [];
  for (let n = 1; n <= MOST_TAKEN; n += 1) {
    const before = await processorTimes();
    try {
      const seen = await runLoad({ ...load, from: from + n * APART, seconds });
      const { foreign, idle } = await foreignSince(before);
      good.push({ ...seen, foreign, idle });
      if (foreign <= mostForeign) break;
    } catch (error) {
      failures.push(error);
    }
  }
  const [best] = good.sort((a, b) => a.foreign - b.foreign);
  if (best === undefined) throw failures[0];
  return { ...rounded(best), taken: good.length + failures.length, failed: failures.length };
}

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
