import type { InputProblem } from './input-problem.js';
import { type Period, parsePeriod, yearOf } from './period.js';

const MAX_YEARS = 200;
const FIRST_YEAR = 2;
const LAST_YEAR = 9999;

/** The years that are compared, or what is wrong with those that were asked for. */
export interface ComparedYears {
  readonly years: readonly number[];
  readonly problems: readonly InputProblem[];
}

interface YearRange {
  readonly from?: number | null | undefined;
  readonly to?: number | null | undefined;
}

/**
 * The target years from..to. Absent ends are those of the observed years; the first of these has none before it, and
 * is a target only of a fixed base. `observed` are the periods of the series in order.
 */
export function comparedYears(
  observed: readonly string[],
  { from, to }: YearRange,
  { fixedBase }: { readonly fixedBase: boolean },
): ComparedYears {
  const known = observed.map((text) => yearOf(parsePeriod(text))).filter((year) => year !== undefined);
  const first = from ?? known[fixedBase ? 0 : 1];
  const last = to ?? known.at(-1);
  if (first === undefined || last === undefined) return { years: [], problems: [] };
  const problems = [
    ...yearProblems(first, 'from'),
    ...yearProblems(last, 'to'),
    ...(last - first >= MAX_YEARS
      ? [{ path: 'to', value: last, allowed: `at most ${MAX_YEARS} years` }]
      : []),
    ...(from != null && to != null && from > to
      ? [{ path: 'to', value: to, allowed: `${from}, where it begins, or later` }]
      : []),
  ];
  if (problems.length > 0) return { years: [], problems };
  return {
    years: Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index),
    problems,
  };
}

/** Whether a year can be asked for: it has one before it, and four digits at most. */
export function yearProblems(year: number, path: string): readonly InputProblem[] {
  return year >= FIRST_YEAR && year <= LAST_YEAR
    ? []
    : [{ path, value: year, allowed: `a year from ${FIRST_YEAR} to ${LAST_YEAR}` }];
}

/** The period that ends last: of two that end on one day, the one that stands later. */
export function latestPeriod(periods: readonly Period[]): Period | undefined {
  return periods.reduce<Period | undefined>(
    (latest, period) => (latest === undefined || period.last >= latest.last ? period : latest),
    undefined,
  );
}
