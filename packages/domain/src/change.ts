import { type Certainty, type ChangeDirection, tendency } from './direction.js';
import { type Bounds, type Interval, mirror, scale, toBounds } from './interval.js';
import { isRelative, measureFits, type ResolvedMeasure } from './measure.js';
import { type Period, wholeYearsBetween } from './period.js';
import { hardInterval, plausibleInterval, type Quantity } from './quantity.js';
import {
  add,
  divide,
  HUNDRED,
  multiply,
  negate,
  type Rational,
  rational,
  subtract,
  toNumber,
  ZERO,
} from './rational.js';
import { ratioInterval } from './relative-interval.js';

/** How a figure changed from a base to a target. */
export interface Change extends Bounds {
  readonly measure: ResolvedMeasure;
  /** From the two stated values; min ≤ value ≤ max. Percent measures are in percent: 2.27 is +2.27 %. */
  readonly value: number;
  readonly plausibleMin: number | null;
  readonly plausibleMax: number | null;
  readonly direction: ChangeDirection;
  readonly certainty: Certainty;
}

/** Why two known figures have no change by a measure. */
export type ArithmeticReason = 'BASE_ZERO' | 'BASE_NEGATIVE' | 'MEASURE_INVALID';

/** A quantity and the period it is about. */
export interface Dated {
  readonly quantity: Quantity;
  readonly period: Period;
}

/**
 * The change between two quantities by one measure, or the reason why there is none. A relative change needs a
 * stated base above zero; `CAGR` needs two periods of the same days of the year, the target at least one year
 * later, and a ratio that cannot be negative.
 */
export function changeBetween(
  base: Dated,
  target: Dated,
  measure: ResolvedMeasure,
): Change | ArithmeticReason {
  const reason = reasonAgainst(base.quantity, measure);
  if (reason !== undefined) return reason;
  if (!isRelative(measure)) return difference(base.quantity, target.quantity, measure);
  if (measure === 'CAGR') return compoundRate(base, target);
  return relative(base.quantity, target.quantity, measure);
}

/** The value alone of {@link changeBetween}, for whoever orders many changes and shows none; `null` where there is none. */
export function changeValue(
  base: Quantity,
  target: Quantity,
  measure: Exclude<ResolvedMeasure, 'CAGR'>,
): number | null {
  if (reasonAgainst(base, measure) !== undefined) return null;
  return toNumber(isRelative(measure) ? relation(base, target, measure) : distance(base, target));
}

function reasonAgainst(base: Quantity, measure: ResolvedMeasure): ArithmeticReason | undefined {
  if (!measureFits(measure, base.unit)) return 'MEASURE_INVALID';
  if (!isRelative(measure)) return undefined;
  if (base.value === 0) return 'BASE_ZERO';
  return base.value < 0 ? 'BASE_NEGATIVE' : undefined;
}

function difference(base: Quantity, target: Quantity, measure: ResolvedMeasure): Change {
  return change(base, target, measure, {
    value: distance(base, target),
    hard: plus(hardInterval(target), mirror(hardInterval(base))),
    plausible: plus(plausibleInterval(target), mirror(plausibleInterval(base))),
  });
}

function distance(base: Quantity, target: Quantity): Rational {
  return subtract(rational(target.value), rational(base.value));
}

function relative(base: Quantity, target: Quantity, measure: ResolvedMeasure): Change {
  const { factor, offset } = expressionOf(measure);
  const express = (ratio: Interval) => scale(ratio, factor, offset);
  return change(base, target, measure, {
    value: relation(base, target, measure),
    hard: express(ratioInterval(hardInterval(base), hardInterval(target))),
    plausible: express(ratioInterval(plausibleInterval(base), plausibleInterval(target))),
  });
}

function relation(base: Quantity, target: Quantity, measure: ResolvedMeasure): Rational {
  const { factor, offset } = expressionOf(measure);
  return add(multiply(divide(rational(target.value), rational(base.value)), factor), offset);
}

/** What a ratio is multiplied by, and what is then added. */
function expressionOf(measure: ResolvedMeasure) {
  return {
    factor: measure === 'RATIO' ? rational(1) : HUNDRED,
    offset: measure === 'PERCENT' ? negate(HUNDRED) : ZERO,
  };
}

interface Span {
  readonly value: Rational;
  readonly hard: Interval;
  readonly plausible: Interval;
}

function change(base: Quantity, target: Quantity, measure: ResolvedMeasure, span: Span): Change {
  const plausible = toBounds(span.plausible);
  return {
    measure,
    value: toNumber(span.value),
    ...toBounds(span.hard),
    plausibleMin: plausible.min,
    plausibleMax: plausible.max,
    ...tendency(base, target),
  };
}

/** The sum of two intervals; an end is closed when both its parts are. */
function plus(a: Interval, b: Interval): Interval {
  return {
    min: a.min === null || b.min === null ? null : add(a.min, b.min),
    max: a.max === null || b.max === null ? null : add(a.max, b.max),
    minInclusive: a.min !== null && b.min !== null && a.minInclusive && b.minInclusive,
    maxInclusive: a.max !== null && b.max !== null && a.maxInclusive && b.maxInclusive,
  };
}

function compoundRate(base: Dated, target: Dated): Change | ArithmeticReason {
  const years = wholeYearsBetween(base.period, target.period);
  if (years === undefined || years < 1) return 'MEASURE_INVALID';
  const ratio = relative(base.quantity, target.quantity, 'RATIO');
  if (ratio.value < 0 || ratio.min === null || ratio.min < 0) return 'MEASURE_INVALID';
  const percent = relative(base.quantity, target.quantity, 'PERCENT');
  const yearly = (end: 'min' | 'max' | 'plausibleMin' | 'plausibleMax') => {
    const [times, growth] = [ratio[end], percent[end]];
    return times === null || growth === null ? null : yearlyRate(times, growth, years);
  };
  const [min, max] = [yearly('min'), yearly('max')];
  // The elementary functions are not promised to be monotone in their last digit.
  const value = Math.max(
    min ?? -100,
    Math.min(max ?? Infinity, yearlyRate(ratio.value, percent.value, years)),
  );
  return {
    ...percent,
    measure: 'CAGR',
    value,
    min,
    max,
    plausibleMin: yearly('plausibleMin'),
    plausibleMax: yearly('plausibleMax'),
  };
}

/** By logarithms, of the growth where it is small: neither a small growth nor a small rest loses its digits. */
function yearlyRate(ratio: number, percent: number, years: number): number {
  const logarithm = ratio > 0.5 && ratio < 2 ? Math.log1p(percent / 100) : Math.log(ratio);
  return 100 * Math.expm1(logarithm / years);
}
