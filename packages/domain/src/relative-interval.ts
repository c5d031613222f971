import type { Interval } from './interval.js';
import { divide, type Rational, sign, ZERO } from './rational.js';

interface End {
  readonly at: Rational | null;
  readonly inclusive: boolean;
}

const UNBOUNDED: End = { at: null, inclusive: false };

/**
 * Every T/B for a base in [b1, b2] whose stated value is above zero, and a target in [c1, c2].
 * A base that touches zero leaves the far end unbounded; one that goes below zero leaves both.
 */
export function ratioInterval(base: Interval, target: Interval): Interval {
  const low = base.min;
  if (low === null || sign(low) < 0) return interval(UNBOUNDED, UNBOUNDED);
  const b1: End = { at: low, inclusive: base.minInclusive };
  const b2: End = { at: base.max, inclusive: base.maxInclusive };
  const c1: End = { at: target.min, inclusive: target.minInclusive };
  const c2: End = { at: target.max, inclusive: target.maxInclusive };
  return interval(
    quotient(c1, c1.at !== null && sign(c1.at) >= 0 ? b2 : b1),
    quotient(c2, c2.at === null || sign(c2.at) >= 0 ? b1 : b2),
  );
}

/** c/b with x/∞ = 0, 0/b = 0 and c/0 = ±∞. An end made by 0/b is closed when the 0 is. */
function quotient(c: End, b: End): End {
  if (c.at === null) return UNBOUNDED;
  if (sign(c.at) === 0) return { at: ZERO, inclusive: c.inclusive };
  if (b.at === null) return { at: ZERO, inclusive: false };
  if (sign(b.at) === 0) return UNBOUNDED;
  return { at: divide(c.at, b.at), inclusive: c.inclusive && b.inclusive };
}

function interval(low: End, high: End): Interval {
  return { min: low.at, minInclusive: low.inclusive, max: high.at, maxInclusive: high.inclusive };
}
