import { type Change, changeBetween } from './change.js';
import type { Comparison } from './compare.js';
import {
  closed,
  closure,
  cut,
  EVERYTHING,
  type Interval,
  meets,
  mirror,
  position,
  scale,
  toBounds,
} from './interval.js';
import { type ResolvedMeasure, resolveMeasure } from './measure.js';
import type { Observation } from './observation.js';
import { hardInterval, plausibleInterval, type Quantity } from './quantity.js';
import {
  add,
  divide,
  HUNDRED,
  negate,
  type Rational,
  rational,
  sign,
  subtract,
  toNumber,
  ZERO,
} from './rational.js';

export const TRENDS = ['UP', 'DOWN', 'STABLE'] as const;
export type Trend = (typeof TRENDS)[number];

export const CLAIM_VERDICTS = [
  'CONSISTENT',
  'INCONSISTENT',
  'SIGN_CONFLICT',
  'WORDING_CONFLICT',
  'NOT_CHECKABLE',
] as const;
export type ClaimVerdict = (typeof CLAIM_VERDICTS)[number];

/** The measures that words state a change in. */
export const CLAIM_MEASURES = [
  'PERCENT',
  'ABSOLUTE',
  'PERCENTAGE_POINT',
] as const satisfies readonly ResolvedMeasure[];
export type ClaimMeasure = (typeof CLAIM_MEASURES)[number];

/** A change that a source states, in a number or a bare trend word. At least one of the two is there. */
export interface StatedChange {
  readonly measure: ClaimMeasure;
  /** Signed: a fall is below zero. The qualifier bears on its size. `null` for a bare trend word. */
  readonly stated: Quantity | null;
  readonly trend: Trend | null;
}

/** What the figures say of a stated change. */
export interface Judgement {
  readonly verdict: ClaimVerdict;
  /** Signed distance from the computed interval to the stated one; `null` unless a stated number misses. */
  readonly gap: number | null;
  /** The base that the stated change and the published target imply; `null` unless a stated number misses. */
  readonly impliedBaseMin: number | null;
  readonly impliedBaseMax: number | null;
}

const LEAST_PERCENT = negate(HUNDRED);

/** A change that is stated in a number. */
export interface StatedNumber {
  readonly measure: ClaimMeasure;
  readonly stated: Quantity;
}

/**
 * The interval that the words of a stated change allow: "fell by more than 18 %" is (−∞, −18) cut at −100 %,
 * since its qualifier bounds the size of the fall. A size is never below zero: "rose by less than 5 %" is [0, 5).
 */
export function statedInterval(claim: StatedNumber): Interval {
  return ofSize(claim, hardInterval);
}

/** Where a writer who chose these words most likely stood: (−19, −18) for "fell by more than 18 %". */
export function plausibleStatedInterval(claim: StatedNumber): Interval {
  return ofSize(claim, plausibleInterval);
}

function ofSize({ measure, stated }: StatedNumber, intervalOfWords: (size: Quantity) => Interval): Interval {
  const { value, between, unit } = stated;
  const size = { ...stated, value: Math.abs(value), unit: { ...unit, signed: true } };
  const falls = value < 0;
  const words = intervalOfWords(
    falls && between !== undefined ? { ...size, between: [-between[1], -between[0]] } : size,
  );
  const sizes = value === 0 ? words : cut(words, { ...EVERYTHING, min: ZERO, minInclusive: true });
  const signed = falls ? mirror(sizes) : sizes;
  return measure === 'PERCENT'
    ? cut(signed, { ...EVERYTHING, min: LEAST_PERCENT, minInclusive: true })
    : signed;
}

/** Checks a stated change against the comparison of the figures it speaks of, made by the claim's own measure. */
export function judgeClaim(claim: StatedChange, comparison: Comparison): Judgement {
  if (comparison.reason !== null) return verdict('NOT_CHECKABLE');
  const computed = closure(intervalOf(comparison.change));
  const byNumber =
    claim.stated === null ? null : judgeNumber({ ...claim, stated: claim.stated }, comparison, computed);
  if (byNumber !== null && byNumber.verdict !== 'CONSISTENT') return byNumber;
  return verdict(claim.trend === null ? 'CONSISTENT' : judgeTrend(claim.trend, inPercent(comparison)));
}

/** "Stable" is a matter of percent or points, in whatever measure the claim states its number. */
function inPercent({ change, base, target }: Extract<Comparison, { reason: null }>): Interval {
  const measure = resolveMeasure('AUTO', base.reading.quantity.unit);
  const side = ({ reading: { quantity }, period }: Observation) => ({ quantity, period });
  const natural = changeBetween(side(base), side(target), measure);
  return closure(intervalOf(typeof natural === 'string' ? change : natural));
}

function judgeNumber(
  claim: StatedNumber,
  { change, target }: Extract<Comparison, { reason: null }>,
  computed: Interval,
): Judgement {
  const stated = closure(statedInterval(claim));
  if (meets(stated, computed)) return verdict('CONSISTENT');
  const opposite =
    Math.sign(claim.stated.value) *
    { INCREASE: 1, DECREASE: -1, UNCHANGED: 0, UNDETERMINED: 0 }[change.direction];
  const implied = toBounds(impliedBase(claim.measure, stated, hardInterval(target.reading.quantity)));
  return {
    verdict: opposite < 0 ? 'SIGN_CONFLICT' : 'INCONSISTENT',
    gap: gapBetween(stated, computed),
    impliedBaseMin: implied.min,
    impliedBaseMax: implied.max,
  };
}

/** Within one percent, or one point for a percentage, a figure may be called stable. */
const STABLE = closed(rational(-1), rational(1));

function judgeTrend(trend: Trend, computed: Interval): ClaimVerdict {
  if (trend === 'STABLE') return meets(computed, STABLE) ? 'CONSISTENT' : 'WORDING_CONFLICT';
  const along = trend === 'UP' ? computed : mirror(computed);
  if (along.max === null || sign(along.max) > 0) return 'CONSISTENT';
  return along.min !== null && sign(along.min) === 0 ? 'WORDING_CONFLICT' : 'SIGN_CONFLICT';
}

function intervalOf({ min, max, minInclusive, maxInclusive }: Change): Interval {
  const end = (value: number | null) => (value === null ? null : rational(value));
  return { min: end(min), max: end(max), minInclusive, maxInclusive };
}

/** Positive when the stated interval lies above the computed one. */
function gapBetween(stated: Interval, computed: Interval): number | null {
  const [from, to] =
    position(stated, computed) === 'ABOVE' ? [stated.min, computed.max] : [stated.max, computed.min];
  return from === null || to === null ? null : toNumber(subtract(from, to));
}

function impliedBase(measure: ClaimMeasure, stated: Interval, target: Interval): Interval {
  if (measure !== 'PERCENT') return shifted(target, mirror(stated));
  const growth = scale(stated, divide(rational(1), HUNDRED), rational(1));
  return { ...EVERYTHING, min: over(target.min, growth.max), max: over(target.max, growth.min) };
}

function shifted(a: Interval, b: Interval): Interval {
  const sum = (x: Rational | null, y: Rational | null) => (x === null || y === null ? null : add(x, y));
  return { ...EVERYTHING, min: sum(a.min, b.min), max: sum(a.max, b.max) };
}

function over(target: Rational | null, growth: Rational | null): Rational | null {
  return target === null || growth === null || sign(growth) <= 0 ? null : divide(target, growth);
}

function verdict(of: ClaimVerdict): Judgement {
  return { verdict: of, gap: null, impliedBaseMin: null, impliedBaseMax: null };
}
