import { describe, expect, test } from 'vitest';
import { BALANCE, between, KILOGRAMS, PERCENT, quantity } from '../test/builders.js';
import { type Change, changeBetween, parsePeriod, type Quantity, type ResolvedMeasure } from './index.js';

function change(
  base: Quantity,
  target: Quantity,
  measure: ResolvedMeasure = 'PERCENT',
  periods = ['2024', '2025'],
) {
  const [from = '', to = ''] = periods;
  return changeBetween(
    { quantity: base, period: parsePeriod(from) },
    { quantity: target, period: parsePeriod(to) },
    measure,
  );
}

function number(result: ReturnType<typeof changeBetween>): Change {
  if (typeof result === 'string') throw new Error(`no change: ${result}`);
  return result;
}

/** "(-34.74, ∞)": the hard interval, to two decimals. */
function hard(result: ReturnType<typeof changeBetween>): string {
  const { min, max, minInclusive, maxInclusive } = number(result);
  const show = (end: number | null, unbounded: string) => (end === null ? unbounded : end.toFixed(2));
  return `${minInclusive ? '[' : '('}${show(min, '-∞')}, ${show(max, '∞')}${maxInclusive ? ']' : ')'}`;
}

describe('test vectors with the quantities given', () => {
  test('V2-Q 755,541 → "nearly 779 thousand"', () => {
    const result = number(change(quantity(755_541), quantity(779_000, 'APPROXIMATELY', 1_000)));
    expect(result.value).toBeCloseTo(3.105, 3);
    expect([result.min, result.max].map((end) => end?.toFixed(3))).toEqual(['2.973', '3.237']);
    expect([result.minInclusive, result.maxInclusive]).toEqual([true, true]);
    expect([result.plausibleMin, result.plausibleMax].map((end) => end?.toFixed(3))).toEqual([
      '3.039',
      '3.171',
    ]);
    expect(result).toMatchObject({ measure: 'PERCENT', direction: 'INCREASE', certainty: 'CERTAIN' });
  });

  test('V4-Q 130,242 → "more than 85 thousand"', () => {
    const result = number(change(quantity(130_242), quantity(85_000, 'MORE_THAN', 1_000)));
    expect(hard(result)).toBe('(-34.74, ∞)');
    expect(result.value.toFixed(2)).toBe('-34.74');
    expect(result.plausibleMax?.toFixed(2)).toBe('-33.97');
    expect(result.plausibleMin).toBe(result.min);
    expect(result).toMatchObject({ direction: 'DECREASE', certainty: 'LIKELY' });
  });

  test('V4-L 7,889 → "more than 6,240"', () => {
    const result = number(change(quantity(7_889), quantity(6_240, 'MORE_THAN', 10)));
    expect(hard(result)).toBe('(-20.90, ∞)');
    expect([result.value, result.plausibleMin, result.plausibleMax].map((n) => n?.toFixed(2))).toEqual([
      '-20.90',
      '-20.90',
      '-20.78',
    ]);
    expect(result).toMatchObject({ direction: 'DECREASE', certainty: 'LIKELY' });
  });

  test('V5-Q a share printed 7 % then 6 % is one point, never 14 %', () => {
    const [base, target] = [quantity(7, 'ROUNDED', 1, PERCENT), quantity(6, 'ROUNDED', 1, PERCENT)];
    expect(change(base, target, 'PERCENTAGE_POINT')).toMatchObject({
      value: -1,
      min: -2,
      max: 0,
      minInclusive: true,
      maxInclusive: true,
      direction: 'DECREASE',
      certainty: 'LIKELY',
    });
    expect(change(base, target, 'PERCENT')).toBe('MEASURE_INVALID');
  });

  test('V6-Q 123,971 kg → "more than 170 tonnes"', () => {
    const [base, target] = [
      quantity(123_971, 'EXACT', 1, KILOGRAMS),
      quantity(170_000, 'MORE_THAN', 1_000, KILOGRAMS),
    ];
    const result = number(change(base, target));
    expect(hard(result)).toBe('(37.13, ∞)');
    expect(result.value.toFixed(2)).toBe('37.13');
    expect(result.plausibleMax?.toFixed(2)).toBe('37.94');
    expect(result).toMatchObject({ direction: 'INCREASE', certainty: 'CERTAIN' });
  });

  test('V1-D and V3-D, as quantities', () => {
    expect(number(change(quantity(738_748), quantity(755_541))).value.toFixed(3)).toBe('2.273');
    expect(number(change(quantity(820_274), quantity(738_748))).value.toFixed(2)).toBe('-9.94');
    expect(number(change(quantity(951_263), quantity(738_748))).value.toFixed(2)).toBe('-22.34');
  });

  test('V10-Q zero base: the absolute change, no percent', () => {
    expect(change(quantity(0), quantity(12))).toBe('BASE_ZERO');
    expect(change(quantity(0), quantity(12), 'ABSOLUTE')).toMatchObject({ value: 12, min: 12, max: 12 });
  });
});

