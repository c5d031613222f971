import { listen } from '../http-server.js';
import { createMetrics, type Metrics } from './metrics.js';
import { metricsListener } from './metrics-listener.js';

export interface ServedMetrics extends Metrics {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Begins to count, and to tell it on a port of its own: who may ask there is for the network to say. */
export async function openMetrics(host: string, port: number): Promise<ServedMetrics> {
  const metrics = createMetrics();
  const variables = { host: 'METRICS_HOST', port: 'METRICS_PORT' };
  const { origin, serve, close } = await listen(host, port, () => false, variables);
  serve(metricsListener(metrics.registry));
  return { ...metrics, origin, close };
}
