import {
  type ComparedIndicator,
  changeValue,
  comparability,
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
  const row = { seriesId, year, indicator: indicator.code, place, breakdown };
  if (base === null) return { ...row, ...NOT_ASSESSED };
  const { verdict, reasons } = comparability(indicator, base, target);
  // Units that differ have no change, whatever is asked for.
  if (reasons.some(({ code }) => code === 'UNIT_DIFFERS')) return { ...row, ...NOT_ASSESSED, verdict };
  const [from, to] = [base.reading.quantity, target.reading.quantity];
  return {
    ...row,
    verdict,
    ...tendency(from, to),
    percent: changeValue(from, to, 'PERCENT'),
    points: changeValue(from, to, 'PERCENTAGE_POINT'),
    absolute: changeValue(from, to, 'ABSOLUTE'),
  };
}

const NOT_ASSESSED = {
  verdict: 'NOT_ASSESSED',
  direction: null,
  certainty: null,
  percent: null,
  points: null,
  absolute: null,
} as const;
