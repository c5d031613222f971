import * as fc from 'fast-check';
import { assertQuantity, type Quantity, type Unit } from '../src/index.js';
import { BALANCE, between, KILOGRAMS, PERCENT, PERSONS, quantity } from './builders.js';

const SINGLE = [
  'EXACT',
  'ROUNDED',
  'APPROXIMATELY',
  'MORE_THAN',
  'LESS_THAN',
  'AT_LEAST',
  'AT_MOST',
] as const;

/** Numbers as sources print them: a few digits, a few decimals, zeros at the end. */
function printed(unit: Unit): fc.Arbitrary<number> {
  const digits = unit.percent ? fc.integer({ min: 0, max: 10_000 }) : fc.integer({ min: 0, max: 9_999_999 });
  const exponent = unit.percent ? fc.constantFrom(-2, -1) : fc.constantFrom(-3, -2, -1, 0, 0, 0, 0, 1, 3);
  const size = fc.tuple(digits, exponent).map(([n, e]) => Number(`${n}e${e}`));
  const usual = fc.oneof(
    { weight: 8, arbitrary: size },
    { weight: 1, arbitrary: fc.constantFrom(0, 1, 2, 100) },
  );
  return unit.signed ? fc.tuple(usual, fc.boolean()).map(([n, below]) => (below ? 0 - n : n)) : usual;
}

const ULPS = fc.integer({ min: -3, max: 5 }).map((exponent) => Number(`1e${exponent}`));

function isPossible(candidate: Quantity): boolean {
  try {
    assertQuantity(candidate);
    return true;
  } catch {
    return false;
  }
}

/** Every quantity that the domain admits in a unit. */
export function quantityIn(unit: Unit): fc.Arbitrary<Quantity> {
  const single = fc
    .tuple(printed(unit), fc.constantFrom(...SINGLE), ULPS)
    .map(([value, qualifier, ulp]) => quantity(value, qualifier, ulp, unit));
  const double = fc
    .tuple(printed(unit), printed(unit), ULPS)
    .map(([a, b, ulp]) => between(Math.min(a, b), Math.max(a, b), ulp, unit));
  return fc.oneof({ weight: 7, arbitrary: single }, { weight: 1, arbitrary: double }).filter(isPossible);
}

export const ANY_UNIT = fc.constantFrom(PERSONS, KILOGRAMS, PERCENT, BALANCE);

/** Two quantities of one unit, close to each other half of the time. */
export const PAIR: fc.Arbitrary<readonly [Quantity, Quantity]> = ANY_UNIT.chain((unit) =>
  fc.tuple(quantityIn(unit), quantityIn(unit), fc.boolean()).map(([base, target, near]) => {
    const nearby = { ...base, qualifier: target.qualifier, ulp: target.ulp };
    return near && base.between === undefined && target.between === undefined && isPossible(nearby)
      ? ([base, nearby] as const)
      : ([base, target] as const);
  }),
);
