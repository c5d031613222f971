import { periodDays, type ResolvedMeasure } from '@hasila/domain';
import type { Comparison } from '../answers/comparison.js';
import type { ComparisonFragment } from '../generated/operations.js';
import { claimFromWire } from './claim.js';
import { observationFromWire } from './observation.js';
import { labelledUnit } from './unit.js';

/** The domain's value of a comparison as the API gives it. */
export function comparisonFromWire<Measure extends ResolvedMeasure>({
  basePeriod,
  targetPeriod,
  ...wire
}: ComparisonFragment): Comparison<Measure> {
  return {
    ...wire,
    indicator: { ...wire.indicator, unit: labelledUnit(wire.indicator.unit) },
    periods: { base: periodDays(basePeriod), target: periodDays(targetPeriod) },
    base: wire.base && observationFromWire(wire.base),
    target: wire.target && observationFromWire(wire.target),
    claims: wire.claims.map(claimFromWire),
    // By the contract there is a change exactly where there is no reason, and then both sides are there.
  } as Comparison as Comparison<Measure>;
}
