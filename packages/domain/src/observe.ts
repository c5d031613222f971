import { chooseReading } from './choose-reading.js';
import type { Observation, SeriesKey } from './observation.js';
import type { Period } from './period.js';
import type { Reading } from './reading.js';
import { isKnown, type Vintage } from './vintage.js';

/** An observation with every reading that its vintage admits, set aside ones too, in the order they were given in. */
export interface Observed<R extends Reading> extends Observation<R> {
  readonly readings: readonly R[];
}

/** The figure of one series for one period as a vintage gives it; `null` when no reading of it counts. */
export function observe<R extends Reading>(
  { place, breakdown, period }: SeriesKey & { readonly period: Period },
  readings: readonly R[],
  vintage: Vintage = {},
): Observed<R> | null {
  const choice = chooseReading(readings, vintage);
  if (choice === undefined) return null;
  const admitted = readings.filter(({ knownOn, report }) => isKnown(knownOn, report?.slug, vintage));
  return { place, breakdown, period, ...choice, readings: admitted };
}
