import {
  breakdownKey,
  formatPeriod,
  type Period,
  type ResolvedMeasure,
  resolveMeasure,
  type SideKey,
  type Vintage,
} from '@hasila/domain';
import { BadUserInput, type InputProblem } from '../bad-user-input.js';
import type { ComparisonRecord } from '../queries/comparisons.js';
import type { Context } from './builder.js';
import { claimsAbout, loadComparison } from './comparison-record.js';

interface SideArguments {
  readonly period: Period;
  readonly place?: string | null | undefined;
  readonly breakdown?: readonly { readonly dimension: string; readonly member: string }[] | null | undefined;
}

export function sideKey({ period, place, breakdown }: SideArguments, { edition }: Context): SideKey {
  return {
    period: formatPeriod(period),
    place: place ?? edition.country,
    breakdown: breakdownKey(breakdown ?? []),
  };
}

interface ComparisonOptions extends Vintage {
  readonly measure: ResolvedMeasure | 'AUTO';
  readonly allowIncomparable: boolean;
  /** Whether it is asked what sources say about it: that is read along, and found by `claimsAbout`. */
  readonly withClaims?: boolean;
}

/** Compares two sides of an indicator that is known to exist. */
export async function compareSides(
  context: Context,
  code: string,
  base: SideKey,
  target: SideKey,
  { measure, allowIncomparable, asOf, toldBy, withClaims = false }: ComparisonOptions,
): Promise<ComparisonRecord> {
  const indicator = await context.loaders.indicator.load(code);
  const problem: InputProblem = {
    path: 'indicator',
    value: code,
    allowed: 'a code of indicators { nodes { code } }',
  };
  if (indicator === undefined) throw new BadUserInput([problem]);
  const resolved = resolveMeasure(measure, indicator.unit);
  const key = { indicator: code, base, target, measure: resolved, allowIncomparable, asOf, toldBy };
  if (withClaims) claimsAbout({ key }, context).catch(() => undefined);
  const record = await loadComparison(key, context);
  if (record === undefined) throw new BadUserInput([problem]);
  return record;
}
