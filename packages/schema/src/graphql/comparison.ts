import {
  breakdownProblems,
  comparisonId,
  NO_CHANGE_REASONS,
  parseComparisonId,
  parsePeriod,
} from '@hasila/domain';
import { BadUserInput } from '../bad-user-input.js';
import type { ComparisonRecord } from '../queries/comparisons.js';
import { BreakdownInput } from './breakdown.js';
import { builder, type Context } from './builder.js';
import { ChangeMeasureEnum, ChangeType } from './change.js';
import { asked, askedBreakdown, checkCodes } from './codes.js';
import { ComparabilityType } from './comparability.js';
import { compareSides, sideKey } from './compare-sides.js';
import { claimsAbout, explained, firstPublished, loadKnownComparison } from './comparison-record.js';
import { describedEnum } from './described-enum.js';
import { Claim, Comparison, Indicator, Observation } from './refs.js';
import { selects } from './selects.js';
import { languageArgs, languageOf, TextType } from './text.js';

export const MAX_COMPARISONS = 200;

const NoChangeReasonEnum = describedEnum(
  'NoChangeReason',
  'Why a comparison has no change.',
  NO_CHANGE_REASONS,
  {
    BASE_MISSING: 'There is no figure for the base.',
    TARGET_MISSING: 'There is no figure for the target.',
    BOTH_MISSING: 'There is no figure for either.',
    BASE_ZERO: 'The base is zero: only the absolute change is given.',
    BASE_NEGATIVE: 'The base is below zero: only the absolute change is given.',
    MEASURE_INVALID: 'The measure does not fit the unit or the periods.',
    NOT_COMPARABLE: 'The two figures may not be compared.',
  },
);

builder.node(Comparison, {
  description: 'A base and a target, the change between them, and whether they may be compared.',
  id: { resolve: ({ key }) => comparisonId(key), description: 'Stable permalink: made of the inputs.' },
  loadOne: (id, context) => {
    const key = parseComparisonId(id);
    return key === undefined ? null : loadKnownComparison(key, context);
  },
  fields: (t) => ({
    indicator: t.field({
      type: Indicator,
      description: 'What is measured.',
      resolve: ({ indicator }) => indicator,
    }),
    basePeriod: t.field({
      type: 'TimePeriod',
      description: 'The period compared with, also where there is no figure.',
      resolve: ({ key }) => parsePeriod(key.base.period),
    }),
    targetPeriod: t.field({
      type: 'TimePeriod',
      description: 'The period compared, also where there is no figure.',
      resolve: ({ key }) => parsePeriod(key.target.period),
    }),
    measure: t.field({
      type: ChangeMeasureEnum,
      description: 'How the change is expressed; never AUTO.',
      resolve: ({ comparison }) => comparison.measure,
    }),
    base: t.field({
      type: Observation,
      nullable: true,
      description: 'The figure compared with; null when there is none.',
      resolve: ({ comparison }) => comparison.base,
    }),
    target: t.field({
      type: Observation,
      nullable: true,
      description: 'The figure compared; null when there is none.',
      resolve: ({ comparison }) => comparison.target,
    }),
    change: t.field({
      type: ChangeType,
      nullable: true,
      description: 'The change from base to target; null exactly when `reason` is set.',
      resolve: ({ comparison, indicator }) =>
        comparison.change && { change: comparison.change, unitOfFigures: indicator.unit },
    }),
    absolute: t.field({
      type: ChangeType,
      nullable: true,
      description:
        'The absolute change beside it, whatever the measure; null when a side is missing or the two may not be compared.',
      resolve: ({ comparison, indicator }) =>
        comparison.absolute && { change: comparison.absolute, unitOfFigures: indicator.unit },
    }),
    reason: t.field({
      type: NoChangeReasonEnum,
      nullable: true,
      description: 'Why there is no change; null when there is one.',
      resolve: ({ comparison }) => comparison.reason,
    }),
    comparability: t.field({
      type: ComparabilityType,
      description: 'Whether the two may be compared, and why.',
      resolve: ({ comparison }) => comparison.comparability,
    }),
    asFirstPublished: t.field({
      type: Comparison,
      nullable: true,
      description:
        'When a side was restated: the same inputs as of the day the target was first published. Null when no side was restated since.',
      resolve: async (record, _args, context) => (await firstPublished(record, context)) ?? null,
    }),
    claims: t.field({
      type: [Claim],
      description: 'What sources say about this very change, oldest first.',
      resolve: claimsOf,
    }),
    explanation: t.field({
      type: TextType,
      description: 'The comparison in one plain sentence, with both figures, their qualifiers and sources.',
      args: languageArgs,
      resolve: async (record, args, context) => {
        const language = languageOf(args, context);
        return { value: await explained(record, language, context), language };
      },
    }),
  }),
});

