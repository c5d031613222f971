import {
  breakdownKey,
  breakdownProblems,
  DESIRED_DIRECTIONS,
  formatPeriod,
  parsePeriod,
  rangeProblems,
} from '@hasila/domain';
import { claimListing, indicatorListing, seriesListing } from '../queries/listings.js';
import { pageRequest } from '../queries/page-request.js';
import type { BreakRecord, SeriesRecord } from '../queries/records.js';
import { asOfArgs } from './as-of.js';
import { BreakdownDimension, BreakdownInput, dimensionsOf } from './breakdown.js';
import { builder, type Context } from './builder.js';
import { ChangeMeasureEnum } from './change.js';
import { Citation } from './citation.js';
import { asked, askedBreakdown, checkCodes } from './codes.js';
import { compareSides, sideKey } from './compare-sides.js';
import { connectionOf, once, resolveList } from './connection.js';
import { describedEnum } from './described-enum.js';
import {
  IndicatorFilterInput,
  IndicatorKindEnum,
  IndicatorOrderEnum,
  SeriesFilterInput,
} from './filter-inputs.js';
import { found } from './found.js';
import { Institution } from './institution.js';
import { beginObservations, listObservations } from './list-observations.js';
import {
  Claim,
  ClaimConnection,
  Comparison,
  Indicator,
  IndicatorConnection,
  Observation,
  ObservationConnection,
  Series,
  SeriesConnection,
} from './refs.js';
import { selects } from './selects.js';
import { latestObservation } from './series.js';
import { languageArgs, languageOf, TextType, translated } from './text.js';
import { Topic } from './topic.js';
import { UnitType } from './unit.js';
import { yearlyComparisons } from './yearly-comparisons.js';

const DesiredDirectionEnum = describedEnum(
  'DesiredDirection',
  'Which way is welcome. It decides a colour, never a sign.',
  DESIRED_DIRECTIONS,
  { HIGHER: 'More is welcome.', LOWER: 'Less is welcome.', NEUTRAL: 'Neither is.' },
);

const SeriesBreakType = builder.objectRef<BreakRecord>('SeriesBreak').implement({
  description: 'From this period on something else is counted.',
  fields: (t) => ({
    at: t.expose('at', { type: 'TimePeriod', description: 'The first period that counts the new thing.' }),
    reason: t.field({
      type: TextType,
      description: 'What changed.',
      args: languageArgs,
      resolve: ({ reason }, args, context) => translated(reason, languageOf(args, context)),
    }),
    citation: t.field({
      type: Citation,
      nullable: true,
      description: 'Who says so.',
      resolve: ({ source }) =>
        source === null
          ? null
          : { source, asWritten: null, paragraph: null, start: null, end: null, paragraphSha256: null },
    }),
  }),
});

const seriesArgs = builder.args((t) => ({
  place: t.string({ description: 'Slug of a place; absent: the country.' }),
  breakdown: t.field({
    type: [BreakdownInput],
    description: 'A breakdown, matched whole; absent or []: the total.',
  }),
}));

interface SeriesArguments {
  readonly place?: string | null | undefined;
  readonly breakdown?: readonly { readonly dimension: string; readonly member: string }[] | null | undefined;
}

/** The series that arguments name, once they are known to name one. */
async function seriesOf(code: string, args: SeriesArguments, context: Context): Promise<SeriesRecord> {
  const { place, breakdown } = args;
  const problems = breakdownProblems(breakdown, 'breakdown');
  if (place != null || (breakdown != null && breakdown.length > 0)) {
    await checkCodes(
      context,
      [...asked('place', place, 'place'), ...askedBreakdown(breakdown, 'breakdown')],
      problems,
    );
  }
  return {
    indicator: code,
    place: place ?? context.edition.country,
    breakdown: breakdownKey(breakdown ?? []),
  };
}

