import { describe, expect, test } from 'vitest';
import { closure, cut, EVERYTHING, type Interval, isEmpty, isInside, meets, position } from './interval.js';
import { rational } from './rational.js';

/** "[1,2)" or "(,5]" as an interval. */
function interval(text: string): Interval {
  const [low = '', high = ''] = text.slice(1, -1).split(',');
  const end = (part: string) => (part === '' ? null : rational(Number(part)));
  return {
    min: end(low),
    max: end(high),
    minInclusive: text.startsWith('['),
    maxInclusive: text.endsWith(']'),
  };
}

const MIRRORED = {
  ABOVE: 'BELOW',
  BELOW: 'ABOVE',
  TOUCHES_ABOVE: 'TOUCHES_BELOW',
  TOUCHES_BELOW: 'TOUCHES_ABOVE',
  OVERLAPS: 'OVERLAPS',
} as const;

test.each([
  ['[3,4]', '[1,2]', 'ABOVE'],
  ['[2,3]', '[1,2]', 'TOUCHES_ABOVE'],
  ['(2,3]', '[1,2]', 'ABOVE'],
  ['[2,3]', '[1,2)', 'ABOVE'],
  ['[1,3]', '[1,2]', 'OVERLAPS'],
  ['[2,2]', '[2,2]', 'OVERLAPS'],
  ['[2,2]', '[1,2]', 'TOUCHES_ABOVE'],
  ['(2,)', '[2,2]', 'ABOVE'],
  ['[2,)', '[2,2]', 'TOUCHES_ABOVE'],
  ['(,2)', '(1,)', 'OVERLAPS'],
  ['(,)', '[2,2]', 'OVERLAPS'],
] as const)('%s against %s: %s, and the mirror image', (a, b, expected) => {
  expect(position(interval(a), interval(b))).toBe(expected);
  expect(position(interval(b), interval(a))).toBe(MIRRORED[expected]);
  expect(meets(interval(a), interval(b))).toBe(expected !== 'ABOVE');
});

describe('cut', () => {
  test.each([
    ['[1,5]', '[2,3]', '[2,3]'],
    ['[1,5]', '(1,9)', '(1,5]'],
    ['(1,5]', '[1,5)', '(1,5)'],
    ['(,5]', '[0,)', '[0,5]'],
    ['(,)', '[0,100]', '[0,100]'],
    ['[1,5]', '(,)', '[1,5]'],
  ])('%s to %s is %s', (a, b, expected) => {
    expect(cut(interval(a), interval(b))).toEqual(interval(expected));
    expect(cut(interval(b), interval(a))).toEqual(interval(expected));
  });
});

test('an interval is empty when its ends cross, or meet without both being in it', () => {
  for (const full of ['[1,1]', '[1,2)', '(1,2)', '(,1)', '(,)']) expect(isEmpty(interval(full))).toBe(false);
  for (const empty of ['(1,1]', '[1,1)', '(1,1)', '[2,1]']) expect(isEmpty(interval(empty))).toBe(true);
});

test('inside means every point, ends included', () => {
  expect(isInside(interval('[1,2]'), interval('[1,2]'))).toBe(true);
  expect(isInside(interval('(1,2)'), interval('[1,2]'))).toBe(true);
  expect(isInside(interval('[1,2]'), interval('(1,2]'))).toBe(false);
  expect(isInside(interval('[1,)'), interval('[1,2]'))).toBe(false);
  expect(isInside(interval('[1,)'), EVERYTHING)).toBe(true);
});

test('the closure has the same ends, and no unbounded end becomes inclusive', () => {
  expect(closure(interval('(1,2)'))).toEqual(interval('[1,2]'));
  expect(closure(interval('(1,)'))).toEqual({ ...interval('[1,)'), maxInclusive: false });
});
