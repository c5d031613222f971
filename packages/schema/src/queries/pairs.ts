import { type Day, formatPeriod, type Period } from '@hasila/domain';
import { type SQL, sql } from 'drizzle-orm';
import { QueryTooComplex } from '../bad-user-input.js';
import { all, given, inPlaces, oneOf } from './conditions.js';
import { MAX_COMPUTED_KEYS } from './filtered-page.js';
import type { Reader } from './reader.js';
import type { SeriesRecord } from './records.js';
import { selectKnown } from './statement.js';

/** Which series are compared over one pair of periods. */
export interface PairFilter {
  readonly base: Period;
  readonly target: Period;
  readonly topics?: readonly string[] | null | undefined;
  readonly indicators?: readonly string[] | null | undefined;
  readonly places?: readonly string[] | null | undefined;
  readonly breakdown?: string | null | undefined;
  readonly anyBreakdown?: boolean | null | undefined;
}

export function pairLoaders(db: Reader) {
  const read = async (where: readonly SQL[]) => {
    const rows = await selectKnown<SeriesRecord>(
      db,
      sql`select s.indicator, s.place, s.breakdown from series s join indicators i on i.code = s.indicator
        where ${all(where)} order by s.indicator, s.place, s.breakdown limit ${sql.raw(String(MAX_COMPUTED_KEYS + 1))}`,
    );
    if (rows.length <= MAX_COMPUTED_KEYS) return rows;
    throw new QueryTooComplex(
      `more than ${MAX_COMPUTED_KEYS} series to compare; narrow the filter`,
      rows.length,
      MAX_COMPUTED_KEYS,
    );
  };
  return {
    /** The series with a figure for both periods, in order. */
    seriesWithBoth: ({ base, target, ...filter }: PairFilter): Promise<readonly SeriesRecord[]> =>
      read([has(base), has(target), ...seriesConditions(filter)]),
    /** The series of totals with a figure for a period that was known on a day, in order. */
    seriesWith: (period: Period, place: string, asOf: Day | undefined): Promise<readonly SeriesRecord[]> =>
      read([has(period), ...knownBy(period, asOf), sql`s.place = ${place}`, sql`s.breakdown = ''`]),
  };
}

function has(period: Period): SQL {
  return sql`exists (select from observations o where o.series_id = s.id and o.period = ${formatPeriod(period)})`;
}

function knownBy(period: Period, asOf: Day | undefined): readonly SQL[] {
  return given(
    asOf,
    (
      day,
    ) => sql`exists (select from readings r where r.series_id = s.id and r.period = ${formatPeriod(period)}
      and r.set_aside is null and r.known_on <= ${day})`,
  );
}

function seriesConditions(filter: Omit<PairFilter, 'base' | 'target'>): readonly SQL[] {
  const { breakdown, anyBreakdown } = filter;
  return [
    ...oneOf(sql`i.topic`, filter.topics),
    ...oneOf(sql`s.indicator`, filter.indicators),
    ...inPlaces(sql`s.place`, filter.places, false),
    ...given(breakdown ?? (anyBreakdown === true ? null : ''), (key) => sql`s.breakdown = ${key}`),
  ];
}
