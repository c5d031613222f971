import type { Change } from './change.js';
import { CERTAINTIES, type Certainty, type ChangeDirection } from './direction.js';
import { type ComparisonKey, comparisonId } from './ids.js';
import type { InputProblem } from './input-problem.js';
import type { ChangeMeasure } from './measure.js';

/** Which changes are ranked. */
export interface RankingConditions {
  /** Absent: all. */
  readonly directions?: readonly ChangeDirection[] | null | undefined;
  /** Absent: `LIKELY`. */
  readonly minCertainty?: Certainty | null | undefined;
}

/** A comparison that can be ranked: what it is made of, and its change if it has one. */
export interface Rankable {
  readonly key: ComparisonKey;
  readonly comparison: { readonly change: Change | null };
}

/** A ranking is by one measure, and `AUTO` would be two. */
export function rankingProblems(
  measure: ChangeMeasure | null | undefined,
  path: string,
): readonly InputProblem[] {
  const allowed = 'one measure for all: points and percent have no common order';
  return measure === 'AUTO' ? [{ path, value: measure, allowed }] : [];
}

/** By the size of the change, the biggest first, then by id: indicator, place and breakdown. All by one measure. */
export function rankChanges<R extends Rankable>(
  rows: readonly R[],
  { directions, minCertainty }: RankingConditions,
): readonly R[] {
  const least = CERTAINTIES.indexOf(minCertainty ?? 'LIKELY');
  return rows
    .filter(({ comparison: { change } }) => {
      if (change === null || (directions != null && !directions.includes(change.direction))) return false;
      return CERTAINTIES.indexOf(change.certainty) <= least;
    })
    .sort(
      (a, b) => sizeOfChange(b) - sizeOfChange(a) || (comparisonId(a.key) < comparisonId(b.key) ? -1 : 1),
    );
}

export function sizeOfChange({ comparison: { change } }: Rankable): number {
  return Math.abs(change?.value ?? 0);
}
