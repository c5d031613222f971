import { formatPeriod, type Period } from '@hasila/domain';
import type { Comparison } from './answer.js';
import type { IndicatorCode } from './codes.js';
import { HasilaError } from './error.js';
import { fromWire } from './from-wire.js';
import { CompareDocument } from './generated/operations.js';
import {
  type About,
  type AsOf,
  type PeriodInput,
  periodOf,
  type SeriesQuestion,
  wireBreakdown,
} from './question.js';
import { type CallOptions, type Client, request } from './transport.js';

/** Two periods of one series. */
export interface ComparedPeriods extends SeriesQuestion {
  /** The period compared with. */
  readonly base: PeriodInput;
  /** The period compared. */
  readonly target: PeriodInput;
  /** Give the change of figures that may not be compared too. */
  readonly allowIncomparable?: boolean | undefined;
}

export type ComparePair<Code extends IndicatorCode = IndicatorCode> = ComparedPeriods & About<Code>;
export type CompareInput<Code extends IndicatorCode = IndicatorCode> = ComparePair<Code> & AsOf;

/** Compares one figure of two periods. */
export async function compare<const Code extends IndicatorCode>(
  client: Client,
  { asOf, ...pair }: CompareInput<Code>,
  options?: CallOptions,
): Promise<Comparison> {
  const [comparison] = await compareMany(client, [pair as ComparePair], { ...options, asOf });
  if (comparison === undefined)
    throw new HasilaError('The server answered no row.', { code: 'BAD_RESPONSE' });
  return comparison;
}

/** Compares 1 to 200 pairs in one request: one row each, in the same order. */
export async function compareMany(
  client: Client,
  pairs: readonly ComparePair[],
  { asOf = client.asOf, ...options }: CallOptions & AsOf = {},
): Promise<readonly Comparison[]> {
  const { language } = client;
  const questions = pairs.map(questionOf);
  const inputs = questions.map(({ input }) => input);
  const { compare: rows } = await request(client, CompareDocument, { inputs, asOf, language }, options);
  if (rows.length !== questions.length)
    throw new HasilaError(`The server answered ${rows.length} rows to ${questions.length} pairs.`, {
      code: 'BAD_RESPONSE',
    });
  return questions.flatMap(({ asked }, index) => {
    const row = rows[index];
    return row === undefined ? [] : [fromWire(row, asked)];
  });
}

function questionOf(pair: ComparePair, index: number) {
  const { indicator, place, measure, allowIncomparable } = pair;
  const periods = {
    base: periodOf(pair.base, `inputs[${index}].base.period`),
    target: periodOf(pair.target, `inputs[${index}].target.period`),
  };
  const breakdown = wireBreakdown(pair.breakdown);
  const side = (period: Period) => ({ period: formatPeriod(period), place, breakdown });
  return {
    asked: { measure, periods },
    input: { indicator, base: side(periods.base), target: side(periods.target), measure, allowIncomparable },
  };
}
