import { type ArithmeticReason, type Change, changeBetween } from './change.js';
import { type Comparability, comparability, NOT_ASSESSED } from './comparability.js';
import { type ChangeMeasure, type ResolvedMeasure, resolveMeasure } from './measure.js';
import type { ComparedIndicator, Observation } from './observation.js';
import type { Unit } from './quantity.js';

/** Why a comparison has no change. The list is closed: a caller can word each of them. */
export const NO_CHANGE_REASONS = [
  'BASE_MISSING',
  'TARGET_MISSING',
  'BOTH_MISSING',
  'BASE_ZERO',
  'BASE_NEGATIVE',
  'MEASURE_INVALID',
  'NOT_COMPARABLE',
] as const;
export type NoChangeReason = (typeof NO_CHANGE_REASONS)[number];

interface Compared<O extends Observation> {
  readonly measure: ResolvedMeasure;
  readonly base: O | null;
  readonly target: O | null;
  /** The absolute change beside it, whatever the measure; `null` when a side is missing or the two may not be compared. */
  readonly absolute: Change | null;
  readonly comparability: Comparability;
}

/** A comparison with its change. */
export interface Changed<O extends Observation = Observation> extends Compared<O> {
  readonly base: O;
  readonly target: O;
  readonly change: Change;
  readonly reason: null;
}

/** A comparison without a change, and why. */
export interface Unchangeable<O extends Observation = Observation> extends Compared<O> {
  readonly change: null;
  readonly reason: NoChangeReason;
}

/** A base and a target, the change between them, and whether they may be compared. `reason` tells the two apart. */
export type Comparison<O extends Observation = Observation> = Changed<O> | Unchangeable<O>;

export interface CompareOptions {
  readonly measure?: ChangeMeasure;
  /** Give the change of figures that may not be compared too. Units that differ have none in any case. */
  readonly allowIncomparable?: boolean;
}

/**
 * Compares two observations of one indicator. Never throws for what the data can hold: a side that is missing, a
 * base of zero, a measure that does not fit or figures that may not be compared give a row with its reason.
 */
export function compare<O extends Observation>(
  indicator: ComparedIndicator & { readonly unit: Unit },
  base: O | null,
  target: O | null,
  { measure: asked = 'AUTO', allowIncomparable = false }: CompareOptions = {},
): Comparison<O> {
  const measure = resolveMeasure(asked, indicator.unit);
  if (base === null || target === null) {
    return {
      measure,
      base,
      target,
      ...without(missing(base, target)),
      absolute: null,
      comparability: NOT_ASSESSED,
    };
  }
  const assessed = comparability(indicator, base, target);
  const sides = { measure, base, target, comparability: assessed };
  const unlike = assessed.reasons.some(({ code }) => code === 'UNIT_DIFFERS');
  if (unlike || (assessed.verdict === 'NOT_COMPARABLE' && !allowIncomparable)) {
    return { ...sides, ...without('NOT_COMPARABLE'), absolute: null };
  }
  const between = (by: ResolvedMeasure) =>
    changeBetween(
      { quantity: base.reading.quantity, period: base.period },
      { quantity: target.reading.quantity, period: target.period },
      by,
    );
  const change = between(measure);
  const absolute = changeOrNull(between('ABSOLUTE'));
  return typeof change === 'string'
    ? { ...sides, ...without(change), absolute }
    : { ...sides, change, reason: null, absolute };
}

function without(reason: NoChangeReason): { readonly change: null; readonly reason: NoChangeReason } {
  return { change: null, reason };
}

function missing(base: Observation | null, target: Observation | null): NoChangeReason {
  if (base !== null) return 'TARGET_MISSING';
  return target === null ? 'BOTH_MISSING' : 'BASE_MISSING';
}

function changeOrNull(change: Change | ArithmeticReason): Change | null {
  return typeof change === 'string' ? null : change;
}
