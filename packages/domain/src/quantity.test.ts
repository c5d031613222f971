import { describe, expect, test } from 'vitest';
import { BALANCE, between, PERCENT, PERSONS, quantity } from '../test/builders.js';
import {
  assertQuantity,
  hardInterval,
  InvalidQuantityError,
  plausibleInterval,
  type Quantity,
  toBounds,
} from './index.js';

/** "[1, 2)" and so on: an interval in one readable word. */
function printed(bounds: ReturnType<typeof toBounds>): string {
  const open = bounds.minInclusive ? '[' : '(';
  const close = bounds.maxInclusive ? ']' : ')';
  return `${open}${bounds.min ?? '-∞'}, ${bounds.max ?? '∞'}${close}`;
}

const hard = (of: Quantity) => printed(toBounds(hardInterval(of)));
const plausible = (of: Quantity) => printed(toBounds(plausibleInterval(of)));

describe('every qualifier, in persons, for 85 thousand', () => {
  test.each([
    ['EXACT', '[85000, 85000]', '[85000, 85000]'],
    ['ROUNDED', '[84500, 85500]', '[84500, 85500]'],
    ['APPROXIMATELY', '[84000, 86000]', '[84500, 85500]'],
    ['MORE_THAN', '(85000, ∞)', '(85000, 86000)'],
    ['LESS_THAN', '[0, 85000)', '(84000, 85000)'],
    ['AT_LEAST', '[85000, ∞)', '[85000, 86000)'],
    ['AT_MOST', '[0, 85000]', '(84000, 85000]'],
  ] as const)('%s: %s, plausible %s', (qualifier, expectedHard, expectedPlausible) => {
    const of = quantity(85_000, qualifier, 1_000);
    expect(hard(of)).toBe(expectedHard);
    expect(plausible(of)).toBe(expectedPlausible);
  });

  test('BETWEEN: both ends, the value in the middle', () => {
    const of = between(3, 5);
    expect(of.value).toBe(4);
    expect(hard(of)).toBe('[3, 5]');
    expect(plausible(of)).toBe('[3, 5]');
    expect(between(0.1, 0.2).value).toBe(0.15);
  });
});

describe('the cuts to what a unit can hold', () => {
  test.each([
    ['persons below zero', quantity(0, 'ROUNDED', 1), '[0, 0.5]', '[0, 0.5]'],
    ['about 1 of 1,000', quantity(1, 'APPROXIMATELY', 1_000), '[0, 1001]', '[0, 501]'],
    ['less than 1', quantity(1, 'LESS_THAN', 1), '[0, 1)', '(0, 1)'],
    ['at most 0', quantity(0, 'AT_MOST', 1), '[0, 0]', '[0, 0]'],
    ['less than 500 of 1,000', quantity(500, 'LESS_THAN', 1_000), '[0, 500)', '[0, 500)'],
    ['more than 0', quantity(0, 'MORE_THAN', 1), '(0, ∞)', '(0, 1)'],
    ['a share near 100', quantity(99.8, 'ROUNDED', 1, PERCENT), '[99.3, 100]', '[99.3, 100]'],
    ['a share of 100', quantity(100, 'ROUNDED', 1, PERCENT), '[99.5, 100]', '[99.5, 100]'],
    ['at least 100 %', quantity(100, 'AT_LEAST', 1, PERCENT), '[100, 100]', '[100, 100]'],
    ['more than 99 %', quantity(99, 'MORE_THAN', 1, PERCENT), '(99, 100]', '(99, 100)'],
    ['more than 90 %', quantity(90, 'MORE_THAN', 1, PERCENT), '(90, 100]', '(90, 91)'],
    ['about 0 %', quantity(0, 'APPROXIMATELY', 1, PERCENT), '[0, 1]', '[0, 0.5]'],
    ['a signed unit', quantity(-5, 'APPROXIMATELY', 10, BALANCE), '[-15, 5]', '[-10, 0]'],
    ['a signed unit, at most', quantity(-5, 'AT_MOST', 10, BALANCE), '(-∞, -5]', '(-15, -5]'],
    ['a signed unit, more than', quantity(-5, 'MORE_THAN', 1, BALANCE), '(-5, ∞)', '(-5, -4)'],
  ])('%s', (_name, of, expectedHard, expectedPlausible) => {
    expect(hard(of)).toBe(expectedHard);
    expect(plausible(of)).toBe(expectedPlausible);
  });
});

test('ends are decimals, not their nearest binary fractions: 9.72 + 0.005 is 9.73 − 0.005', () => {
  const [low, high] = [quantity(9.72, 'ROUNDED', 0.01, PERCENT), quantity(9.73, 'ROUNDED', 0.01, PERCENT)];
  expect(hard(low)).toBe('[9.715, 9.725]');
  expect(hard(high)).toBe('[9.725, 9.735]');
});

describe('a quantity that cannot be is refused, with what is allowed', () => {
  test.each<[string, Quantity, string]>([
    ['not a number', quantity(Number.NaN), 'finite'],
    ['infinite', quantity(Number.POSITIVE_INFINITY), 'finite'],
    ['no ulp', quantity(5, 'EXACT', 0), 'ulp'],
    ['an ulp below zero', quantity(5, 'EXACT', -1), 'ulp'],
    ['an infinite ulp', quantity(5, 'EXACT', Number.POSITIVE_INFINITY), 'ulp'],
    ['two ends where one is said', { ...quantity(5), between: [4, 6] }, 'two ends'],
    [
      'one end where two are said',
      { ...between(4, 6), between: undefined } as unknown as Quantity,
      'two ends',
    ],
    ['a value beside its ends', { ...between(4, 6), value: 7 }, 'between the two ends'],
    ['ends the wrong way round', { ...between(4, 6), between: [6, 4] }, 'between the two ends'],
    ['persons below zero', quantity(-1), 'unit can hold'],
    ['a share above 100', quantity(100.4, 'ROUNDED', 1, PERCENT), 'unit can hold'],
    ['more than all', quantity(100, 'MORE_THAN', 1, PERCENT), 'no value'],
    ['less than nothing', quantity(0, 'LESS_THAN', 1, PERSONS), 'no value'],
  ])('%s', (_name, of, allowed) => {
    expect(() => assertQuantity(of)).toThrow(InvalidQuantityError);
    expect(() => assertQuantity(of)).toThrow(allowed);
  });

  test('ordinary quantities pass', () => {
    for (const of of [
      quantity(0),
      quantity(85_000, 'MORE_THAN', 1_000),
      between(3, 5),
      quantity(-3, 'EXACT', 1, BALANCE),
    ]) {
      expect(() => assertQuantity(of)).not.toThrow();
    }
  });
});
