import { formatPeriod, type Period, type Reading, type Unit } from '@hasila/domain';
import { groupBy } from '../group-by.js';
import type { Dataset } from './dataset.js';
import type { RowOf } from './dataset-files.js';
import { known } from './known.js';
import { type FindPublication, publicationsOf } from './publication.js';
import { readingQuantity } from './quantities.js';
import type { SeriesKeys } from './series-keys.js';

/** A row of readings.csv and what the domain knows of it. */
export interface FiledReading {
  readonly row: RowOf<'readings'>;
  readonly seriesId: number;
  readonly reading: Reading;
}

/** The readings of one series for one period: what one observation is chosen from. */
export interface Figure {
  readonly seriesId: number;
  readonly period: Period;
  readonly readings: readonly Reading[];
}

export function fileReadings(dataset: Dataset, keys: SeriesKeys): readonly FiledReading[] {
  const units = unitsOf(dataset);
  const publicationOf = publicationsOf(dataset);
  return dataset.readings.map((row) => {
    const unit = known(units.get(row.unit), row.unit);
    return { row, seriesId: keys.idOf(row), reading: toReading(row, publicationOf, unit) };
  });
}

/** All figures, by {@link figureKey}. */
export function figuresOf(filed: readonly FiledReading[]): ReadonlyMap<string, Figure> {
  const groups = groupBy(filed, ({ seriesId, row }) => figureKey(seriesId, row.period));
  return new Map(
    [...groups].flatMap(([key, group]) =>
      group
        .slice(0, 1)
        .map(({ seriesId, row: { period } }) => [
          key,
          { seriesId, period, readings: group.map(({ reading }) => reading) },
        ]),
    ),
  );
}

export function figureKey(seriesId: number, period: Period): string {
  return `${seriesId} ${formatPeriod(period)}`;
}

/** Units by code, as the arithmetic knows them. */
export function unitsOf({ units }: Pick<Dataset, 'units'>): ReadonlyMap<string, Unit> {
  return new Map(units.map(({ code, percent, signed }) => [code, { code, percent, signed }]));
}

function toReading(row: RowOf<'readings'>, publicationOf: FindPublication, unit: Unit): Reading {
  return {
    id: row.id,
    quantity: readingQuantity(row, unit),
    ...publicationOf(row),
    setAside: row.setAside !== null,
    partial: row.partial,
    population: row.population,
  };
}