async function claimsOf(record: ComparisonRecord, _args: object, context: Context) {
  return [...(await claimsAbout(record, context))];
}

const CompareSideInput = builder.inputType('CompareSide', {
  description: 'One side of a comparison.',
  fields: (t) => ({
    period: t.field({ type: 'TimePeriod', required: true, description: 'The period, matched exactly.' }),
    place: t.string({ description: 'Slug of a place; absent: the country.' }),
    breakdown: t.field({
      type: [BreakdownInput],
      description: 'A breakdown, matched whole; absent or []: the total.',
    }),
  }),
});

const CompareInputType = builder.inputType('CompareInput', {
  description: 'Two figures of one indicator to compare.',
  fields: (t) => ({
    indicator: t.string({ required: true, description: 'Code of the indicator.' }),
    base: t.field({ type: CompareSideInput, required: true, description: 'What is compared with.' }),
    target: t.field({ type: CompareSideInput, required: true, description: 'What is compared.' }),
    measure: t.field({
      type: ChangeMeasureEnum,
      defaultValue: 'AUTO',
      description: 'How the change is expressed.',
    }),
    allowIncomparable: t.boolean({
      defaultValue: false,
      description: 'Give the change of figures that may not be compared too.',
    }),
  }),
});

builder.queryField('compare', (t) =>
  t.field({
    type: [Comparison],
    description:
      'Compares 1 to 200 pairs of figures: one row each, in the same order. A figure that is missing is a row with its reason.',
    args: {
      inputs: t.arg({ type: [CompareInputType], required: true, description: 'The pairs, 1 to 200.' }),
      asOf: t.arg({ type: 'Date', description: 'As the world knew it on this day.' }),
    },
    resolve: async (_root, { inputs, asOf }, context, info) => {
      if (inputs.length < 1 || inputs.length > MAX_COMPARISONS) {
        throw new BadUserInput([
          { path: 'inputs', value: inputs.length, allowed: `1 to ${MAX_COMPARISONS} pairs` },
        ]);
      }
      const sides = inputs.flatMap(({ base, target }, n) => [
        { side: base, path: `inputs[${n}].base` },
        { side: target, path: `inputs[${n}].target` },
      ]);
      await checkCodes(
        context,
        [
          ...inputs.flatMap(({ indicator }, n) => asked('indicator', indicator, `inputs[${n}].indicator`)),
          ...sides.flatMap(({ side, path }) => [
            ...asked('place', side.place, `${path}.place`),
            ...askedBreakdown(side.breakdown, `${path}.breakdown`),
          ]),
        ],
        sides.flatMap(({ side, path }) => breakdownProblems(side.breakdown, `${path}.breakdown`)),
      );
      const withClaims = selects(info, 'claims');
      return Promise.all(
        inputs.map(({ indicator, base, target, measure, allowIncomparable }) =>
          compareSides(context, indicator, sideKey(base, context), sideKey(target, context), {
            measure: measure ?? 'AUTO',
            allowIncomparable: allowIncomparable ?? false,
            asOf: asOf ?? undefined,
            withClaims,
          }),
        ),
      );
    },
  }),
);
