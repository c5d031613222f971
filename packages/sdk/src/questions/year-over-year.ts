import type { ChangeMeasure } from '@hasila/domain';
import type { Comparison } from '../answers/comparison.js';
import type { IndicatorCode } from '../codes.js';
import { YearOverYearDocument } from '../generated/operations.js';
import type { AnsweredMeasure, MeasureOf } from '../measures.js';
import type { Client } from '../transport/client.js';
import type { CallOptions } from '../transport/settings.js';
import { comparisonFromWire } from '../wire/comparison.js';
import { type About, type AsOf, type SeriesQuestion, wireBreakdown } from './question.js';
import { unknownIndicator } from './unknown-indicator.js';

/** The years of one series. */
export interface ComparedYears<Asked extends ChangeMeasure = ChangeMeasure>
  extends SeriesQuestion<Asked>,
    AsOf {
  /** First target year. Absent: the second year for which there is a figure. */
  readonly from?: number | undefined;
  /** Last target year. Absent: the last year for which there is a figure. */
  readonly to?: number | undefined;
}

export type YearOverYearInput<
  Code extends IndicatorCode = IndicatorCode,
  Asked extends ChangeMeasure = ChangeMeasure,
> = ComparedYears<Asked> & About<Code>;

/** Each year against the year before it, in order: a year without a figure is a row with its reason. */
export async function yearOverYear<
  const Code extends IndicatorCode,
  const Asked extends MeasureOf<Code> = MeasureOf<Code> & 'AUTO',
>(
  client: Client,
  input: YearOverYearInput<Code, Asked>,
  options?: CallOptions,
): Promise<readonly Comparison<AnsweredMeasure<Code, Asked>>[]> {
  const {
    indicator: code,
    place,
    breakdown,
    measure,
    from,
    to,
    asOf = client.asOf,
  }: ComparedYears & { readonly indicator: string } = input;
  const { indicator } = await client.request(
    YearOverYearDocument,
    {
      indicator: code,
      place,
      breakdown: wireBreakdown(breakdown),
      from,
      to,
      measure,
      asOf,
      language: client.language,
    },
    options,
  );
  if (indicator === null) throw unknownIndicator(code);
  return indicator.yearOverYear.map((row) => comparisonFromWire<AnsweredMeasure<Code, Asked>>(row));
}