builder.node(Indicator, {
  description: 'What is measured.',
  id: { resolve: ({ code }) => code, description: 'Global id.' },
  loadOne: (code, { loaders }) => loaders.indicator.load(code),
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Unique and stable.' }),
    label: t.field({
      type: TextType,
      description: 'Its name.',
      args: languageArgs,
      resolve: ({ label }, args, context) => translated(label, languageOf(args, context)),
    }),
    definition: t.field({
      type: TextType,
      nullable: true,
      description: 'What is counted, by whom and over what, in one sentence.',
      args: languageArgs,
      resolve: ({ definition }, args, context) => translated(definition, languageOf(args, context)),
    }),
    topic: t.field({
      type: Topic,
      description: 'What it is about.',
      resolve: ({ topic }, _args, { loaders }) => found(loaders.topic.load(topic), 'topic', topic),
    }),
    institution: t.field({
      type: Institution,
      description: 'Whose population is counted.',
      resolve: ({ institution }, _args, { loaders }) =>
        found(loaders.institution.load(institution), 'institution', institution),
    }),
    unit: t.field({ type: UnitType, description: 'What it is counted in.', resolve: ({ unit }) => unit }),
    decimals: t.exposeInt('decimals', { description: 'How many decimals its figures carry.' }),
    additive: t.exposeBoolean('additive', { description: 'Whether breakdowns and periods may be summed.' }),
    kind: t.expose('kind', { type: IndicatorKindEnum, description: 'What kind of figure it is.' }),
    desiredDirection: t.expose('desiredDirection', {
      type: DesiredDirectionEnum,
      description: 'Which way is welcome. It decides a colour, never a sign.',
    }),
    breakdowns: t.field({
      type: [BreakdownDimension],
      description: 'What it is broken down by, with the members that occur.',
      resolve: async ({ code }, _args, context) => [
        ...(await dimensionsOf(await context.loaders.breakdowns(code), context)),
      ],
    }),
    notes: t.field({
      type: [TextType],
      description: 'What a reader must know: what it counts and what it does not.',
      args: languageArgs,
      resolve: ({ notes }, args, context) =>
        Promise.all(
          notes.map(async (note) =>
            translated(
              (await found(context.loaders.note.load(note), 'note', note)).label,
              languageOf(args, context),
            ),
          ),
        ),
    }),
    breaks: t.field({
      type: [SeriesBreakType],
      description: 'Where the counted thing changed.',
      resolve: ({ breaks }) => [...breaks],
    }),
    series: t.connection(
      {
        type: Series,
        description: 'Which places and breakdowns exist, each with its periods.',
        resolve: ({ code }, args, context) =>
          resolveList(context, seriesListing(), args, async (key: SeriesRecord) => key, {
            field: 'Indicator.series',
            parent: code,
          }),
      },
      SeriesConnection.connection,
      SeriesConnection.edge,
    ),
    periods: t.field({
      type: ['TimePeriod'],
      description: 'The periods of one series for which there is a figure, in order.',
      args: seriesArgs,
      resolve: async ({ code }, args, context) =>
        (await context.loaders.periods(await seriesOf(code, args, context))).map(parsePeriod),
    }),
    observation: t.field({
      type: Observation,
      nullable: true,
      description: 'One figure; null when there is none.',
      args: {
        period: t.arg({
          type: 'TimePeriod',
          description: 'The period, matched exactly; absent: the last one known.',
        }),
        ...seriesArgs,
        ...asOfArgs,
      },
      resolve: async ({ code }, { period, asOf, ...args }, context) => {
        const series = await seriesOf(code, args, context);
        if (period == null) return latestObservation(series, asOf ?? undefined, context);
        return context.loaders.observation(
          { ...series, period: formatPeriod(period) },
          { asOf: asOf ?? undefined },
        );
      },
    }),
    observations: t.connection(
      {
        type: Observation,
        description:
          'Its figures, by place, breakdown and period. Without a filter: the totals of every place.',
        args: {
          filter: t.arg({ type: SeriesFilterInput, description: 'Which ones.' }),
          ...asOfArgs,
        },
        resolve: async ({ code }, { filter, asOf, ...args }, context, info) => {
          const found = [
            ...breakdownProblems(filter?.breakdown, 'filter.breakdown'),
            ...rangeProblems(filter, 'filter.to'),
          ];
          const breakdown = filter?.breakdown == null ? undefined : breakdownKey(filter.breakdown);
          const conditions = { ...filter, breakdown, anyBreakdown: filter?.anyBreakdown ?? false, asOf };
          const nested = { field: 'Indicator.observations', parent: code, filter: conditions } as const;
          if (found.length === 0) beginObservations(context, conditions, args, nested, info);
          await checkCodes(
            context,
            [
              ...asked('place', filter?.places, 'filter.places'),
              ...askedBreakdown(filter?.breakdown, 'filter.breakdown'),
            ],
            found,
          );
          return listObservations(context, conditions, args, nested);
        },
      },
      ObservationConnection.connection,
      ObservationConnection.edge,
    ),
    comparison: t.field({
      type: Comparison,
      description: 'Two periods of one series compared.',
      args: {
        base: t.arg({ type: 'TimePeriod', required: true, description: 'What is compared with.' }),
        target: t.arg({ type: 'TimePeriod', required: true, description: 'What is compared.' }),
        measure: t.arg({
          type: ChangeMeasureEnum,
          defaultValue: 'AUTO',
          description: 'How the change is expressed.',
        }),
        ...seriesArgs,
        ...asOfArgs,
        allowIncomparable: t.arg.boolean({
          defaultValue: false,
          description: 'Give the change of figures that may not be compared too.',
        }),
      },
      resolve: async (
        { code },
        { base, target, measure, asOf, allowIncomparable, ...args },
        context,
        info,
      ) => {
        await seriesOf(code, args, context);
        const options = {
          withClaims: selects(info, 'claims'),
          measure: measure ?? 'AUTO',
          allowIncomparable: allowIncomparable ?? false,
          asOf: asOf ?? undefined,
        };
        const side = (period: typeof base) => sideKey({ ...args, period }, context);
        return compareSides(context, code, side(base), side(target), options);
      },
    }),
    yearOverYear: t.field({
      type: [Comparison],
      description:
        'One row for each target year from..to, against the year before it. Default: the second observed year to the last.',
      args: {
        from: t.arg.int({ description: 'First target year.' }),
        to: t.arg.int({ description: 'Last target year.' }),
        measure: t.arg({
          type: ChangeMeasureEnum,
          defaultValue: 'AUTO',
          description: 'How the changes are expressed.',
        }),
        ...seriesArgs,
        ...asOfArgs,
      },
      resolve: async ({ code }, { from, to, measure, asOf, ...args }, context) =>
        yearlyComparisons(context, await seriesOf(code, args, context), {
          from,
          to,
          measure: measure ?? 'AUTO',
          asOf: asOf ?? undefined,
        }),
    }),
    indexed: t.field({
      type: [Comparison],
      description: 'INDEX of each year from..to against one fixed base. Default: all observed years.',
      args: {
        base: t.arg({ type: 'TimePeriod', required: true, description: 'The fixed base: 100.' }),
        from: t.arg.int({ description: 'First target year.' }),
        to: t.arg.int({ description: 'Last target year.' }),
        ...seriesArgs,
        ...asOfArgs,
      },
      resolve: async ({ code }, { base, from, to, asOf, ...args }, context) =>
        yearlyComparisons(context, await seriesOf(code, args, context), {
          base: formatPeriod(base),
          from,
          to,
          measure: 'INDEX',
          asOf: asOf ?? undefined,
        }),
    }),
    claims: t.connection(
      {
        type: Claim,
        description: 'What sources say about its changes, the latest target first.',
        resolve: ({ code }, args, context) =>
          resolveList(context, claimListing({}), args, (id: string) => context.loaders.claim.load(id), {
            field: 'Indicator.claims',
            parent: code,
          }),
      },
      ClaimConnection.connection,
      ClaimConnection.edge,
    ),
  }),
});

