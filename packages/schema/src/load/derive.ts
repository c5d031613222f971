import { chooseReading, formatPeriod } from '@hasila/domain';
import type { claims, observations, readings } from '../tables/index.js';
import { citationOf } from './citation.js';
import type { Dataset } from './dataset.js';
import { type Figure, type FiledReading, figuresOf, fileReadings } from './figures.js';
import { type DerivedHappenings, deriveHappenings } from './happenings.js';
import { judgedClaims } from './judged-claims.js';
import { type SeriesKeys, seriesKeys } from './series-keys.js';

/** Raised whenever the same files would give other derived columns: a stored edition is then computed anew. */
export const RULES_VERSION = 4;

type ReadingRow = typeof readings.$inferInsert;
type ObservationRow = typeof observations.$inferInsert;

/** What the domain computes from a dataset, as rows. */
export interface Derived extends DerivedHappenings {
  readonly series: SeriesKeys['rows'];
  /** Made one by one as they are stored: there can be a million of them. */
  readonly readings: Iterable<ReadingRow>;
  readonly observations: readonly ObservationRow[];
  readonly claims: readonly (typeof claims.$inferInsert)[];
}

/** Computes series, observations, verdicts and statuses, each figure once. */
export function derive(dataset: Dataset): Derived {
  const keys = seriesKeys(dataset);
  const filed = fileReadings(dataset, keys);
  const figures = figuresOf(filed);
  return {
    series: keys.rows,
    readings: storedReadings(filed),
    observations: [...figures.values()].flatMap(observed),
    claims: judgedClaims(dataset, keys, figures),
    ...deriveHappenings(dataset),
  };
}

/** The figure as it is known today; none when all its readings are set aside. */
function observed({ seriesId, period, readings: candidates }: Figure): readonly ObservationRow[] {
  const choice = chooseReading(candidates);
  if (choice === undefined) return [];
  const { first: firstDay, last: lastDay } = period;
  const { reading, flags } = choice;
  return [
    { seriesId, period: formatPeriod(period), firstDay, lastDay, readingId: reading.id, flags: [...flags] },
  ];
}

function* storedReadings(filed: readonly FiledReading[]): Iterable<ReadingRow> {
  for (const { row, seriesId, reading } of filed) {
    yield {
      ...citationOf(row),
      id: row.id,
      seriesId,
      period: formatPeriod(row.period),
      firstDay: row.period.first,
      lastDay: row.period.last,
      value: row.value,
      low: row.low,
      high: row.high,
      qualifier: row.qualifier,
      ulp: row.ulp,
      unit: row.unit,
      population: row.population,
      partial: row.partial,
      setAside: row.setAside,
      knownOn: reading.knownOn,
      dateDerived: reading.dateDerived,
    };
  }
}
