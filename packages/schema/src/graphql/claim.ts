import { formatPeriod, plausibleStatedInterval, statedInterval, TRENDS } from '@hasila/domain';
import { claimListing } from '../queries/listings.js';
import { BreakdownValueType, breakdownValues } from './breakdown.js';
import { builder } from './builder.js';
import { ChangeMeasureEnum } from './change.js';
import { Citation } from './citation.js';
import { asked, checkCodes } from './codes.js';
import { compareSides } from './compare-sides.js';
import { resolveList } from './connection.js';
import { describedEnum } from './described-enum.js';
import { ClaimFilterInput, ClaimVerdictEnum } from './filter-inputs.js';
import { found } from './found.js';
import { QuantityType } from './quantity.js';
import { Claim, ClaimConnection, Comparison, Indicator, Place } from './refs.js';

const TrendEnum = describedEnum('Trend', 'A change stated in a bare word.', TRENDS, {
  UP: 'It rose.',
  DOWN: 'It fell.',
  STABLE: 'It stayed: within one percent, or one point for a percentage.',
});

builder.node(Claim, {
  description: 'A change that a source states in words or numbers, checked against the figures.',
  id: { resolve: ({ id }) => id, description: 'Global id.' },
  loadOne: (id, { loaders }) => loaders.claim.load(id),
  fields: (t) => ({
    indicator: t.field({
      type: Indicator,
      description: 'What is said to have changed.',
      resolve: ({ indicator }, _args, { loaders }) =>
        found(loaders.indicator.load(indicator), 'indicator', indicator),
    }),
    measure: t.expose('measure', { type: ChangeMeasureEnum, description: 'How the change is expressed.' }),
    value: t.float({
      nullable: true,
      description: 'The stated change, signed: a fall is below zero. Null for a bare trend word.',
      resolve: ({ stated }) => stated?.value ?? null,
    }),
    stated: t.field({
      type: QuantityType,
      nullable: true,
      description: 'The same with its qualifier, which bears on the size of the change, and its bounds.',
      resolve: ({ stated, measure, citation }) =>
        stated && {
          quantity: stated,
          hard: statedInterval({ measure, stated }),
          plausible: plausibleStatedInterval({ measure, stated }),
          asWritten: citation.asWritten ?? '',
          measure,
        },
    }),
    trend: t.expose('trend', {
      type: TrendEnum,
      nullable: true,
      description: 'The trend word; null where a number alone is stated.',
    }),
    base: t.expose('base', { type: 'TimePeriod', description: 'The period compared with.' }),
    target: t.expose('target', { type: 'TimePeriod', description: 'The period compared.' }),
    place: t.field({
      type: Place,
      description: 'Where.',
      resolve: ({ place }, _args, { loaders }) => found(loaders.place.load(place), 'place', place),
    }),
    breakdown: t.field({
      type: [BreakdownValueType],
      description: 'Which part; empty for the total.',
      resolve: ({ breakdown }, _args, context) => breakdownValues(breakdown, context),
    }),
    citation: t.field({
      type: Citation,
      description: 'Where it stands.',
      resolve: ({ citation }) => citation,
    }),
    comparison: t.field({
      type: Comparison,
      description:
        'The figures as of the day the claim’s report was issued, that report’s readings first: a later restatement does not make a claim wrong.',
      resolve: ({ indicator, place, breakdown, base, target, measure, asOf, report }, _args, context) => {
        const side = (period: typeof base) => ({ place, breakdown, period: formatPeriod(period) });
        const options = { measure, allowIncomparable: false, asOf, toldBy: report ?? undefined };
        return compareSides(context, indicator, side(base), side(target), options);
      },
    }),
    verdict: t.expose('verdict', { type: ClaimVerdictEnum, description: 'What the figures say of it.' }),
    gap: t.exposeFloat('gap', {
      nullable: true,
      description:
        'Signed distance from the computed interval to the stated one, in the measure; null unless a stated number misses.',
    }),
    impliedBaseMin: t.exposeFloat('impliedBaseMin', {
      nullable: true,
      description:
        'The least base that the stated change and the published target imply; null unless a stated number misses.',
    }),
    impliedBaseMax: t.exposeFloat('impliedBaseMax', {
      nullable: true,
      description: 'The greatest such base.',
    }),
  }),
});

builder.queryField('claims', (t) =>
  t.connection(
    {
      type: Claim,
      description: 'Stated changes, by indicator, the latest target first.',
      args: { filter: t.arg({ type: ClaimFilterInput, description: 'Which ones.' }) },
      resolve: async (_root, { filter, ...args }, context) => {
        await checkCodes(context, [
          ...asked('indicator', filter?.indicators, 'filter.indicators'),
          ...asked('source', filter?.sources, 'filter.sources'),
          ...asked('report', filter?.reports, 'filter.reports'),
        ]);
        return resolveList(context, claimListing(filter ?? {}), args, (id: string) =>
          context.loaders.claim.load(id),
        );
      },
    },
    ClaimConnection.connection,
    ClaimConnection.edge,
  ),
);
