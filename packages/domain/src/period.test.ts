import { describe, expect, test } from 'vitest';
import {
  formatPeriod,
  InvalidPeriodError,
  lengthInDays,
  parseDay,
  parsePeriod,
  periodKind,
  sameLength,
  wholeYearsBetween,
  yearOf,
  yearPeriod,
} from './index.js';

describe('reading and printing', () => {
  test.each([
    ['2025', 'YEAR', '2025-01-01', '2025-12-31', '2025'],
    ['2025-12', 'MONTH', '2025-12-01', '2025-12-31', '2025-12'],
    ['2024-02', 'MONTH', '2024-02-01', '2024-02-29', '2024-02'],
    ['1900-02', 'MONTH', '1900-02-01', '1900-02-28', '1900-02'],
    ['2000-02', 'MONTH', '2000-02-01', '2000-02-29', '2000-02'],
    ['2025-12-17', 'DAY', '2025-12-17', '2025-12-17', '2025-12-17'],
    ['2024-06-03/2025-05-15', 'INTERVAL', '2024-06-03', '2025-05-15', '2024-06-03/2025-05-15'],
    ['2025-01-01/2025-12-31', 'YEAR', '2025-01-01', '2025-12-31', '2025'],
    ['2025/2025', 'YEAR', '2025-01-01', '2025-12-31', '2025'],
    ['2025-01/2025-12', 'YEAR', '2025-01-01', '2025-12-31', '2025'],
    ['2025-01/2025-06', 'INTERVAL', '2025-01-01', '2025-06-30', '2025-01/2025-06'],
    ['2025-04-01/2025-04-30', 'MONTH', '2025-04-01', '2025-04-30', '2025-04'],
    ['2023-02-01/2023-02-28', 'MONTH', '2023-02-01', '2023-02-28', '2023-02'],
    ['2024-02-01/2024-02-28', 'INTERVAL', '2024-02-01', '2024-02-28', '2024-02-01/2024-02-28'],
    ['2025-05-01/2025-05-01', 'DAY', '2025-05-01', '2025-05-01', '2025-05-01'],
    ['2024/2025', 'INTERVAL', '2024-01-01', '2025-12-31', '2024/2025'],
  ])('%s is a %s', (text, kind, first, last, shortest) => {
    const period = parsePeriod(text);
    expect(period).toEqual({ first, last });
    expect(periodKind(period)).toBe(kind);
    expect(formatPeriod(period)).toBe(shortest);
    expect(parsePeriod(shortest)).toEqual(period);
  });

  test.each([
    '',
    ' 2025',
    '2025 ',
    '25',
    '20255',
    '0000',
    '-2025',
    '2025-1',
    '2025-13',
    '2025-00',
    '2025-12-00',
    '2025-12-32',
    '2025-04-31',
    '2025-02-29',
    '1900-02-29',
    '2025-12-17T00:00',
    '2025-12-17/2025-12-16',
    '2025/2024',
    '2025/',
    '/2025',
    '2023/2024/2025',
    '٢٠٢٥',
    'année 2025',
  ])('%j is no period', (text) => {
    expect(() => parsePeriod(text)).toThrow(InvalidPeriodError);
  });

  test('an error names the text and what is allowed', () => {
    const invalid = (text: string) => {
      try {
        return parsePeriod(text);
      } catch (error) {
        return error;
      }
    };
    expect(invalid('2025-02-30')).toMatchObject({ text: '2025-02-30', allowed: 'days 01 to 28 in 2025-02' });
    expect(invalid('2025-14')).toMatchObject({ allowed: 'months 01 to 12' });
    expect(invalid('last year')).toMatchObject({ allowed: expect.stringContaining('2024-06-03/2025-05-15') });
    expect(invalid('2025/2024')).toMatchObject({ allowed: expect.stringContaining('not before its start') });
  });

  test('a day is neither a month nor an interval', () => {
    expect(parseDay('2024-02-29')).toBe('2024-02-29');
    for (const text of ['2024-02', '2024', '2024-02-30', '2024-2-29/x']) {
      expect(() => parseDay(text)).toThrow(InvalidPeriodError);
    }
  });
});

test('a year knows its number, other periods have none', () => {
  expect(yearPeriod(2025)).toEqual(parsePeriod('2025'));
  expect(yearPeriod(987)).toEqual(parsePeriod('0987'));
  expect(yearOf(parsePeriod('2025-01-01/2025-12-31'))).toBe(2025);
  expect(yearOf(parsePeriod('2025-01/2025-11'))).toBeUndefined();
});

test.each([
  ['2024', 366],
  ['2025', 365],
  ['2025-12-17', 1],
  ['2024-02', 29],
  ['2025-05-17/2025-05-21', 5],
])('%s lasts %i days', (text, days) => {
  expect(lengthInDays(parsePeriod(text))).toBe(days);
});

test.each([
  ['2023', '2024', true],
  ['2024-02', '2025-02', true],
  ['2024-02', '2025-03', true],
  ['2024', '2024-12', false],
  ['2024-12-31', '2024-12', false],
  ['2023-01/2023-06', '2024-01/2024-06', true],
  ['2024-05-17/2024-05-21', '2025-05-16/2025-05-20', true],
  ['2024-05-17/2024-05-21', '2025-05-16/2025-05-21', false],
  ['2023-06-03/2024-06-02', '2024-06-05/2025-06-04', true],
  ['2023-03/2024-02', '2022-03/2023-02', true],
  ['2024-02-20/2024-03-10', '2025-02-19/2025-03-10', true],
  ['2025', '2024-07/2025-06', false],
])('%s and %s are of one length: %s', (a, b, expected) => {
  expect(sameLength(parsePeriod(a), parsePeriod(b))).toBe(expected);
  expect(sameLength(parsePeriod(b), parsePeriod(a))).toBe(expected);
});

test.each([
  ['2020', '2024', 4],
  ['2024', '2020', -4],
  ['2024', '2024', 0],
  ['2023-02', '2024-02', 1],
  ['2023-01/2023-06', '2025-01/2025-06', 2],
  ['2023-05-17/2023-05-21', '2025-05-17/2025-05-21', 2],
  ['2023-05-17/2023-05-21', '2025-05-16/2025-05-20', undefined],
  ['2023-11', '2024-12', undefined],
  ['2023', '2024-12', undefined],
  ['2022/2023', '2024', undefined],
])('from %s to %s: %s whole years', (base, target, years) => {
  expect(wholeYearsBetween(parsePeriod(base), parsePeriod(target))).toBe(years);
});
