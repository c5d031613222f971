import { LRUCache } from 'lru-cache';
import { answerOf, type Chart } from './chart.js';
import type { ChartFormat } from './chart-files.js';
import { type ChartMakers, inEdition } from './in-edition.js';

/** A chart as it is sent. */
export interface MadeChart {
  readonly body: Buffer;
  /** Id of the edition that it is of. */
  readonly edition: string;
}

const MOST_BYTES = 48_000_000;

/** Charts that were made, the last asked for; one that is asked for twice at the same time is made once. */
export class MadeCharts {
  readonly #cache = new LRUCache<string, MadeChart, () => Promise<MadeChart>>({
    maxSize: MOST_BYTES,
    sizeCalculation: ({ body }, key) => body.length + key.length,
    fetchMethod: (_key, _stale, { context: make }) => make(),
  });

  /** `key` names all that the chart depends on. What waits for it need not be the request that began it. */
  async get(key: string, chart: Chart, format: ChartFormat, makers: ChartMakers): Promise<MadeChart> {
    const make = async () => {
      const { answer, edition } = await inEdition(makers, chart.language, async (client, current) => ({
        answer: await answerOf(chart, client),
        edition: current,
      }));
      return { body: Buffer.from(await format.make(chart, answer, edition)), edition: edition.id };
    };
    return (await this.#cache.fetch(key, { context: make })) ?? make();
  }
}
