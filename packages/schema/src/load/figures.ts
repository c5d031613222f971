import { formatPeriod, type Period, type Reading, type Unit } from '@hasila/domain';
import type { DatasetRows } from './dataset.js';
import type { RowOf } from './dataset-files.js';
import { known } from './known.js';
import { publicationsOf } from './publication.js';
import { readingQuantity } from './quantities.js';
import { keyText } from './row-reader.js';
import { type OfSeries, seriesKey } from './series-numbers.js';

/** Makes of a row of readings.csv what the domain knows of it. */
export function readingsOf(
  dataset: Pick<DatasetRows, 'units' | 'sources' | 'reports'>,
): (row: RowOf<'readings'>) => Reading {
  const units = unitsOf(dataset);
  const publicationOf = publicationsOf(dataset);
  return (row) => ({
    id: row.id,
    quantity: readingQuantity(row, known(units.get(row.unit), row.unit)),
    ...publicationOf(row),
    setAside: row.setAside !== null,
    partial: row.partial,
    population: row.population,
  });
}

/** One text for the figure of a series for a period. */
export function figureKey(series: OfSeries, period: Period): string {
  return keyText(seriesKey(series), formatPeriod(period));
}

/** Units by code, as the arithmetic knows them. */
export function unitsOf({ units }: Pick<DatasetRows, 'units'>): ReadonlyMap<string, Unit> {
  return new Map(units.map(({ code, percent, signed }) => [code, { code, percent, signed }]));
}
