import type { Part } from '@hasila/widgets/draw';
import type { SeriesAnswer } from './indicator-document.js';

/** The parts of a series as addresses and attributes of widgets write them: `gender=female;age=minor`. */
export function breakdownOf({ breakdown }: Pick<SeriesAnswer, 'breakdown'>): string {
  return breakdown
    .map(({ dimension, member }) => `${dimension.code}=${member.code}`)
    .sort()
    .join(';');
}

/** The same as widgets ask for it. */
export function partsOf({ breakdown }: Pick<SeriesAnswer, 'breakdown'>): readonly Part[] {
  return breakdown.map(({ dimension, member }) => ({ dimension: dimension.code, member: member.code }));
}

/**
 * The series that an address names; where it names none, the one that is shown first: the country's total, else what
 * has most periods. Undefined where there is no such series.
 */
export function chosenSeries(
  series: readonly SeriesAnswer[],
  parameters: URLSearchParams,
  country: string,
): SeriesAnswer | undefined {
  const place = parameters.get('place');
  const breakdown = parameters.get('breakdown');
  if (place !== null || breakdown !== null) {
    const wanted = (breakdown ?? '').split(';').sort().join(';');
    return series.find((one) => one.place.slug === (place ?? country) && breakdownOf(one) === wanted);
  }
  return usualSeries(series, country);
}

/** The series of an indicator that stands for it. */
export function usualSeries(series: readonly SeriesAnswer[], country: string): SeriesAnswer | undefined {
  const total = series.find((one) => one.place.slug === country && one.breakdown.length === 0);
  return total ?? series.toSorted((a, b) => b.periods.length - a.periods.length)[0];
}