builder.queryFields((t) => ({
  indicator: t.field({
    type: Indicator,
    nullable: true,
    description: 'One indicator; null when there is none of that code.',
    args: {
      code: t.arg.string({
        required: true,
        description: 'Code of the indicator: `criminal-cases-recorded`.',
      }),
    },
    resolve: (_root, { code }, { loaders }) => loaders.indicator.load(code),
  }),
  indicators: t.connection(
    {
      type: Indicator,
      description: 'What is measured.',
      args: {
        filter: t.arg({ type: IndicatorFilterInput, description: 'Which ones.' }),
        orderBy: t.arg({
          type: IndicatorOrderEnum,
          defaultValue: 'CODE',
          description: 'How they are sorted.',
        }),
      },
      resolve: async (_root, { filter, orderBy, ...args }, context) => {
        await checkCodes(context, [
          ...asked('indicator', filter?.codes, 'filter.codes'),
          ...asked('topic', filter?.topics, 'filter.topics'),
          ...asked('unit', filter?.units, 'filter.units'),
          ...asked('institution', filter?.institutions, 'filter.institutions'),
          ...asked('place', filter?.place, 'filter.place'),
        ]);
        const listing = indicatorListing(filter ?? {}, orderBy ?? 'CODE', context.language ?? 'EN');
        const { loaders } = context;
        pageRequest(args, listing.order);
        return connectionOf(
          once(() => loaders.indicatorPage(listing, args)),
          (code: string) => loaders.indicator.load(code),
          () => loaders.count(listing),
        );
      },
    },
    IndicatorConnection.connection,
    IndicatorConnection.edge,
  ),
}));