describe('the ends of a relative change', () => {
  test.each<[string, Quantity, Quantity, string]>([
    ['both exact', quantity(200), quantity(250), '[25.00, 25.00]'],
    ['c1/b2 and c2/b1', between(100, 200), between(300, 400), '[50.00, 300.00]'],
    ['x/∞ is 0, open', quantity(100, 'MORE_THAN', 10), quantity(50), '(-100.00, -50.00)'],
    ['x/∞ with a closed base end', quantity(100, 'AT_LEAST', 10), quantity(50), '(-100.00, -50.00]'],
    ['both unbounded above', quantity(100, 'MORE_THAN', 10), quantity(50, 'MORE_THAN', 10), '(-100.00, ∞)'],
    ['0/b, closed as the 0 is', between(100, 200), between(0, 50), '[-100.00, -50.00]'],
    ['0/b by an open 0', quantity(100), quantity(0, 'MORE_THAN', 1), '(-100.00, ∞)'],
    ['0/∞ by a closed 0', quantity(100, 'MORE_THAN', 10), quantity(0), '[-100.00, -100.00]'],
    ['a target of exactly zero', quantity(100), quantity(0), '[-100.00, -100.00]'],
    ['a base that touches zero', quantity(1, 'APPROXIMATELY', 1), quantity(10), '[400.00, ∞)'],
    ['less than 10: the base touches zero', quantity(10, 'LESS_THAN', 10), quantity(5), '(-50.00, ∞)'],
    ['at most 10: closed on its side', quantity(10, 'AT_MOST', 10), quantity(5), '[-50.00, ∞)'],
    [
      'a base that touches zero, a target of zero',
      quantity(1, 'APPROXIMATELY', 1),
      quantity(0),
      '[-100.00, -100.00]',
    ],
    [
      'a target below zero',
      between(100, 200, 1, BALANCE),
      between(-50, -20, 1, BALANCE),
      '[-150.00, -110.00]',
    ],
    [
      'a target on both sides',
      between(100, 200, 1, BALANCE),
      between(-50, 20, 1, BALANCE),
      '[-150.00, -80.00]',
    ],
    [
      'c/0 = −∞',
      quantity(1, 'APPROXIMATELY', 1, BALANCE),
      quantity(-5, 'EXACT', 1, BALANCE),
      '(-∞, -350.00]',
    ],
    [
      'a base that reaches below zero',
      quantity(1, 'APPROXIMATELY', 5, BALANCE),
      quantity(4, 'EXACT', 1, BALANCE),
      '(-∞, ∞)',
    ],
    [
      'an unbounded base below',
      quantity(1, 'LESS_THAN', 1, BALANCE),
      quantity(4, 'EXACT', 1, BALANCE),
      '(-∞, ∞)',
    ],
    [
      'x/∞ below zero',
      quantity(9, 'AT_LEAST', 1, BALANCE),
      quantity(-9, 'EXACT', 1, BALANCE),
      '[-200.00, -100.00)',
    ],
  ])('%s', (_name, base, target, expected) => {
    expect(hard(change(base, target))).toBe(expected);
  });

  test('a base of zero and below zero, by their stated value', () => {
    for (const measure of ['PERCENT', 'RATIO', 'INDEX', 'CAGR'] as const) {
      expect(change(quantity(0, 'ROUNDED', 1), quantity(5), measure)).toBe('BASE_ZERO');
      expect(change(quantity(-1, 'EXACT', 1, BALANCE), quantity(5, 'EXACT', 1, BALANCE), measure)).toBe(
        'BASE_NEGATIVE',
      );
    }
    expect(
      change(quantity(-1, 'EXACT', 1, BALANCE), quantity(5, 'EXACT', 1, BALANCE), 'ABSOLUTE'),
    ).toMatchObject({ value: 6 });
  });

  test('(c − b)·100/b keeps the digits that c/b − 1 would lose', () => {
    expect(number(change(quantity(3_000_000), quantity(3_000_001))).value).toBe(1 / 30_000);
  });
});

describe('the ends of an absolute change', () => {
  test.each<[string, Quantity, Quantity, string]>([
    ['[c1 − b2, c2 − b1]', between(100, 200), between(300, 400), '[100.00, 300.00]'],
    ['open where one part is', quantity(100, 'MORE_THAN', 10), between(300, 400), '(-∞, 300.00)'],
    ['closed where both are', quantity(100, 'AT_LEAST', 10), between(300, 400), '(-∞, 300.00]'],
    ['unbounded on both sides', quantity(100, 'MORE_THAN', 10), quantity(90, 'MORE_THAN', 10), '(-∞, ∞)'],
    ['bounded by the unit', quantity(100, 'EXACT'), quantity(90, 'LESS_THAN', 10), '[-100.00, -10.00)'],
  ])('%s', (_name, base, target, expected) => {
    expect(hard(change(base, target, 'ABSOLUTE'))).toBe(expected);
  });
});

