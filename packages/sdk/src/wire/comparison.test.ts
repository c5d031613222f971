import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { COMPARISON } from '../../test/support/arbitraries.js';
import { toWire } from '../../test/support/to-wire.js';
import type { Comparison } from '../answers/comparison.js';
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
    expect(comparisonFromWire(sent(toWire(comparison)))).toStrictEqual(comparison);
  });
});

it('lets a reason that a newer server gives arrive as it is', () => {
  const newer = { ...toWire(anyComparison()), change: null, reason: 'WITHHELD' as 'NOT_COMPARABLE' };
  expect(comparisonFromWire(newer).reason).toBe('WITHHELD');
});
