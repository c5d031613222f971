import { expect, it } from 'vitest';
import { comparedYears, latestPeriod } from './compared-years.js';
import { parsePeriod } from './period.js';

const OBSERVED = ['2020', '2021-03', '2022', '2023'];
const MOVING = { fixedBase: false };

it('compares from the second observed year to the last, or from the first with a fixed base', () => {
  expect(comparedYears(OBSERVED, {}, MOVING).years).toEqual([2022, 2023]);
  expect(comparedYears(OBSERVED, {}, { fixedBase: true }).years).toEqual([2020, 2021, 2022, 2023]);
  expect(comparedYears(OBSERVED, { from: 2023, to: 2025 }, MOVING).years).toEqual([2023, 2024, 2025]);
  expect(comparedYears(OBSERVED, { from: 2024 }, MOVING)).toEqual({ years: [], problems: [] });
  expect(comparedYears(['2024'], {}, MOVING)).toEqual({ years: [], problems: [] });
});

it('says which end cannot be asked for', () => {
  const problems = (from: number, to: number) =>
    comparedYears(OBSERVED, { from, to }, MOVING).problems.map(({ path, value }) => [path, value]);
  expect(problems(1, 3)).toEqual([['from', 1]]);
  expect(problems(1900, 2100)).toEqual([['to', 2100]]);
  expect(problems(2024, 2023)).toEqual([['to', 2023]]);
  expect(problems(2, 10_000)).toEqual([
    ['to', 10_000],
    ['to', 10_000],
  ]);
});

it('the latest period is the one that ends last', () => {
  const latest = (...texts: readonly string[]) => latestPeriod(texts.map(parsePeriod));
  expect(latest()).toBeUndefined();
  expect(latest('2023', '2024-05', '2024-05-17/2024-05-21')).toEqual(parsePeriod('2024-05'));
  expect(latest('2024', '2024-12')).toEqual(parsePeriod('2024-12'));
});
