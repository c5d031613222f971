import { periodDays } from '@hasila/domain';
import type { CheckedClaim } from '../answers/claim.js';
import type { CheckedClaimFragment } from '../generated/operations.js';
import { claimFromWire } from './claim.js';
import { namedSeries } from './series.js';

export function checkedClaimFromWire(wire: CheckedClaimFragment): CheckedClaim {
  const { base, target, comparison, ...claim } = wire;
  return {
    ...claimFromWire(claim),
    ...namedSeries(wire),
    ...comparison,
    periods: { base: periodDays(base), target: periodDays(target) },
    // By the contract there is a change exactly where there is no reason.
  } as CheckedClaim;
}
