import type { Period, Reading } from '@hasila/domain';
import type { RowOf } from './dataset-files.js';
import { figureKey } from './figures.js';
import type { OfSeries } from './series-numbers.js';

/** The readings of those figures that claims speak of, kept while all readings go by. */
export class ClaimedFigures {
  readonly #readings = new Map<string, Reading[]>();

  constructor(claims: readonly RowOf<'claims'>[]) {
    for (const claim of claims)
      for (const period of [claim.base, claim.target]) this.#readings.set(figureKey(claim, period), []);
  }

  keep(row: RowOf<'readings'>, reading: Reading): void {
    if (this.#readings.size > 0) this.#readings.get(figureKey(row, row.period))?.push(reading);
  }

  readingsOf(series: OfSeries, period: Period): readonly Reading[] {
    return this.#readings.get(figureKey(series, period)) ?? [];
  }
}
