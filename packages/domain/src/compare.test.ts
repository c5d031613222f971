import { describe, expect, test } from 'vitest';
import { BALANCE, indicator, KILOGRAMS, observation, PERCENT, quantity } from '../test/builders.js';
import { CHANGE_MEASURES, compare, type Observation, resolveMeasure } from './index.js';

const BASE = observation('2024', quantity(100));
const TARGET = observation('2025', quantity(110));
const OTHER_POPULATION = observation('2025', quantity(110), { population: 'another' });

test('a comparison has its change, the absolute one beside it, and both sides', () => {
  const comparison = compare(indicator(), BASE, TARGET);
  expect(comparison).toMatchObject({
    measure: 'PERCENT',
    base: BASE,
    target: TARGET,
    reason: null,
    change: { measure: 'PERCENT', value: 10 },
    absolute: { measure: 'ABSOLUTE', value: 10 },
    comparability: { verdict: 'COMPARABLE' },
  });
});

test('AUTO is points where the unit is percent, else percent', () => {
  expect(resolveMeasure('AUTO', PERCENT)).toBe('PERCENTAGE_POINT');
  expect(resolveMeasure('AUTO', KILOGRAMS)).toBe('PERCENT');
  for (const measure of CHANGE_MEASURES) {
    if (measure !== 'AUTO') expect(resolveMeasure(measure, PERCENT)).toBe(measure);
  }
  const share = (period: string, value: number) =>
    observation(period, quantity(value, 'ROUNDED', 1, PERCENT));
  expect(compare(indicator({ unit: PERCENT }), share('2024', 7), share('2025', 6)).change).toMatchObject({
    measure: 'PERCENTAGE_POINT',
    value: -1,
  });
});

describe('every row without a number has its reason', () => {
  test.each<[string, Observation | null, Observation | null]>([
    ['BASE_MISSING', null, TARGET],
    ['TARGET_MISSING', BASE, null],
    ['BOTH_MISSING', null, null],
  ])('%s: nothing is assessed', (reason, base, target) => {
    expect(compare(indicator(), base, target)).toEqual({
      measure: 'PERCENT',
      base,
      target,
      change: null,
      reason,
      absolute: null,
      comparability: { verdict: 'NOT_ASSESSED', reasons: [] },
    });
  });

  test('V10-Q BASE_ZERO: with the absolute change', () => {
    expect(compare(indicator(), observation('2024', quantity(0)), TARGET)).toMatchObject({
      change: null,
      reason: 'BASE_ZERO',
      absolute: { value: 110, direction: 'INCREASE', certainty: 'CERTAIN' },
      comparability: { verdict: 'COMPARABLE' },
    });
  });

  test('BASE_NEGATIVE: with the absolute change', () => {
    const below = observation('2024', quantity(-5, 'EXACT', 1, BALANCE));
    const above = observation('2025', quantity(5, 'EXACT', 1, BALANCE));
    expect(compare(indicator({ unit: BALANCE }), below, above)).toMatchObject({
      change: null,
      reason: 'BASE_NEGATIVE',
      absolute: { value: 10 },
    });
  });

  test('MEASURE_INVALID: with the absolute change', () => {
    expect(compare(indicator(), BASE, TARGET, { measure: 'PERCENTAGE_POINT' })).toMatchObject({
      change: null,
      reason: 'MEASURE_INVALID',
      absolute: { value: 10 },
    });
  });

  test('NOT_COMPARABLE hides the change and the absolute one', () => {
    expect(compare(indicator(), BASE, OTHER_POPULATION)).toMatchObject({
      change: null,
      reason: 'NOT_COMPARABLE',
      absolute: null,
      comparability: {
        verdict: 'NOT_COMPARABLE',
        reasons: [{ code: 'SCOPE_DIFFERS', severity: 'BLOCKING' }],
      },
    });
  });
});

describe('allowIncomparable', () => {
  test('gives the change all the same, and the verdict stays', () => {
    expect(compare(indicator(), BASE, OTHER_POPULATION, { allowIncomparable: true })).toMatchObject({
      change: { value: 10 },
      reason: null,
      absolute: { value: 10 },
      comparability: { verdict: 'NOT_COMPARABLE' },
    });
  });

  test('cannot subtract kilograms from persons', () => {
    const kilograms = observation('2025', quantity(110, 'EXACT', 1, KILOGRAMS));
    expect(compare(indicator(), BASE, kilograms, { allowIncomparable: true })).toMatchObject({
      change: null,
      reason: 'NOT_COMPARABLE',
      absolute: null,
    });
  });

  test('has no other effect', () => {
    expect(compare(indicator(), BASE, TARGET, { allowIncomparable: true })).toEqual(
      compare(indicator(), BASE, TARGET),
    );
  });
});

test('a caution does not hide the change', () => {
  const revised = observation('2024', quantity(100), { flags: ['REVISED'] });
  expect(compare(indicator(), revised, TARGET)).toMatchObject({
    reason: null,
    change: { value: 10 },
    comparability: { verdict: 'WITH_CAUTION' },
  });
});
