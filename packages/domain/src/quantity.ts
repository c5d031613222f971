import { closed, cut, EVERYTHING, type Interval, isEmpty, isInside, midpoint } from './interval.js';
import { add, HUNDRED, half, type Rational, rational, subtract, toNumber, ZERO } from './rational.js';

/** What the words around a figure say about it. */
export const QUALIFIERS = [
  'EXACT',
  'ROUNDED',
  'APPROXIMATELY',
  'MORE_THAN',
  'LESS_THAN',
  'AT_LEAST',
  'AT_MOST',
  'BETWEEN',
] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** What the arithmetic must know of a unit; its words are data. */
export interface Unit {
  readonly code: string;
  /** Figures in it are shares of a hundred: from 0 to 100, compared in points, never in percent. */
  readonly percent: boolean;
  /** Figures in it may lie below zero. */
  readonly signed: boolean;
}

/** A value with its qualifier, as it was written. */
export interface Quantity {
  /** In the base unit (persons, kg, MAD). For `BETWEEN` the midpoint, the one value that no source wrote. */
  readonly value: number;
  readonly qualifier: Qualifier;
  /** One unit of the last digit as written, in the base unit: 1,000 for "85 thousand". */
  readonly ulp: number;
  /** The two written ends of `BETWEEN`; absent for all other qualifiers. */
  readonly between?: readonly [low: number, high: number];
  readonly unit: Unit;
}

/** A quantity that cannot be: no number at all lies in what its words allow. */
export class InvalidQuantityError extends RangeError {
  override readonly name = 'InvalidQuantityError';
  readonly quantity: Quantity;
  readonly allowed: string;

  constructor(quantity: Quantity, allowed: string) {
    super(`invalid quantity ${quantity.qualifier} ${quantity.value} ${quantity.unit.code}: ${allowed}`);
    this.quantity = quantity;
    this.allowed = allowed;
  }
}

/** The value of a quantity written as a range, in the base unit: the middle of its ends. */
export function middle(low: number, high: number): number {
  return toNumber(midpoint(rational(low), rational(high)));
}

/** What figures in a unit can be: [0, ∞), [0, 100] for a share, all numbers for a signed unit. */
export function unitRange(unit: Unit): Interval {
  if (unit.signed) return EVERYTHING;
  return { min: ZERO, minInclusive: true, max: unit.percent ? HUNDRED : null, maxInclusive: unit.percent };
}

/** The hard bounds: every value that the words allow. Source of the rule: the table in docs/comparison.md. */
export function hardInterval(quantity: Quantity): Interval {
  return cut(allowedByWords(quantity), unitRange(quantity.unit));
}

/** The plausible bounds: where a writer who chose these words most likely stood. Never wider than the hard ones. */
export function plausibleInterval(quantity: Quantity): Interval {
  return cut(plausibleByWords(quantity), unitRange(quantity.unit));
}

/** Refuses a quantity whose words allow no value, or whose parts contradict each other. */
export function assertQuantity(quantity: Quantity): void {
  const { value, ulp, qualifier, between } = quantity;
  if (!Number.isFinite(value)) throw new InvalidQuantityError(quantity, 'value must be a finite number');
  if (!(Number.isFinite(ulp) && ulp > 0)) throw new InvalidQuantityError(quantity, 'ulp must be above zero');
  if ((qualifier === 'BETWEEN') !== (between !== undefined)) {
    throw new InvalidQuantityError(quantity, 'BETWEEN, and only BETWEEN, has two ends');
  }
  if (between !== undefined && !(between[0] <= value && value <= between[1])) {
    throw new InvalidQuantityError(quantity, 'the value must lie between the two ends');
  }
  if (!isInside(closed(rational(value), rational(value)), unitRange(quantity.unit))) {
    throw new InvalidQuantityError(quantity, 'the value must be one that the unit can hold');
  }
  if (isEmpty(hardInterval(quantity)) || isEmpty(plausibleInterval(quantity))) {
    throw new InvalidQuantityError(quantity, 'no value that the unit can hold fits these words');
  }
}

function allowedByWords({ value, qualifier, ulp, between }: Quantity): Interval {
  const stated = rational(value);
  switch (qualifier) {
    case 'EXACT':
      return closed(stated, stated);
    case 'ROUNDED':
      return around(stated, half(rational(ulp)));
    case 'APPROXIMATELY':
      return around(stated, rational(ulp));
    case 'MORE_THAN':
      return { ...EVERYTHING, min: stated };
    case 'LESS_THAN':
      return { ...EVERYTHING, max: stated };
    case 'AT_LEAST':
      return { ...EVERYTHING, min: stated, minInclusive: true };
    case 'AT_MOST':
      return { ...EVERYTHING, max: stated, maxInclusive: true };
    case 'BETWEEN':
      return ends(stated, between);
  }
}

function plausibleByWords(quantity: Quantity): Interval {
  const stated = rational(quantity.value);
  const ulp = rational(quantity.ulp);
  const hard = allowedByWords(quantity);
  switch (quantity.qualifier) {
    case 'APPROXIMATELY':
      return around(stated, half(ulp));
    case 'MORE_THAN':
    case 'AT_LEAST':
      return { ...hard, max: add(stated, ulp) };
    case 'LESS_THAN':
    case 'AT_MOST':
      return { ...hard, min: subtract(stated, ulp) };
    default:
      return hard;
  }
}

function around(stated: Rational, reach: Rational): Interval {
  return closed(subtract(stated, reach), add(stated, reach));
}

function ends(stated: Rational, between: Quantity['between']): Interval {
  return between === undefined ? closed(stated, stated) : closed(rational(between[0]), rational(between[1]));
}