describe('measures', () => {
  test('ratio and index of the same pair', () => {
    const [base, target] = [between(100, 200), quantity(300)];
    expect(change(base, target, 'RATIO')).toMatchObject({ value: 2, min: 1.5, max: 3 });
    expect(change(base, target, 'INDEX')).toMatchObject({ value: 200, min: 150, max: 300 });
  });

  test('points are for percent, all else for other units', () => {
    const share = quantity(50, 'ROUNDED', 1, PERCENT);
    for (const measure of ['PERCENT', 'RATIO', 'INDEX', 'CAGR'] as const) {
      expect(change(share, share, measure)).toBe('MEASURE_INVALID');
    }
    expect(change(share, share, 'ABSOLUTE')).toMatchObject({ value: 0, min: -1, max: 1 });
    expect(change(quantity(1), quantity(2), 'PERCENTAGE_POINT')).toBe('MEASURE_INVALID');
  });

  test('a yearly rate over whole years', () => {
    const doubled = number(change(quantity(100), quantity(400), 'CAGR', ['2020', '2022']));
    expect(doubled.value).toBeCloseTo(100, 12);
    expect(doubled).toMatchObject({ measure: 'CAGR', direction: 'INCREASE', certainty: 'CERTAIN' });
    const toNothing = change(quantity(100), quantity(0), 'CAGR', ['2020', '2022']);
    expect(toNothing).toMatchObject({ value: -100, min: -100, max: -100 });
    const open = number(change(quantity(100), quantity(121, 'MORE_THAN', 1), 'CAGR', ['2020', '2022']));
    expect(open.min).toBeCloseTo(10, 12);
    expect(open).toMatchObject({ max: null, minInclusive: false, maxInclusive: false });
  });

  test.each([
    ['the same year', ['2024', '2024']],
    ['a target before the base', ['2024', '2020']],
    ['a month against a year', ['2020', '2022-12']],
    ['months that are not whole years apart', ['2020-11', '2022-12']],
  ])('no yearly rate for %s', (_name, periods) => {
    expect(change(quantity(100), quantity(400), 'CAGR', periods)).toBe('MEASURE_INVALID');
  });

  test('no yearly rate where the ratio may be negative', () => {
    const years = ['2020', '2022'];
    const [plus, minus] = [quantity(100, 'EXACT', 1, BALANCE), quantity(-5, 'EXACT', 1, BALANCE)];
    expect(change(plus, minus, 'CAGR', years)).toBe('MEASURE_INVALID');
    expect(change(plus, quantity(1, 'APPROXIMATELY', 5, BALANCE), 'CAGR', years)).toBe('MEASURE_INVALID');
    expect(change(plus, quantity(1, 'LESS_THAN', 1, BALANCE), 'CAGR', years)).toBe('MEASURE_INVALID');
    expect(change(quantity(1, 'APPROXIMATELY', 5, BALANCE), plus, 'CAGR', years)).toBe('MEASURE_INVALID');
  });
});

describe('direction and certainty', () => {
  const share = (value: number, ulp: number) => quantity(value, 'ROUNDED', ulp, PERCENT);
  test.each<[string, Quantity, Quantity, string, string]>([
    ['both exact and equal', quantity(5), quantity(5), 'UNCHANGED', 'CERTAIN'],
    ['wholly apart', quantity(5), quantity(6), 'INCREASE', 'CERTAIN'],
    ['apart at an open end', quantity(85_000), quantity(85_000, 'MORE_THAN', 1_000), 'INCREASE', 'CERTAIN'],
    [
      'apart at an open end, below',
      quantity(85_000),
      quantity(85_000, 'LESS_THAN', 1_000),
      'DECREASE',
      'CERTAIN',
    ],
    [
      'touching at one closed end',
      quantity(85_000),
      quantity(85_000, 'AT_LEAST', 1_000),
      'INCREASE',
      'LIKELY',
    ],
    [
      'touching at one closed end, below',
      quantity(85_000),
      quantity(85_000, 'AT_MOST', 1_000),
      'DECREASE',
      'LIKELY',
    ],
    ['touching decimals', share(9.72, 0.01), share(9.73, 0.01), 'INCREASE', 'LIKELY'],
    [
      'settled by the plausible',
      quantity(130_242),
      quantity(85_000, 'MORE_THAN', 1_000),
      'DECREASE',
      'LIKELY',
    ],
    [
      'plausible that touch settle nothing',
      quantity(85_000, 'APPROXIMATELY', 1_000),
      quantity(86_000, 'APPROXIMATELY', 1_000),
      'UNDETERMINED',
      'UNCERTAIN',
    ],
    ['overlapping', quantity(85_000, 'APPROXIMATELY', 1_000), quantity(85_200), 'UNDETERMINED', 'UNCERTAIN'],
    ['equal and rounded', share(90, 1), share(90, 1), 'UNDETERMINED', 'UNCERTAIN'],
    ['at most zero is zero', quantity(0), quantity(0, 'AT_MOST', 1), 'UNCHANGED', 'CERTAIN'],
    ['more than, twice', quantity(80, 'MORE_THAN', 10), quantity(90, 'MORE_THAN', 10), 'INCREASE', 'LIKELY'],
  ])('%s', (_name, base, target, direction, certainty) => {
    expect(change(base, target, 'ABSOLUTE')).toMatchObject({ direction, certainty });
  });
});
