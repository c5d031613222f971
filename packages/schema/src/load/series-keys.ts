import type { series } from '../tables/index.js';
import type { Dataset } from './dataset.js';
import { known } from './known.js';
import { keyText } from './parse-rows.js';

/** A row that belongs to one series. */
interface OfSeries {
  readonly indicator: string;
  readonly place: string;
  readonly breakdown: string | null;
}

/** Every series that a reading or a claim speaks of, and the way to its id. */
export interface SeriesKeys {
  readonly rows: readonly (typeof series.$inferInsert)[];
  readonly idOf: (row: OfSeries) => number;
}

/** Ids follow the order of the keys: the same files give the same ids. */
export function seriesKeys({ readings, claims }: Pick<Dataset, 'readings' | 'claims'>): SeriesKeys {
  const found = new Map<string, OfSeries>();
  for (const row of readings) found.set(seriesKey(row), row);
  for (const row of claims) found.set(seriesKey(row), row);
  const ids = new Map([...found.keys()].sort().map((key, index) => [key, index + 1]));
  const idOf = (row: OfSeries) =>
    known(ids.get(seriesKey(row)), `series of ${row.indicator} in ${row.place}`);
  const rows = [...found.values()]
    .map((row) => ({ ...keyOf(row), id: idOf(row) }))
    .sort((a, b) => a.id - b.id);
  return { rows, idOf };
}

function keyOf({ indicator, place, breakdown }: OfSeries) {
  return { indicator, place, breakdown: breakdown ?? '' };
}

function seriesKey(row: OfSeries): string {
  const { indicator, place, breakdown } = keyOf(row);
  return keyText(indicator, place, breakdown);
}
