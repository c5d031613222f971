import type { Comparison } from '../answers/comparison.js';
import type { IndicatorDetails } from '../answers/indicator.js';
import type { IndicatorCode } from '../codes.js';
import type { AnsweredMeasure, MeasureOf } from '../measures.js';
import { type CompareInput, type ComparePair, compare, compareMany } from '../questions/compare.js';
import { type IndicatorInput, indicator } from '../questions/indicator.js';
import type { AsOf } from '../questions/question.js';
import { type YearOverYearInput, yearOverYear } from '../questions/year-over-year.js';
import type { Asked } from './asked.js';
import { type AnswerOptions, answered } from './question-options.js';

/** Compares one figure of two periods. */
export function compareOptions<
  const Code extends IndicatorCode,
  const Measure extends MeasureOf<Code> = MeasureOf<Code> & 'AUTO',
>(
  asked: Asked<'compare'>,
  input: CompareInput<Code, Measure>,
): AnswerOptions<Comparison<AnsweredMeasure<Code, Measure>>> {
  return answered(asked, 'compare', input, (options) =>
    'request' in asked ? compare(asked, input, options) : asked.compare(input, options),
  );
}

/** Compares 1 to 200 pairs in one request: one row each, in the same order. */
export function compareManyOptions(
  asked: Asked<'compareMany'>,
  inputs: readonly ComparePair[],
  { asOf }: AsOf = {},
): AnswerOptions<readonly Comparison[]> {
  return answered(
    asked,
    'compareMany',
    inputs,
    (options) =>
      'request' in asked
        ? compareMany(asked, inputs, { ...options, asOf })
        : asked.compareMany(inputs, { ...options, asOf }),
    { asOf },
  );
}

/** Each year against the year before it, in order. */
export function yearOverYearOptions<
  const Code extends IndicatorCode,
  const Measure extends MeasureOf<Code> = MeasureOf<Code> & 'AUTO',
>(
  asked: Asked<'yearOverYear'>,
  input: YearOverYearInput<Code, Measure>,
): AnswerOptions<readonly Comparison<AnsweredMeasure<Code, Measure>>[]> {
  return answered(asked, 'yearOverYear', input, (options) =>
    'request' in asked ? yearOverYear(asked, input, options) : asked.yearOverYear(input, options),
  );
}

/** One indicator: what it counts, its breaks, its last figure, and the series that there are. */
export function indicatorOptions<const Code extends IndicatorCode>(
  asked: Asked<'indicator'>,
  input: IndicatorInput<Code>,
): AnswerOptions<IndicatorDetails> {
  return answered(asked, 'indicator', input, (options) =>
    'request' in asked ? indicator(asked, input, options) : asked.indicator(input, options),
  );
}
