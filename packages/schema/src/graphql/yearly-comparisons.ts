import {
  type ChangeMeasure,
  formatPeriod,
  parsePeriod,
  type Vintage,
  yearOf,
  yearPeriod,
} from '@hasila/domain';
import { BadUserInput, type InputProblem } from '../bad-user-input.js';
import type { SeriesRecord } from '../queries/records.js';
import type { Context } from './builder.js';
import { compareSides } from './compare-sides.js';
import type { ComparisonRecord } from './comparison-record.js';

const MAX_YEARS = 200;

interface YearRange extends Vintage {
  readonly from?: number | null | undefined;
  readonly to?: number | null | undefined;
  /** A fixed base; absent: the year before each target. */
  readonly base?: string;
  readonly measure: ChangeMeasure;
}

/** One comparison for each target year: a year without a figure is a row with its reason. */
export async function yearlyComparisons(
  context: Context,
  { indicator, place, breakdown }: SeriesRecord,
  { from, to, base, measure, asOf }: YearRange,
): Promise<ComparisonRecord[]> {
  const observed = await observedYears(context, { indicator, place, breakdown }, asOf);
  const first = from ?? (base === undefined ? observed[1] : observed[0]);
  const last = to ?? observed.at(-1);
  if (first === undefined || last === undefined) return [];
  checkYears(first, last);
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  const side = (period: string) => ({ place, breakdown, period });
  return Promise.all(
    years.map((year) =>
      compareSides(
        context,
        indicator,
        side(base ?? formatPeriod(yearPeriod(year - 1))),
        side(formatPeriod(yearPeriod(year))),
        { measure, allowIncomparable: false, asOf },
      ),
    ),
  );
}

async function observedYears({ loaders }: Context, series: SeriesRecord, asOf: string | undefined) {
  const periods = await loaders.periods({ ...series, asOf });
  return periods.map((period) => yearOf(parsePeriod(period))).filter((year) => year !== undefined);
}

function checkYears(first: number, last: number): void {
  const problems: InputProblem[] = [];
  for (const [path, value] of Object.entries({ from: first, to: last })) {
    if (value < 2 || value > 9999) problems.push({ path, value, allowed: 'a year from 2 to 9999' });
  }
  if (last - first >= MAX_YEARS)
    problems.push({ path: 'to', value: last, allowed: `at most ${MAX_YEARS} years` });
  if (problems.length > 0) throw new BadUserInput(problems);
}
