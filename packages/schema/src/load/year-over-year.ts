import {
  type ComparedIndicator,
  changeValue,
  comparability,
  NOT_ASSESSED,
  type Observation,
  tendency,
  yearOf,
} from '@hasila/domain';
import type { yearOverYear } from '../tables/index.js';

export type YearOverYearRow = typeof yearOverYear.$inferInsert;

/** A series, and its figures as they are known today. */
export interface ObservedSeries {
  readonly seriesId: number;
  readonly indicator: ComparedIndicator;
  readonly place: string;
  readonly breakdown: string;
  readonly observations: readonly Observation[];
}

/** Every year for which a series has a figure, against the year before. */
export function yearOverYearRows(series: ObservedSeries): readonly YearOverYearRow[] {
  const inYear = new Map<number, Observation>();
  for (const observation of series.observations) {
    const year = yearOf(observation.period);
    if (year !== undefined) inYear.set(year, observation);
  }
  return [...inYear].map(([year, target]) => rowOf(series, year, inYear.get(year - 1) ?? null, target));
}

function rowOf(
  { seriesId, indicator, place, breakdown }: ObservedSeries,
  year: number,
  base: Observation | null,
  target: Observation,
): YearOverYearRow {
  const assessed = base === null ? NOT_ASSESSED : comparability(indicator, base, target);
  // Units that differ have no change, whatever is asked for.
  const from = assessed.reasons.some(({ code }) => code === 'UNIT_DIFFERS')
    ? undefined
    : base?.reading.quantity;
  const to = target.reading.quantity;
  const towards = from && tendency(from, to);
  return {
    seriesId,
    year,
    indicator: indicator.code,
    place,
    breakdown,
    verdict: assessed.verdict,
    direction: towards?.direction ?? null,
    certainty: towards?.certainty ?? null,
    percent: from === undefined ? null : changeValue(from, to, 'PERCENT'),
    points: from === undefined ? null : changeValue(from, to, 'PERCENTAGE_POINT'),
    absolute: from === undefined ? null : changeValue(from, to, 'ABSOLUTE'),
  };
}
