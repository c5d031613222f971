import type { ChangeMeasure } from '@hasila/domain';
import type { Comparison } from '../answers/comparison.js';
import type { IndicatorCode } from '../codes.js';
import { CompareDocument } from '../generated/operations.js';
import type { AnsweredMeasure, MeasureOf } from '../measures.js';
import type { Client } from '../transport/client.js';
import type { CallOptions } from '../transport/settings.js';
import { comparisonFromWire } from '../wire/comparison.js';
import {
  type About,
  type AsOf,
  type PeriodInput,
  type SeriesQuestion,
  wireBreakdown,
  wirePeriod,
} from './question.js';

/** Two periods of one series. */
export interface ComparedPeriods<Asked extends ChangeMeasure = ChangeMeasure> extends SeriesQuestion<Asked> {
  /** The period compared with. */
  readonly base: PeriodInput;
  /** The period compared. */
  readonly target: PeriodInput;
  /** Give the change of figures that may not be compared too. */
  readonly allowIncomparable?: boolean | undefined;
}

export type ComparePair<
  Code extends IndicatorCode = IndicatorCode,
  Asked extends ChangeMeasure = ChangeMeasure,
> = ComparedPeriods<Asked> & About<Code>;

export type CompareInput<
  Code extends IndicatorCode = IndicatorCode,
  Asked extends ChangeMeasure = ChangeMeasure,
> = ComparePair<Code, Asked> & AsOf;

/** Compares one figure of two periods. Look at `reason` before `change`: where there is no change, it says why. */
export async function compare<
  const Code extends IndicatorCode,
  const Asked extends MeasureOf<Code> = MeasureOf<Code> & 'AUTO',
>(
  client: Client,
  { asOf, ...pair }: CompareInput<Code, Asked>,
  options?: CallOptions,
): Promise<Comparison<AnsweredMeasure<Code, Asked>>> {
  const [comparison] = await compareMany(client, [pair as ComparePair], { ...options, asOf });
  // The server answers in the measure asked for.
  return comparison as Comparison<AnsweredMeasure<Code, Asked>>;
}

/** Compares 1 to 200 pairs in one request: one row each, in the same order. */
export async function compareMany(
  client: Client,
  pairs: readonly ComparePair[],
  { asOf = client.asOf, ...options }: CallOptions & AsOf = {},
): Promise<readonly Comparison[]> {
  const { language } = client;
  const inputs = pairs.map(({ base, target, place, breakdown: members, ...rest }) => {
    const breakdown = wireBreakdown(members);
    const side = (period: PeriodInput) => ({ period: wirePeriod(period), place, breakdown });
    return { ...rest, base: side(base), target: side(target) };
  });
  const { compare: rows } = await client.request(CompareDocument, { inputs, asOf, language }, options);
  return rows.map(comparisonFromWire);
}
