import { realDataset, synthetic } from '../data.mjs';
import { SIZES } from '../generate/sizes.mjs';
import { compare } from './compare.mjs';
import { loading } from './load.mjs';
import { memory } from './memory.mjs';
import { scaling } from './scaling.mjs';
import { start } from './start.mjs';
import { statements } from './statements.mjs';
import { throughput } from './throughput.mjs';

const onOneSize = (measure) => async (given) =>
  measure({ ...given, data: await synthetic(given.cluster, given.settings.size, given.say) });

const onRealData = (measure) => async (given) =>
  measure({ ...given, data: await realDataset(given.cluster, given.say) });

/** Made one after the other: the largest takes minutes, once. */
export async function allSizes({ cluster, say }) {
  const datasets = [];
  for (const size of Object.keys(SIZES)) datasets.push(await synthetic(cluster, size, say));
  return datasets;
}

/** What can be measured by itself. `short`: what belongs to the short form. */
export const PARTS = {
  throughput: { short: true, measure: onOneSize(throughput) },
  statements: { short: true, measure: onOneSize(statements) },
  compare: { measure: onOneSize(compare) },
  scaling: { measure: async (given) => scaling({ ...given, datasets: await allSizes(given) }) },
  load: { measure: loading },
  memory: { measure: onRealData(memory) },
  start: { measure: onRealData(start) },
};
