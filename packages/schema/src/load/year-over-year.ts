import {
  type ComparedIndicator,
  compare,
  type Observation,
  type ResolvedMeasure,
  type Unit,
  yearOf,
} from '@hasila/domain';
import type { yearOverYear } from '../tables/index.js';

export type YearOverYearRow = typeof yearOverYear.$inferInsert;

/** A series, and its figures as they are known today. */
export interface ObservedSeries {
  readonly seriesId: number;
  readonly indicator: ComparedIndicator & { readonly unit: Unit };
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
  const { percent } = target.reading.quantity.unit;
  // A percent of percentages is never given, and points of nothing else: of the two measures one alone can fit.
  const measure: ResolvedMeasure = percent ? 'PERCENTAGE_POINT' : 'PERCENT';
  const options = { measure, allowIncomparable: true };
  const { change, absolute, comparability } = compare(indicator, base, target, options);
  return {
    seriesId,
    year,
    indicator: indicator.code,
    place,
    breakdown,
    verdict: comparability.verdict,
    direction: absolute?.direction ?? null,
    certainty: absolute?.certainty ?? null,
    percent: percent ? null : (change?.value ?? null),
    points: percent ? (change?.value ?? null) : null,
    absolute: absolute?.value ?? null,
  };
}
