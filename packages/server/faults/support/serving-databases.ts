import { samplesOf } from '../../test/support/prometheus.js';
import { ask } from './ask.js';
import type { Instance } from './instance.js';

/** Which databases serve, the primary first, as the metrics of an instance say. */
export async function servingDatabases(instance: Instance): Promise<readonly number[]> {
  const origin = /metrics: (http:\S+)\/metrics/.exec(instance.output())?.[1] ?? '';
  const { text } = await ask(origin, '/metrics');
  return samplesOf(text)
    .filter(({ name }) => name === 'hasila_database_serves')
    .map(({ value }) => value);
}
