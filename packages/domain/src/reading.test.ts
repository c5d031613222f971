import { expect, test } from 'vitest';
import { breakdownKey, knownOn, localise, parseBreakdown, parsePeriod } from './index.js';

const DAY = parsePeriod('2025-12-17');
const YEAR = parsePeriod('2025');
const MONTH = parsePeriod('2025-12');

test.each([
  ['the day that the source prints', DAY, MONTH, YEAR, '2025-12-17', false],
  ['the last day of the month that it prints', MONTH, DAY, YEAR, '2025-12-31', true],
  ['the last day of the year that it prints', parsePeriod('2024'), DAY, YEAR, '2024-12-31', true],
  ['the day of issue of its report', null, DAY, YEAR, '2025-12-17', true],
  ['31 December of its report’s year', null, null, parsePeriod('2024-06-03/2025-05-15'), '2025-12-31', true],
])('a figure is known on %s', (_name, published, reportIssued, reportPeriod, day, derived) => {
  expect(knownOn({ published, reportIssued, reportPeriod })).toEqual({ day, derived });
});

test('no day is invented', () => {
  expect(knownOn({ published: null, reportIssued: null, reportPeriod: null })).toBeUndefined();
});

test('a breakdown has one key in whatever order it is given', () => {
  const [gender, age] = [
    { dimension: 'gender', member: 'female' },
    { dimension: 'age', member: 'minor' },
  ];
  expect(breakdownKey([gender, age])).toBe('age=minor;gender=female');
  expect(breakdownKey([age, gender])).toBe(breakdownKey([gender, age]));
  expect(parseBreakdown('age=minor;gender=female')).toEqual([age, gender]);
  expect(breakdownKey([])).toBe('');
  expect(parseBreakdown('')).toEqual([]);
});

test('a text says which language was found', () => {
  expect(localise({ AR: 'قضايا', FR: 'affaires' }, 'FR')).toEqual({ value: 'affaires', language: 'FR' });
  expect(localise({ AR: 'قضايا', FR: 'affaires' }, 'EN')).toEqual({ value: 'affaires', language: 'FR' });
  expect(localise({ EN: 'cases', FR: 'affaires' }, 'AR')).toEqual({ value: 'cases', language: 'EN' });
  expect(localise({ AR: 'قضايا', EN: '' }, 'EN')).toEqual({ value: 'قضايا', language: 'AR' });
  expect(localise({}, 'EN')).toBeUndefined();
});
