import type { Day } from '@hasila/domain';
import { sql } from 'drizzle-orm';
import { listByKey } from './by-key.js';
import type { Reader } from './reader.js';
import type { SeriesRecord } from './records.js';
import { keyTable, selectByKeys, selectKnown } from './statement.js';

/** A series as it was known on a day. */
export interface SeriesVintage extends SeriesRecord {
  readonly asOf?: Day | undefined;
}

interface PeriodRow {
  readonly n: number;
  readonly period: string;
}

interface DimensionRow {
  readonly n: number;
  readonly breakdown: string;
}

export function seriesLoaders(db: Reader) {
  const periodsOf = listByKey<SeriesVintage, PeriodRow>(
    db,
    'periods of',
    (keys) =>
      selectByKeys(
        db,
        sql`select k.n, o.period
        from ${keyTable(keys, 'indicator text, place text, breakdown text, "asOf" date')}
        join series s on s.indicator = k.indicator and s.place = k.place and s.breakdown = k.breakdown
        join observations o on o.series_id = s.id
        where k."asOf" is null or exists (select from readings r
          where r.series_id = o.series_id and r.period = o.period and r.set_aside is null and r.known_on <= k."asOf")
        order by k.n, o.first_day, o.last_day`,
      ),
    (row) => row.n,
    ({ indicator, place, breakdown, asOf = '' }) => [indicator, place, breakdown, asOf].join('|'),
  );
  const breakdownsOf = listByKey<string, DimensionRow>(
    db,
    'breakdowns of',
    (indicators) =>
      selectByKeys(
        db,
        sql`select distinct k.n, s.breakdown from ${keyTable(
          indicators.map((indicator) => ({ indicator })),
          'indicator text',
        )} join series s on s.indicator = k.indicator where s.breakdown <> '' order by k.n, s.breakdown`,
      ),
    (row) => row.n,
    (indicator) => indicator,
  );
  return {
    /** The periods of a series for which there is a figure, in order. */
    periods: async (key: SeriesVintage) => (await periodsOf.load(key)).map(({ period }) => period),
    /** Every period for which there is a figure, in order. */
    allPeriods: async () => {
      const rows = await selectKnown<{ period: string }>(
        db,
        sql`select period from observations group by period, first_day, last_day order by first_day, last_day`,
      );
      return rows.map(({ period }) => period);
    },
    /** The breakdowns, but the total, in which an indicator is published. */
    breakdowns: async (indicator: string) =>
      (await breakdownsOf.load(indicator)).map(({ breakdown }) => breakdown),
  };
}
