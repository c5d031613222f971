import {
  CERTAINTIES,
  CHANGE_DIRECTIONS,
  CHANGE_MEASURES,
  type Change,
  formatChange,
  tendencyLabel,
  UNIT_OF_MEASURE,
} from '@hasila/domain';
import type { UnitRecord } from '../queries/records.js';
import { unitOf } from '../queries/rows.js';
import { builder } from './builder.js';
import { describedEnum } from './described-enum.js';
import { languageArgs, languageOf, TextType } from './text.js';
import { UnitType } from './unit.js';

export interface MeasuredChange {
  readonly change: Change;
  /** That of the figures compared. */
  readonly unitOfFigures: UnitRecord;
}

export const ChangeMeasureEnum = describedEnum(
  'ChangeMeasure',
  'How a change is expressed.',
  CHANGE_MEASURES,
  {
    AUTO: 'Points where the unit is percent, else percent.',
    ABSOLUTE: 'Target minus base, in the unit of the figures.',
    PERCENT: '100 (target − base) / base; never of figures in percent.',
    PERCENTAGE_POINT: 'Target minus base, of figures in percent alone.',
    RATIO: 'Target / base.',
    INDEX: '100 target / base.',
    CAGR: 'Compound yearly rate in percent; needs two periods of one length that lie whole years apart.',
  },
);

export const ChangeDirectionEnum = describedEnum(
  'ChangeDirection',
  'Which way a figure went.',
  CHANGE_DIRECTIONS,
  {
    INCREASE: 'Up.',
    DECREASE: 'Down.',
    UNCHANGED: 'Both figures are exact and equal.',
    UNDETERMINED: 'The words leave both ways open.',
  },
);

export const CertaintyEnum = describedEnum('Certainty', 'How sure the direction is.', CERTAINTIES, {
  CERTAIN: 'Whatever the words allow, the direction is this one.',
  LIKELY: 'The words allow another, but not where their writers most likely stood.',
  UNCERTAIN: 'It cannot be told.',
});

export const ChangeType = builder.objectRef<MeasuredChange>('Change').implement({
  description: 'How a figure changed, with the interval that the words of both figures allow.',
  fields: (t) => ({
    measure: t.field({
      type: ChangeMeasureEnum,
      description: 'How it is expressed; never AUTO.',
      resolve: ({ change }) => change.measure,
    }),
    value: t.float({ description: 'From the two stated values.', resolve: ({ change }) => change.value }),
    min: t.float({
      nullable: true,
      description: 'The least possible; null: unbounded.',
      resolve: ({ change }) => change.min,
    }),
    max: t.float({
      nullable: true,
      description: 'The most possible; null: unbounded.',
      resolve: ({ change }) => change.max,
    }),
    minInclusive: t.boolean({
      description: 'Whether `min` itself is possible.',
      resolve: ({ change }) => change.minInclusive,
    }),
    maxInclusive: t.boolean({
      description: 'Whether `max` itself is possible.',
      resolve: ({ change }) => change.maxInclusive,
    }),
    plausibleMin: t.float({
      nullable: true,
      description: 'The least plausible; null: unbounded.',
      resolve: ({ change }) => change.plausibleMin,
    }),
    plausibleMax: t.float({
      nullable: true,
      description: 'The most plausible; null: unbounded.',
      resolve: ({ change }) => change.plausibleMax,
    }),
    direction: t.field({
      type: ChangeDirectionEnum,
      description: 'Which way the figure went, the same by every measure.',
      resolve: ({ change }) => change.direction,
    }),
    certainty: t.field({
      type: CertaintyEnum,
      description: 'How sure the direction is.',
      resolve: ({ change }) => change.certainty,
    }),
    tendency: t.field({
      type: TextType,
      description: 'Direction and certainty in words: “increase, likely”.',
      args: languageArgs,
      resolve: ({ change }, args, context) => {
        const language = languageOf(args, context);
        return { value: tendencyLabel(change, language), language };
      },
    }),
    unit: t.field({
      type: UnitType,
      description: 'What the change is counted in: percent, points, or the unit of the figures.',
      resolve: ({ change, unitOfFigures }, _args, { edition }) =>
        change.measure === 'ABSOLUTE' && !unitOfFigures.percent
          ? unitOfFigures
          : unitOf(
              edition.units,
              UNIT_OF_MEASURE[change.measure === 'ABSOLUTE' ? 'PERCENTAGE_POINT' : change.measure],
            ),
    }),
    text: t.field({
      type: TextType,
      description: 'In words: “+3.1 %”, “between −2 and 0 points”.',
      args: languageArgs,
      resolve: ({ change, unitOfFigures }, args, context) => {
        const language = languageOf(args, context);
        return { value: formatChange(change, unitOfFigures.words, language, unitOfFigures), language };
      },
    }),
  }),
});
