import { type Interval, isPoint, position } from './interval.js';
import { hardInterval, plausibleInterval, type Quantity } from './quantity.js';

export const CHANGE_DIRECTIONS = ['INCREASE', 'DECREASE', 'UNCHANGED', 'UNDETERMINED'] as const;
export type ChangeDirection = (typeof CHANGE_DIRECTIONS)[number];

export const CERTAINTIES = ['CERTAIN', 'LIKELY', 'UNCERTAIN'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

export interface Tendency {
  readonly direction: ChangeDirection;
  readonly certainty: Certainty;
}

/**
 * Which way the figure went and how sure that is. It comes from the two intervals alone, so it is the same by
 * every measure: `CERTAIN` when the hard ones lie apart, `LIKELY` when they touch at one closed end or the
 * plausible ones lie wholly apart: plausible ones that touch settle nothing. "Both exact and equal" are two
 * intervals that are one point, however they were worded.
 */
export function tendency(base: Quantity, target: Quantity): Tendency {
  const b = hardInterval(base);
  const t = hardInterval(target);
  const hard = position(t, b);
  if (hard === 'ABOVE' || hard === 'BELOW') return { direction: towards(hard), certainty: 'CERTAIN' };
  if (isPoint(b) && isPoint(t)) return { direction: 'UNCHANGED', certainty: 'CERTAIN' };
  if (hard !== 'OVERLAPS') return { direction: towards(hard), certainty: 'LIKELY' };
  const plausible = apart(plausibleInterval(target), plausibleInterval(base));
  if (plausible !== undefined) return { direction: towards(plausible), certainty: 'LIKELY' };
  return { direction: 'UNDETERMINED', certainty: 'UNCERTAIN' };
}

function apart(a: Interval, b: Interval): 'ABOVE' | 'BELOW' | undefined {
  const where = position(a, b);
  return where === 'ABOVE' || where === 'BELOW' ? where : undefined;
}

function towards(where: string): 'INCREASE' | 'DECREASE' {
  return where.endsWith('ABOVE') ? 'INCREASE' : 'DECREASE';
}
