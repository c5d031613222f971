import { synthetic } from '../data.mjs';
import { throughput } from './throughput.mjs';

/** What can be measured by itself. `short`: what belongs to the short form. */
export const PARTS = {
  throughput: {
    short: true,
    measure: async ({ cluster, settings, say, only }) =>
      throughput({ settings, say, only, data: await synthetic(cluster, settings.size, say) }),
  },
};
