import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holds } from '../test/holds.js';
import {
  add,
  compareRational,
  divide,
  multiply,
  negate,
  type Rational,
  rational,
  subtract,
  toNumber,
} from './rational.js';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

test.each([
  [0, 0n, 1n],
  [-0, 0n, 1n],
  [0.1, 1n, 10n],
  [-2.5, -25n, 10n],
  [1e21, 10n ** 21n, 1n],
  [1.5e-7, 15n, 10n ** 8n],
])('%d is read as the decimal that it prints as', (value, numerator, denominator) => {
  expect(rational(value)).toEqual({ numerator, denominator });
});

test('what is not finite is refused', () => {
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
    expect(() => rational(value)).toThrow(RangeError);
  }
});

test('dividing by zero is refused', () => {
  expect(() => divide(rational(1), rational(0))).toThrow(RangeError);
});

test('a number comes back from its fraction', () => {
  holds(
    fc.property(finite, (value) => {
      fc.pre(value === 0 || (Math.abs(value) > 1e-290 && Math.abs(value) < 1e290));
      expect(toNumber(rational(value))).toBe(value + 0);
    }),
    2_000,
  );
});

describe('rounding', () => {
  const big = fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n });
  const positive = fc.bigInt({ min: 1n, max: 10n ** 40n });
  const fraction = fc
    .tuple(big, positive)
    .map(([numerator, denominator]): Rational => ({ numerator, denominator }));

  test('never inverts an order', () => {
    holds(
      fc.property(fraction, fraction, (a, b) => {
        const [low, high] = compareRational(a, b) <= 0 ? [a, b] : [b, a];
        expect(toNumber(low)).toBeLessThanOrEqual(toNumber(high));
      }),
      2_000,
    );
  });

  test('is to the nearest: the neighbours are no closer', () => {
    holds(
      fc.property(fraction, (exact) => {
        const nearest = toNumber(exact);
        const step = Math.max(Math.abs(nearest) * 2 ** -53, Number.MIN_VALUE);
        const distance = (to: number): Rational => {
          const gap = subtract(exactly(to), exact);
          return gap.numerator < 0n ? negate(gap) : gap;
        };
        for (const neighbour of [nearest - step * 2, nearest + step * 2]) {
          expect(compareRational(distance(nearest), distance(neighbour))).toBeLessThanOrEqual(0);
        }
      }),
      1_000,
    );
  });

  test.each([
    [2n ** 53n + 1n, 1n, 2 ** 53],
    [2n ** 53n + 3n, 1n, 2 ** 53 + 4],
    [(2n ** 53n + 1n) * 10n ** 30n + 1n, 10n ** 30n, 2 ** 53 + 2],
    [10n ** 30n, 3n * 10n ** 30n, 1 / 3],
    [-(10n ** 30n), 3n * 10n ** 30n, -1 / 3],
  ])('%d / %d', (numerator, denominator, expected) => {
    expect(toNumber({ numerator, denominator })).toBe(expected);
  });
});

/** The binary fraction that a number is, not the decimal that it prints as. */
function exactly(value: number): Rational {
  const shift = 200;
  const scaled = BigInt(Math.trunc(value * 2 ** 60));
  const rest = value - Number(scaled) / 2 ** 60;
  return add(
    { numerator: scaled, denominator: 2n ** 60n },
    { numerator: BigInt(Math.round(rest * 2 ** shift)), denominator: 2n ** BigInt(shift) },
  );
}

test('the four operations keep a positive denominator', () => {
  holds(
    fc.property(fc.integer(), fc.integer(), (a, b) => {
      fc.pre(b !== 0);
      const [x, y] = [rational(a), rational(b)];
      for (const result of [add(x, y), subtract(x, y), multiply(x, y), divide(x, y)]) {
        expect(result.denominator > 0n).toBe(true);
      }
      expect(compareRational(multiply(divide(x, y), y), x)).toBe(0);
    }),
    1_000,
  );
});
