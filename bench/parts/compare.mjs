import { CONTENDERS } from '../contenders/contenders.mjs';
import { indicatorCode } from '../generate/catalogue.mjs';
import { load, post } from '../loads.mjs';
import { takeSample } from '../measure/sample.mjs';
import { during, startProcess } from '../processes.mjs';
import { LIST, sdkDocument } from '../questions.mjs';

/** The question of the SDK's `compare`, with so many pairs. */
export async function compareQuestion(count, first = 0) {
  const side = (period) => ({ period });
  const inputs = Array.from({ length: count }, (_, n) => ({
    indicator: indicatorCode(first + n),
    base: side('2024'),
    target: side('2025'),
  }));
  return {
    query: await sdkDocument('Compare'),
    variables: { inputs, language: 'EN' },
    operationName: 'Compare',
  };
}

/** Thirty-two of 200 pairs at once take seconds: in a shorter sample hardly one ends. */
const LONGER = { warmUp: 4, seconds: 10 };

/** How much longer 200 pairs take than one, with everything that the SDK asks of a comparison. */
export async function compare({ settings, data, say }) {
  const samples = [];
  const { program, args, env, name } = CONTENDERS.cold;
  for (let round = 0; round < settings.starts; round += 1) {
    await during(
      startProcess({ name, program, args, env: { ...data.env, ...env } }, post(LIST)),
      async ({ origin }) => {
        for (const inputs of [1, 200]) {
          const request = post(await compareQuestion(inputs));
          const sample = await takeSample(load(origin, [request]), { ...settings, ...LONGER });
          samples.push({ round, inputs, ...sample });
          say(`${round + 1}  ${inputs} inputs  ${sample.rate.toFixed(1)} /s`);
        }
      },
    );
  }
  const rate = (round, inputs) => samples.find((one) => one.round === round && one.inputs === inputs).rate;
  const rounds = [...new Set(samples.map(({ round }) => round))];
  return { size: data.size, ratios: rounds.map((round) => rate(round, 1) / rate(round, 200)), samples };
}
