import type { ClaimMeasure } from './claim.js';
import { type Comparison, compare } from './compare.js';
import type { ComparedIndicator, Observation, SeriesKey } from './observation.js';
import { observe } from './observe.js';
import type { Day, Period } from './period.js';
import type { Unit } from './quantity.js';
import type { Reading } from './reading.js';

/** What decides with which figures a claim is compared. */
export interface ComparedClaim extends SeriesKey {
  readonly base: Period;
  readonly target: Period;
  readonly measure: ClaimMeasure;
  /** The report that states it; `null` when its source tells none. */
  readonly report: { readonly slug: string; readonly issuedOn: Day } | null;
  /** The day on which it became known. */
  readonly knownOn: Day;
}

/**
 * Compares the two periods that a claim speaks of as of its own report's day, that report's readings first: a later
 * restatement makes no claim false. The readings are all those of the claim's series in its two periods.
 */
export function compareForClaim<R extends Reading>(
  indicator: ComparedIndicator & { readonly unit: Unit },
  claim: ComparedClaim,
  baseReadings: readonly R[],
  targetReadings: readonly R[],
): Comparison<Observation<R>> {
  const { place, breakdown, report, measure } = claim;
  const told = { asOf: report?.issuedOn ?? claim.knownOn, toldBy: report?.slug };
  const side = (period: Period, readings: readonly R[]) =>
    observe({ place, breakdown, period }, readings, told);
  return compare(indicator, side(claim.base, baseReadings), side(claim.target, targetReadings), { measure });
}
