import { CONTENDERS } from '../contenders/contenders.mjs';
import { breakdownKey, DIMENSION, indicatorCode, placeSlug } from '../generate/catalogue.mjs';
import { SIZES } from '../generate/sizes.mjs';
import { load, post } from '../loads.mjs';
import { takeSample } from '../measure/sample.mjs';
import { during, startProcess } from '../processes.mjs';
import { COMPARISON, LIST, RANKING } from '../questions.mjs';

/** Enough that hardly any page of a table is asked for twice in one sample. */
const DIFFERENT = 4_096;

/** How long the same takes the service, without any cache of ours, on all sizes of dataset. */
export async function scaling({ settings, datasets, say }) {
  const samples = [];
  const { program, args, env, name } = CONTENDERS.cold;
  for (let round = 0; round < settings.starts; round += 1) {
    for (const data of datasets) {
      await during(
        startProcess({ name, program, args, env: { ...data.env, ...env } }, post(LIST)),
        async ({ origin }) => {
          for (const [question, requests] of Object.entries(questionsOf(data.size)))
            for (const connections of [1, 32]) {
              const sample = await takeSample(load(origin, requests, connections), { ...settings, ...BRIEF });
              const { size, observations } = data;
              samples.push({ round, size, observations, question, connections, ...sample });
              say(
                `${round + 1}  ${size.padEnd(5)} ${question.padEnd(11)} ${String(connections).padStart(2)} callers  p50 ${sample.p50.toFixed(3)} ms  ${Math.round(sample.rate)} /s`,
              );
            }
        },
      );
    }
  }
  return { samples };
}

/** There are sixteen of each. */
const BRIEF = { warmUp: 1, seconds: 2 };

function questionsOf(size) {
  const { indicators, places, breakdowns } = SIZES[size];
  // Primes: all of each dimension, in no order.
  const inputs = Array.from({ length: DIFFERENT }, (_, n) => {
    const place = placeSlug((n * 7) % places);
    const key = breakdownKey((n * 11) % breakdowns);
    const breakdown = key === '' ? [] : [{ dimension: DIMENSION, member: key.split('=')[1] }];
    const side = (period) => ({ period, place, breakdown });
    return { indicator: indicatorCode((n * 367) % indicators), base: side('2024'), target: side('2025') };
  });
  return {
    comparison: inputs.map((input) => post({ ...COMPARISON, variables: { inputs: [input] } })),
    ranking: [post(RANKING)],
  };
}
