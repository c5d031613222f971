/**
 * A second reading of the specification of changes, written apart from the code: fractions of integers, every end of
 * a change found by trying the four corners of the box base × target.
 */
import type { Quantity, ResolvedMeasure } from '../src/index.js';

export type Fraction = readonly [numerator: bigint, denominator: bigint];

export function fraction(decimal: number): Fraction {
  const [mantissa = '0', exponent = '0'] = decimal.toString().toLowerCase().split('e');
  const [whole = '0', decimals = ''] = mantissa.split('.');
  const power = Number(exponent) - decimals.length;
  const digits = BigInt(whole + decimals);
  return power < 0 ? [digits, 10n ** BigInt(-power)] : [digits * 10n ** BigInt(power), 1n];
}

const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d];
const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d];
const minus = (a: Fraction, [c, d]: Fraction): Fraction => plus(a, [-c, d]);
const order = ([a, b]: Fraction, [c, d]: Fraction): number =>
  a * d * (b * d > 0n ? 1n : -1n) < c * b * (b * d > 0n ? 1n : -1n) ? -1 : a * d === c * b ? 0 : 1;
const signOf = ([a, b]: Fraction): number => (a === 0n ? 0 : a > 0n === b > 0n ? 1 : -1);
const inverse = ([a, b]: Fraction): Fraction => [b, a];

const INFINITY = 'infinity';
const MINUS_INFINITY = '-infinity';
type Place = Fraction | typeof INFINITY | typeof MINUS_INFINITY;
export type End = { readonly at: Place; readonly closed: boolean };
export type Box = { readonly min: End; readonly max: End };

/** Section 3, as a table of reaches below and above the value, in units of the last digit. */
export function bounds({ value, qualifier, ulp, between, unit }: Quantity, plausible: boolean): Box {
  const v = fraction(value);
  const reach = (halves: bigint): Fraction => plus(v, times(fraction(ulp), [halves, 2n]));
  const end = (at: Place, closed: boolean): End => ({ at, closed });
  const far = (side: 1n | -1n) =>
    end(plausible ? reach(2n * side) : side === 1n ? INFINITY : MINUS_INFINITY, false);
  const about = plausible ? 1n : 2n;
  const table = {
    EXACT: () => ({ min: end(v, true), max: end(v, true) }),
    ROUNDED: () => ({ min: end(reach(-1n), true), max: end(reach(1n), true) }),
    APPROXIMATELY: () => ({ min: end(reach(-about), true), max: end(reach(about), true) }),
    MORE_THAN: () => ({ min: end(v, false), max: far(1n) }),
    LESS_THAN: () => ({ min: far(-1n), max: end(v, false) }),
    AT_LEAST: () => ({ min: end(v, true), max: far(1n) }),
    AT_MOST: () => ({ min: far(-1n), max: end(v, true) }),
    BETWEEN: () => ({
      min: end(fraction(between?.[0] ?? value), true),
      max: end(fraction(between?.[1] ?? value), true),
    }),
  };
  const { min, max } = table[qualifier]();
  if (unit.signed) return { min, max };
  const hundred: Fraction = [100n, 1n];
  return {
    min: comparePlaces(min.at, [0n, 1n]) < 0 ? end([0n, 1n], true) : min,
    max: unit.percent && comparePlaces(max.at, hundred) > 0 ? end(hundred, true) : max,
  };
}

export function comparePlaces(a: Place, b: Place): number {
  if (a === b) return 0;
  if (a === INFINITY || b === MINUS_INFINITY) return 1;
  if (a === MINUS_INFINITY || b === INFINITY) return -1;
  return order(a, b);
}

/** Section 4: the extreme changes are at the corners of the box; a corner counts when both its ends do. */
export function changeBounds(base: Box, target: Box, measure: ResolvedMeasure): Box {
  const relative = measure !== 'ABSOLUTE' && measure !== 'PERCENTAGE_POINT';
  if (relative && comparePlaces(base.min.at, [0n, 1n]) < 0) {
    return { min: { at: MINUS_INFINITY, closed: false }, max: { at: INFINITY, closed: false } };
  }
  const corners = [base.min, base.max].flatMap((b) =>
    [target.min, target.max].map((c): End => (relative ? quotient(c, b, measure) : difference(c, b))),
  );
  const extreme = (side: 1 | -1) =>
    corners.reduce((best, corner) => {
      const further = comparePlaces(corner.at, best.at) * side;
      if (further === 0) return { at: best.at, closed: best.closed || corner.closed };
      return further > 0 ? corner : best;
    });
  return { min: extreme(-1), max: extreme(1) };
}

function difference(c: End, b: End): End {
  if (typeof c.at === 'string') return { at: c.at, closed: false };
  if (typeof b.at === 'string') return { at: b.at === INFINITY ? MINUS_INFINITY : INFINITY, closed: false };
  return { at: minus(c.at, b.at), closed: c.closed && b.closed };
}

function quotient(c: End, b: End, measure: ResolvedMeasure): End {
  const zero: Fraction = [0n, 1n];
  const sign = typeof c.at === 'string' ? (c.at === INFINITY ? 1 : -1) : signOf(c.at);
  if (sign === 0) return { at: express(zero, measure), closed: c.closed };
  const unbounded: End = { at: sign > 0 ? INFINITY : MINUS_INFINITY, closed: false };
  // Among the corners with an unbounded target and an unbounded base the ratio takes every size.
  if (typeof c.at === 'string') return unbounded;
  if (typeof b.at === 'string') return { at: express(zero, measure), closed: false };
  if (signOf(b.at) === 0) return unbounded;
  return { at: express(times(c.at, inverse(b.at)), measure), closed: c.closed && b.closed };
}

/** The stated change, exactly. */
export function statedChange(base: Quantity, target: Quantity, measure: ResolvedMeasure): Fraction {
  const [b, c] = [fraction(base.value), fraction(target.value)];
  if (measure === 'ABSOLUTE' || measure === 'PERCENTAGE_POINT') return minus(c, b);
  return express(times(c, inverse(b)), measure);
}

function express(ratio: Fraction, measure: ResolvedMeasure): Fraction {
  if (measure === 'RATIO' || measure === 'CAGR') return ratio;
  const hundredfold = times(ratio, [100n, 1n]);
  return measure === 'PERCENT' ? minus(hundredfold, [100n, 1n]) : hundredfold;
}

/** Whether a number is the fraction up to that many significant digits. */
export function isExactTo(digits: number, actual: number, expected: Fraction): boolean {
  if (signOf(expected) === 0) return actual === 0;
  const error = times(minus(fraction(actual), expected), inverse(expected));
  const size = signOf(error) < 0 ? times(error, [-1n, 1n]) : error;
  return order(times(size, [10n ** BigInt(digits), 1n]), [1n, 1n]) <= 0;
}

const SCALE = 10n ** 60n;

/** 100·(ratio^(1/years) − 1), to sixty decimals, by an integer root. */
export function yearlyRate([numerator, denominator]: Fraction, years: number): Fraction {
  const n = BigInt(years);
  const root = integerRoot((numerator * SCALE ** n) / denominator, n);
  return [100n * (root - SCALE), SCALE];
}

function integerRoot(value: bigint, n: bigint): bigint {
  if (value === 0n) return 0n;
  let guess = 1n << BigInt(Math.ceil(value.toString(2).length / Number(n)));
  for (;;) {
    const next = ((n - 1n) * guess + value / guess ** (n - 1n)) / n;
    if (next >= guess) return guess;
    guess = next;
  }
}
