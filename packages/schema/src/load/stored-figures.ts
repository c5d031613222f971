import { type Day, type Period, parsePeriod, type Reading } from '@hasila/domain';
import { sql } from 'drizzle-orm';
import type { Queryable } from '../database.js';
import type * as tables from '../tables/index.js';
import { known } from './known.js';
import { type FullIndicator, type NamedByReadings, readNamed } from './named-by-readings.js';
import { readingQuantity } from './quantities.js';

/** The readings of one series for one period, as the tables hold them. */
export interface StoredFigure {
  /** The period in its shortest form. */
  readonly key: string;
  readonly period: Period;
  readonly readings: readonly Reading[];
}

/** One series with all its figures. */
export interface StoredSeries {
  readonly seriesId: number;
  readonly indicator: FullIndicator;
  readonly place: string;
  readonly breakdown: string;
  readonly figures: readonly StoredFigure[];
}

type ReadingColumn =
  | 'id'
  | 'period'
  | 'value'
  | 'low'
  | 'high'
  | 'qualifier'
  | 'ulp'
  | 'unit'
  | 'source'
  | 'report'
  | 'population'
  | 'partial';

interface ReadingRow extends Pick<typeof tables.readings.$inferSelect, ReadingColumn> {
  readonly series_id: number;
  readonly indicator: string;
  readonly place: string;
  readonly breakdown: string;
  readonly set_aside: boolean;
  readonly known_on: Day;
  readonly date_derived: boolean;
}

/** Readings that are held at once, beside those of the series that they end in. */
const ROWS_AT_ONCE = 5_000;

/**
 * The readings that the tables hold, series by series, some at a time. Other statements of the transaction may run
 * between one step and the next.
 */
export async function* storedSeries(transaction: Queryable): AsyncIterable<readonly StoredSeries[]> {
  const named = await readNamed(transaction);
  await transaction.execute(sql`declare figures no scroll cursor for
    select r.series_id, s.indicator, s.place, s.breakdown, r.period, r.id, r.value, r.low, r.high, r.qualifier, r.ulp,
      r.unit, r.source, r.report, r.population, r.partial, r.set_aside is not null as set_aside, r.known_on, r.date_derived
    from readings r join series s on s.id = r.series_id order by r.series_id, r.period, r.id`);
  let left: readonly ReadingRow[] = [];
  for (let more = true; more; ) {
    const fetched = await fetchRows(transaction);
    more = fetched.length === ROWS_AT_ONCE;
    const rows = [...left, ...fetched];
    const last = more ? rows.at(-1)?.series_id : undefined;
    const whole = last === undefined ? rows.length : rows.findIndex(({ series_id }) => series_id === last);
    left = rows.slice(whole);
    if (whole > 0)
      yield runs(rows.slice(0, whole), (row) => row.series_id).map((group) => toSeries(group, named));
  }
  await transaction.execute(sql`close figures`);
}

async function fetchRows(transaction: Queryable): Promise<readonly ReadingRow[]> {
  const rows = await transaction.execute(sql.raw(`fetch ${ROWS_AT_ONCE} from figures`));
  // The select list and `ReadingRow` stand side by side.
  return rows as unknown as readonly ReadingRow[];
}

/** Neighbours that have the same key, together. */
function runs<T>(items: readonly T[], keyOf: (item: T) => unknown): readonly (readonly T[])[] {
  const found: T[][] = [];
  let key: unknown;
  for (const item of items) {
    const own = keyOf(item);
    const run = found.at(-1);
    if (run !== undefined && own === key) run.push(item);
    else found.push([item]);
    key = own;
  }
  return found;
}

function toSeries(rows: readonly ReadingRow[], named: NamedByReadings): StoredSeries {
  const { series_id, indicator, place, breakdown } = known(rows[0], 'reading of a series');
  return {
    seriesId: series_id,
    indicator: known(named.indicators.get(indicator), indicator),
    place,
    breakdown,
    figures: runs(rows, (row) => row.period).map((group) => toFigure(group, named)),
  };
}

function toFigure(rows: readonly ReadingRow[], named: NamedByReadings): StoredFigure {
  const { period: key } = known(rows[0], 'reading of a figure');
  return { key, period: parsePeriod(key), readings: rows.map((row) => toReading(row, named)) };
}

function toReading(row: ReadingRow, { units, sources, reports }: NamedByReadings): Reading {
  return {
    id: row.id,
    quantity: readingQuantity(row, known(units.get(row.unit), row.unit)),
    source: known(sources.get(row.source), row.source),
    report: row.report === null ? null : known(reports.get(row.report), row.report),
    knownOn: row.known_on,
    dateDerived: row.date_derived,
    setAside: row.set_aside,
    partial: row.partial,
    population: row.population,
  };
}
