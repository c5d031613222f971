import { type ChangeMeasure, comparedYears, formatPeriod, type Vintage, yearPeriod } from '@hasila/domain';
import { BadUserInput } from '../bad-user-input.js';
import type { ComparisonRecord } from '../queries/comparisons.js';
import type { SeriesRecord } from '../queries/records.js';
import type { Context } from './builder.js';
import { compareSides } from './compare-sides.js';

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
  const observed = await context.loaders.periods({ indicator, place, breakdown, asOf });
  const { years, problems } = comparedYears(observed, { from, to }, { fixedBase: base !== undefined });
  if (problems.length > 0) throw new BadUserInput(problems);
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
