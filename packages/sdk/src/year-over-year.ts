import { yearPeriod } from '@hasila/domain';
import type { Comparison } from './answer.js';
import type { IndicatorCode } from './codes.js';
import { HasilaError } from './error.js';
import { fromWire } from './from-wire.js';
import { YearOverYearDocument } from './generated/operations.js';
import { type About, type AsOf, type SeriesQuestion, wireBreakdown } from './question.js';
import { type CallOptions, type Client, request } from './transport.js';

/** The years of one series. */
export interface ComparedYears extends SeriesQuestion, AsOf {
  /** First target year. Absent: the second year for which there is a figure. */
  readonly from?: number | undefined;
  /** Last target year. Absent: the last year for which there is a figure. */
  readonly to?: number | undefined;
}

export type YearOverYearInput<Code extends IndicatorCode = IndicatorCode> = ComparedYears & About<Code>;

/** Each year against the year before it, in order: a year without a figure is a row with its reason. */
export async function yearOverYear<const Code extends IndicatorCode>(
  client: Client,
  input: YearOverYearInput<Code>,
  options?: CallOptions,
): Promise<readonly Comparison[]> {
  const {
    indicator: code,
    place,
    breakdown,
    measure,
    from,
    to,
    asOf = client.asOf,
  }: ComparedYears & { readonly indicator: string } = input;
  const { indicator } = await request(
    client,
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
  const rows = indicator.yearOverYear;
  // Without `from` the first row is the second year that is observed, so its target is there.
  const first = from ?? Number(rows[0]?.target?.period.slice(0, 4));
  return rows.map((row, index) => {
    const year = first + index;
    return fromWire(row, { measure, periods: { base: yearPeriod(year - 1), target: yearPeriod(year) } });
  });
}

function unknownIndicator(code: string): HasilaError {
  const problem = { path: 'indicator', value: code, allowed: 'a code of hasila.indicators()' };
  return new HasilaError(`There is no indicator "${code}".`, { code: 'NOT_FOUND', problems: [problem] });
}
