import {
  type ComparedIndicator,
  type Day,
  type Period,
  parsePeriod,
  type Reading,
  type Unit,
} from '@hasila/domain';
import { sql } from 'drizzle-orm';
import type { Queryable } from '../database.js';
import { groupBy } from '../group-by.js';
import * as tables from '../tables/index.js';
import { known } from './known.js';
import { readingQuantity } from './quantities.js';

/** The readings of one series for one period, as the tables hold them. */
export interface StoredFigure {
  readonly period: Period;
  readonly readings: readonly Reading[];
}

/** One series with all its figures. */
export interface StoredSeries {
  readonly seriesId: number;
  readonly indicator: ComparedIndicator & { readonly unit: Unit };
  readonly place: string;
  readonly breakdown: string;
  readonly figures: readonly StoredFigure[];
}

type ReadingRow = Pick<
  typeof tables.readings.$inferSelect,
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
  | 'partial'
> & {
  readonly series_id: number;
  readonly indicator: string;
  readonly place: string;
  readonly breakdown: string;
  readonly set_aside: boolean;
  readonly known_on: Day;
  readonly date_derived: boolean;
};

/** Readings that are held at once, beside those of the series that they end in. */
const ROWS_AT_ONCE = 5_000;

/**
 * The readings that the tables hold, series by series, some at a time. Other statements of the transaction may run
 * meanwhile: the next rows are asked for by the caller's next step.
 */
export async function* storedSeries(transaction: Queryable): AsyncIterable<readonly StoredSeries[]> {
  const { toSeries } = await readCatalogue(transaction);
  await transaction.execute(sql`declare figures no scroll cursor for
    select r.series_id, s.indicator, s.place, s.breakdown, r.period, r.id, r.value, r.low, r.high, r.qualifier, r.ulp,
      r.unit, r.source, r.report, r.population, r.partial, r.set_aside is not null as set_aside, r.known_on, r.date_derived
    from readings r join series s on s.id = r.series_id order by r.series_id, r.period, r.id`);
  let left: readonly ReadingRow[] = [];
  for (;;) {
    const fetched = (await transaction.execute(
      sql.raw(`fetch ${ROWS_AT_ONCE} from figures`),
    )) as unknown as readonly ReadingRow[];
    const rows = [...left, ...fetched];
    const last = fetched.length < ROWS_AT_ONCE ? undefined : rows.at(-1)?.series_id;
    left = rows.filter(({ series_id }) => series_id === last);
    const whole = groupBy(rows.slice(0, rows.length - left.length), ({ series_id }) => series_id);
    if (whole.size > 0) yield [...whole.values()].map(toSeries);
    if (last === undefined) break;
  }
  await transaction.execute(sql`close figures`);
}

/** What readings name: all of it is little beside them. */
async function readCatalogue(transaction: Queryable) {
  const units = new Map(
    (await transaction.select().from(tables.units)).map(({ code, percent, signed }) => [
      code,
      { code, percent, signed },
    ]),
  );
  const sources = new Map(
    (await transaction.select().from(tables.sources)).map(({ slug, publisher, kind }) => [
      slug,
      { slug, publisher, kind },
    ]),
  );
  const reports = new Map(
    (await transaction.select().from(tables.reports)).map(({ slug, issuedOn, cutOff }) => [
      slug,
      { slug, issuedOn, cutOff },
    ]),
  );
  const breaks = groupBy(await transaction.select().from(tables.seriesBreaks), ({ indicator }) => indicator);
  const indicators = new Map(
    (await transaction.select().from(tables.indicators)).map(({ code, kind, eventSeries, unit }) => [
      code,
      {
        code,
        kind,
        unit: known(units.get(unit), unit),
        perEdition: eventSeries !== null,
        breaks: (breaks.get(code) ?? []).map(({ at, place, breakdown }) => ({
          at: parsePeriod(at),
          place,
          breakdown,
        })),
      },
    ]),
  );
  const toReading = (row: ReadingRow): Reading => ({
    id: row.id,
    quantity: readingQuantity(row, known(units.get(row.unit), row.unit)),
    source: known(sources.get(row.source), row.source),
    report: row.report === null ? null : known(reports.get(row.report), row.report),
    knownOn: row.known_on,
    dateDerived: row.date_derived,
    setAside: row.set_aside,
    partial: row.partial,
    population: row.population,
  });
  const toFigure = (rows: readonly ReadingRow[]): readonly StoredFigure[] =>
    rows.slice(0, 1).map(({ period }) => ({ period: parsePeriod(period), readings: rows.map(toReading) }));
  const toSeries = (rows: readonly ReadingRow[]): StoredSeries => {
    const [first] = rows;
    const { series_id, indicator, place, breakdown } = known(first, 'reading of a series');
    return {
      seriesId: series_id,
      indicator: known(indicators.get(indicator), indicator),
      place,
      breakdown,
      figures: [...groupBy(rows, ({ period }) => period).values()].flatMap(toFigure),
    };
  };
  return { toSeries };
}
