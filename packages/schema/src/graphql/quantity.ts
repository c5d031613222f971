import {
  type ClaimMeasure,
  formatQuantity,
  formatStatedChange,
  type Interval,
  QUALIFIERS,
  type Quantity,
  toBounds,
} from '@hasila/domain';
import type { UnitRecord } from '../queries/records.js';
import { unitOf } from '../queries/rows.js';
import { builder } from './builder.js';
import { describedEnum } from './described-enum.js';
import { languageArgs, languageOf, TextType } from './text.js';
import { UnitType } from './unit.js';

/** A quantity, the intervals that its words allow, and the words. */
export interface WrittenQuantity {
  readonly quantity: Quantity;
  readonly hard: Interval;
  readonly plausible: Interval;
  readonly asWritten: string;
  /** Set where it is a stated change: its words say which way. */
  readonly measure?: ClaimMeasure;
}

const QualifierEnum = describedEnum('Qualifier', 'What the words around a figure say about it.', QUALIFIERS, {
  EXACT: 'A number written to the base unit.',
  ROUNDED:
    'Written with a scale word or a larger unit and nothing after it, in percent, or as a decimal fraction.',
  APPROXIMATELY: 'About, nearly.',
  MORE_THAN: 'Above the value.',
  LESS_THAN: 'Below the value.',
  AT_LEAST: 'The value or more.',
  AT_MOST: 'The value or less.',
  BETWEEN: 'Between two values; `value` is their middle, which no source wrote.',
});

export const QuantityType = builder.objectRef<WrittenQuantity>('Quantity').implement({
  description: 'A value with its qualifier and the interval that the words allow, in the base unit.',
  fields: (t) => ({
    value: t.float({
      description: 'As stated, in the base unit.',
      resolve: ({ quantity }) => quantity.value,
    }),
    qualifier: t.field({
      type: QualifierEnum,
      description: 'What the words say about it.',
      resolve: ({ quantity }) => quantity.qualifier,
    }),
    min: t.float({
      nullable: true,
      description: 'The least that the words allow; null: unbounded.',
      resolve: ({ hard }) => toBounds(hard).min,
    }),
    max: t.float({
      nullable: true,
      description: 'The most that the words allow; null: unbounded.',
      resolve: ({ hard }) => toBounds(hard).max,
    }),
    minInclusive: t.boolean({
      description: 'Whether `min` itself is allowed.',
      resolve: ({ hard }) => hard.minInclusive,
    }),
    maxInclusive: t.boolean({
      description: 'Whether `max` itself is allowed.',
      resolve: ({ hard }) => hard.maxInclusive,
    }),
    plausibleMin: t.float({
      description: 'Lower end of where a writer of these words most likely stood.',
      resolve: ({ plausible, quantity }) => toBounds(plausible).min ?? quantity.value,
    }),
    plausibleMax: t.float({
      description: 'Upper end of where a writer of these words most likely stood.',
      resolve: ({ plausible, quantity }) => toBounds(plausible).max ?? quantity.value,
    }),
    ulp: t.float({
      description:
        'One unit of the last digit as written: 1,000 for “85 thousand”. With value and qualifier it gives every other number here.',
      resolve: ({ quantity }) => quantity.ulp,
    }),
    asWritten: t.exposeString('asWritten', {
      description: 'The expression as the source writes it, at most eight words.',
    }),
    text: t.field({
      type: TextType,
      description: 'In words: “more than 85,000 persons”.',
      args: languageArgs,
      resolve: ({ quantity, measure }, args, context) => {
        const language = languageOf(args, context);
        const { words } = unitOf(context.edition.units, quantity.unit.code);
        const value =
          measure === undefined
            ? formatQuantity(quantity, words, language)
            : formatStatedChange({ measure, stated: quantity }, words, language);
        return { value, language };
      },
    }),
    unit: t.field({
      type: UnitType,
      description: 'The base unit.',
      resolve: ({ quantity }, _args, { edition }): UnitRecord => unitOf(edition.units, quantity.unit.code),
    }),
  }),
});
