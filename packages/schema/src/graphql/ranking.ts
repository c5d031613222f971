import {
  breakdownKey,
  breakdownProblems,
  type ChangeMeasure,
  formatPeriod,
  type RankingConditions,
  rankChanges,
  rankingProblems,
  sizeOfChange,
  type Vintage,
} from '@hasila/domain';
import type { ComparisonRecord } from '../queries/comparisons.js';
import type { PageArguments } from '../queries/page-request.js';
import type { PairFilter } from '../queries/pairs.js';
import { isOrdered, type MoverFilter, moverListing, pairOf, yearOfPair } from '../queries/year-over-year.js';
import { asOfArgs } from './as-of.js';
import { BreakdownInput } from './breakdown.js';
import { builder, type Context } from './builder.js';
import { CertaintyEnum, ChangeDirectionEnum, ChangeMeasureEnum } from './change.js';
import { asked, askedBreakdown, checkCodes } from './codes.js';
import { compareSides } from './compare-sides.js';
import { computedList } from './computed-list.js';
import { idOf, idStart, orderedComparisons } from './ordered-comparisons.js';
import { Comparison, ComparisonConnection } from './refs.js';

const RankingFilterInput = builder.inputType('RankingFilter', {
  description: 'Which changes are ranked: all given conditions hold together.',
  fields: (t) => ({
    base: t.field({
      type: 'TimePeriod',
      required: true,
      description: 'What is compared with, matched exactly.',
    }),
    target: t.field({
      type: 'TimePeriod',
      required: true,
      description: 'What is compared, matched exactly.',
    }),
    measure: t.field({
      type: ChangeMeasureEnum,
      defaultValue: 'PERCENT',
      description: 'One measure for all: indicators that it does not fit are left out. AUTO would mix two.',
    }),
    topics: t.stringList({ description: 'Of indicators of these topics.' }),
    indicators: t.stringList({ description: 'Of these indicators.' }),
    places: t.stringList({ description: 'In these places; absent: the country.' }),
    breakdown: t.field({
      type: [BreakdownInput],
      description: 'Of this breakdown, matched whole; absent or []: totals.',
    }),
    anyBreakdown: t.boolean({ defaultValue: false, description: 'Of every breakdown.' }),
    directions: t.field({ type: [ChangeDirectionEnum], description: 'In these directions.' }),
    minCertainty: t.field({
      type: CertaintyEnum,
      defaultValue: 'LIKELY',
      description: 'At least so sure.',
    }),
    includeIncomparable: t.boolean({
      defaultValue: false,
      description: 'Rank the changes of figures that may not be compared too.',
    }),
  }),
});

interface Ranked extends RankingConditions, Vintage {
  readonly measure: ChangeMeasure;
  readonly includeIncomparable: boolean;
}

builder.queryField('ranking', (t) =>
  t.connection(
    {
      type: Comparison,
      description:
        'The biggest movers between two periods, by the size of the change, then indicator, place and breakdown.',
      args: {
        filter: t.arg({ type: RankingFilterInput, required: true, description: 'Which changes.' }),
        ...asOfArgs,
      },
      resolve: async (_root, { filter, asOf, ...args }, context) => {
        await checkCodes(
          context,
          [
            ...asked('topic', filter.topics, 'filter.topics'),
            ...asked('indicator', filter.indicators, 'filter.indicators'),
            ...asked('place', filter.places, 'filter.places'),
            ...askedBreakdown(filter.breakdown, 'filter.breakdown'),
          ],
          [
            ...breakdownProblems(filter.breakdown, 'filter.breakdown'),
            ...rankingProblems(filter.measure, 'filter.measure'),
          ],
        );
        const pairs = {
          ...filter,
          places: filter.places ?? [context.edition.country],
          breakdown: filter.breakdown == null ? undefined : breakdownKey(filter.breakdown),
        };
        const ranked = {
          measure: filter.measure ?? 'PERCENT',
          directions: filter.directions,
          minCertainty: filter.minCertainty,
          includeIncomparable: filter.includeIncomparable ?? false,
          asOf: asOf ?? undefined,
        };
        const { measure } = ranked;
        const year = asOf == null ? yearOfPair(filter) : undefined;
        return year !== undefined && isOrdered(measure)
          ? yearlyMovers(context, { ...pairs, ...ranked, year, measure }, args)
          : computedList(() => biggestMovers(context, pairs, ranked), keyOf, ORDER, args);
      },
    },
    ComparisonConnection.connection,
    ComparisonConnection.edge,
  ),
);

const ORDER = ['float8', 'text'] as const;

/** Of a year since the year before, as known today: their order is stored. */
function yearlyMovers(context: Context, filter: MoverFilter, args: PageArguments) {
  const { year, measure, includeIncomparable } = filter;
  const { base, target } = pairOf(year);
  return orderedComparisons(
    context,
    {
      year,
      listing: ({ after, before }) => moverListing(filter, { most: sizeIn(after), least: sizeIn(before) }),
      order: ORDER,
      keyOf,
      placeOf: idStart,
      compare: ({ indicator, ...side }) =>
        compareSides(
          context,
          indicator,
          { ...side, period: base },
          { ...side, period: target },
          { measure, allowIncomparable: includeIncomparable },
        ),
    },
    args,
  );
}

function sizeIn(position: readonly unknown[] | undefined): number | undefined {
  return position === undefined ? undefined : Number(position[0]);
}

async function biggestMovers(
  context: Context,
  pairs: PairFilter,
  ranked: Ranked,
): Promise<readonly ComparisonRecord[]> {
  const { measure, includeIncomparable, asOf } = ranked;
  const series = await context.loaders.seriesWithBoth(pairs);
  const records = await Promise.all(
    series.map(({ indicator, ...side }) =>
      compareSides(
        context,
        indicator,
        { ...side, period: formatPeriod(pairs.base) },
        { ...side, period: formatPeriod(pairs.target) },
        { measure, allowIncomparable: includeIncomparable, asOf },
      ),
    ),
  );
  return rankChanges(records, ranked);
}

function keyOf(record: ComparisonRecord): readonly unknown[] {
  return [sizeOfChange(record), idOf(record)];
}
