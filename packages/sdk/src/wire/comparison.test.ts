import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { COMPARISON } from '../../test/support/arbitraries.js';
import { toWire } from '../../test/support/to-wire.js';
import type { Comparison } from '../answers/comparison.js';
import { HasilaError } from '../errors/hasila-error.js';
import { comparisonFromWire } from './comparison.js';

/** A property without promises is checked when this returns. */
function everyComparison(numRuns: number, check: (comparison: Comparison) => void): void {
  void fc.assert(fc.property(COMPARISON, check), { numRuns });
}

/** Through JSON, as it travels. */
function sent<T>(wire: T): T {
  return JSON.parse(JSON.stringify(wire));
}

function anyComparison(): Comparison {
  const [example] = fc.sample(COMPARISON, 1);
  if (example === undefined) throw new Error('nothing was sampled');
  return example;
}

it('comparisonFromWire(toWire(comparison)) is the comparison', () => {
  everyComparison(1_000, (comparison) => {
    expect(comparisonFromWire(sent(toWire(comparison)), comparison)).toStrictEqual(comparison);
  });
});

it('says which measure AUTO is: points for percent, else percent', () => {
  everyComparison(100, (comparison) => {
    const { measure } = comparisonFromWire(toWire(comparison), { ...comparison, measure: undefined });
    expect(measure).toBe(comparison.indicator.unit.code === 'percent' ? 'PERCENTAGE_POINT' : 'PERCENT');
  });
});

it('lets a reason that a newer server gives arrive as it is', () => {
  const newer = { ...toWire(anyComparison()), change: null, reason: 'WITHHELD' as 'NOT_COMPARABLE' };
  expect(comparisonFromWire(newer, anyComparison()).reason).toBe('WITHHELD');
});

it('refuses a comparison with neither change nor reason', () => {
  const broken = { ...toWire(anyComparison()), change: null, reason: null };
  expect(() => comparisonFromWire(broken, anyComparison())).toThrow(HasilaError);
});
