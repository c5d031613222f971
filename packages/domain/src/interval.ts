import {
  add,
  compareRational,
  half,
  multiply,
  negate,
  type Rational,
  subtract,
  toNumber,
} from './rational.js';

/** A range of real numbers. An end that is `null` is unbounded and never inclusive. */
export interface Interval {
  readonly min: Rational | null;
  readonly max: Rational | null;
  readonly minInclusive: boolean;
  readonly maxInclusive: boolean;
}

/** An {@link Interval} in plain numbers, as it leaves the program. */
export interface Bounds {
  readonly min: number | null;
  readonly max: number | null;
  readonly minInclusive: boolean;
  readonly maxInclusive: boolean;
}

export const EVERYTHING: Interval = { min: null, max: null, minInclusive: false, maxInclusive: false };

/** [min, max], both ends included. */
export function closed(min: Rational, max: Rational): Interval {
  return { min, max, minInclusive: true, maxInclusive: true };
}

/** The same ends, both included where they are bounded. */
export function closure(interval: Interval): Interval {
  return { ...interval, minInclusive: interval.min !== null, maxInclusive: interval.max !== null };
}

/** The part of `interval` that lies inside `range`. The result can be empty: ask {@link isEmpty}. */
export function cut(interval: Interval, range: Interval): Interval {
  const lower = tighter(interval.min, interval.minInclusive, range.min, range.minInclusive, 1);
  const upper = tighter(interval.max, interval.maxInclusive, range.max, range.maxInclusive, -1);
  return { min: lower.end, minInclusive: lower.inclusive, max: upper.end, maxInclusive: upper.inclusive };
}

function tighter(
  a: Rational | null,
  aInclusive: boolean,
  b: Rational | null,
  bInclusive: boolean,
  side: 1 | -1,
) {
  if (b === null) return { end: a, inclusive: aInclusive };
  if (a === null) return { end: b, inclusive: bInclusive };
  const order = compareRational(a, b) * side;
  if (order === 0) return { end: a, inclusive: aInclusive && bInclusive };
  return order > 0 ? { end: a, inclusive: aInclusive } : { end: b, inclusive: bInclusive };
}

export function isEmpty({ min, max, minInclusive, maxInclusive }: Interval): boolean {
  if (min === null || max === null) return false;
  const order = compareRational(min, max);
  return order > 0 || (order === 0 && !(minInclusive && maxInclusive));
}

export function isPoint({ min, max }: Interval): boolean {
  return min !== null && max !== null && compareRational(min, max) === 0;
}

export function mirror(interval: Interval): Interval {
  return {
    min: interval.max === null ? null : negate(interval.max),
    max: interval.min === null ? null : negate(interval.min),
    minInclusive: interval.maxInclusive,
    maxInclusive: interval.minInclusive,
  };
}

/** Each end times a positive factor, plus an offset. */
export function scale(interval: Interval, factor: Rational, offset: Rational): Interval {
  const move = (end: Rational | null) => (end === null ? null : add(multiply(end, factor), offset));
  return { ...interval, min: move(interval.min), max: move(interval.max) };
}

/** How two intervals lie: wholly below or above each other, sharing exactly one closed end, or overlapping. */
export type Position = 'BELOW' | 'TOUCHES_BELOW' | 'OVERLAPS' | 'TOUCHES_ABOVE' | 'ABOVE';

/** Where `a` lies against `b`. */
export function position(a: Interval, b: Interval): Position {
  const up = gapOrder(a.min, b.max);
  if (up > 0 || (up === 0 && !(a.minInclusive && b.maxInclusive))) return 'ABOVE';
  const down = gapOrder(b.min, a.max);
  if (down > 0 || (down === 0 && !(b.minInclusive && a.maxInclusive))) return 'BELOW';
  if (up === 0 && down === 0) return 'OVERLAPS';
  return up === 0 ? 'TOUCHES_ABOVE' : down === 0 ? 'TOUCHES_BELOW' : 'OVERLAPS';
}

function gapOrder(lower: Rational | null, upper: Rational | null): number {
  return lower === null || upper === null ? -1 : compareRational(lower, upper);
}

/** Whether the two share a point. */
export function meets(a: Interval, b: Interval): boolean {
  const where = position(a, b);
  return where !== 'ABOVE' && where !== 'BELOW';
}

/** Whether every point of `inner` is in `outer`. */
export function isInside(inner: Interval, outer: Interval): boolean {
  const { min, max, minInclusive, maxInclusive } = cut(inner, outer);
  return (
    sameEnd(min, inner.min) &&
    sameEnd(max, inner.max) &&
    minInclusive === inner.minInclusive &&
    maxInclusive === inner.maxInclusive
  );
}

function sameEnd(a: Rational | null, b: Rational | null): boolean {
  return a === null || b === null ? a === b : compareRational(a, b) === 0;
}

/** The length of an interval; `null` when it is unbounded. */
export function width({ min, max }: Interval): Rational | null {
  return min === null || max === null ? null : subtract(max, min);
}

/** Orders widths, narrow first; an unbounded one comes last. */
export function compareWidth(a: Rational | null, b: Rational | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return compareRational(a, b);
}

export function midpoint(a: Rational, b: Rational): Rational {
  return half(add(a, b));
}

export function toBounds(interval: Interval): Bounds {
  return {
    min: interval.min === null ? null : toNumber(interval.min),
    max: interval.max === null ? null : toNumber(interval.max),
    minInclusive: interval.minInclusive,
    maxInclusive: interval.maxInclusive,
  };
}
