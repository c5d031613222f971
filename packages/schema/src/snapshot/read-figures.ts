import { and, asc, eq, inArray, type SQL } from 'drizzle-orm';
import type { Queryable } from '../database.js';
import { claims, indicators, readings, series, seriesBreaks } from '../tables/index.js';
import { UnknownIndicatorError } from './snapshot-error.js';

export type Figures = Awaited<ReturnType<typeof readFigures>>;

/** The chosen indicators, or all, with all that was published of them, in the order of their keys. */
export async function readFigures(db: Queryable, codes: readonly string[] | undefined) {
  const wanted = (column: typeof indicators.code | typeof series.indicator): SQL | undefined =>
    codes === undefined ? undefined : inArray(column, [...codes]);
  const found = await db
    .select()
    .from(indicators)
    .where(wanted(indicators.code))
    .orderBy(asc(indicators.code));
  const known = new Set(found.map(({ code }) => code));
  const unknown = (codes ?? []).filter((code) => !known.has(code));
  if (unknown.length > 0) throw new UnknownIndicatorError(unknown);
  const ofWanted = wanted(series.indicator);
  return {
    indicators: found,
    breaks: await db.select().from(seriesBreaks).orderBy(asc(seriesBreaks.id)),
    readings: await db
      .select({ reading: readings, series })
      .from(readings)
      .innerJoin(series, and(eq(series.id, readings.seriesId), ofWanted))
      .orderBy(asc(readings.id)),
    claims: await db
      .select({ claim: claims, series })
      .from(claims)
      .innerJoin(series, and(eq(series.id, claims.seriesId), ofWanted))
      .orderBy(asc(claims.id)),
  };
}
