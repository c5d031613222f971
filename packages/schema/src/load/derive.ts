import { formatPeriod, type Reading } from '@hasila/domain';
import type { readings } from '../tables/index.js';
import type { RowOf } from './dataset-files.js';

/** Raised whenever the same files would give other derived columns: a stored edition is then computed anew. */
export const RULES_VERSION = 4;

type ReadingRow = typeof readings.$inferInsert;

/** A row of readings.csv with the days from which it is known. */
export function storedReading(
  row: RowOf<'readings'>,
  seriesId: number,
  { knownOn, dateDerived }: Pick<Reading, 'knownOn' | 'dateDerived'>,
): ReadingRow {
  return {
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
    asWritten: row.asWritten,
    source: row.source,
    paragraph: row.paragraph,
    spanStart: row.start,
    spanEnd: row.end,
    paragraphSha256: row.paragraphSha256,
    report: row.report,
    note: row.note,
    population: row.population,
    partial: row.partial,
    setAside: row.setAside,
    knownOn,
    dateDerived,
  };
}
