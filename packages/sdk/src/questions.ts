import type { Comparison } from './answers/comparison.js';
import type { Indicator } from './answers/indicator.js';
import type { IndicatorCode } from './codes.js';
import type { Safe } from './errors/safe.js';
import type { AnsweredMeasure, MeasureOf } from './measures.js';
import type { CompareInput, ComparePair } from './questions/compare.js';
import type { IndicatorsInput } from './questions/indicators.js';
import type { Paged } from './questions/pages.js';
import type { AsOf } from './questions/question.js';
import type { YearOverYearInput } from './questions/year-over-year.js';
import type { CallOptions } from './transport/settings.js';

/** Whether a failure is thrown, or given back beside the data. */
export type Mode = 'throwing' | 'safe';

/** One answer, by the way in which failures come. */
export type Answer<How extends Mode, Data> = Promise<How extends 'safe' ? Safe<Data> : Data>;

/** A list that pages by itself; the safe one is read as a whole. */
export type List<How extends Mode, Item> = How extends 'safe'
  ? { readonly toArray: (...limit: Parameters<Paged<Item>['toArray']>) => Promise<Safe<readonly Item[]>> }
  : Paged<Item>;

/** Every named question as a method. */
export interface Questions<How extends Mode = 'throwing'> {
  /** Compares one figure of two periods. Look at `reason` before `change`: where there is no change, it says why. */
  compare<const Code extends IndicatorCode, const Asked extends MeasureOf<Code> = MeasureOf<Code> & 'AUTO'>(
    input: CompareInput<Code, Asked>,
    options?: CallOptions,
  ): Answer<How, Comparison<AnsweredMeasure<Code, Asked>>>;
  /** Compares 1 to 200 pairs in one request: one row each, in the same order. */
  compareMany(
    inputs: readonly ComparePair[],
    options?: CallOptions & AsOf,
  ): Answer<How, readonly Comparison[]>;
  /** Each year against the year before it, in order: a year without a figure is a row with its reason. */
  yearOverYear<
    const Code extends IndicatorCode,
    const Asked extends MeasureOf<Code> = MeasureOf<Code> & 'AUTO',
  >(
    input: YearOverYearInput<Code, Asked>,
    options?: CallOptions,
  ): Answer<How, readonly Comparison<AnsweredMeasure<Code, Asked>>[]>;
  /** What is measured: `for await (const indicator of hasila.indicators())`, or `.toArray({ limit: 10 })`. */
  indicators(input?: IndicatorsInput, options?: CallOptions): List<How, Indicator>;
}
