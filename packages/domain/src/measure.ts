import type { Unit } from './quantity.js';

/** How a change is expressed. `AUTO` is points where the unit is percent, else percent. */
export const CHANGE_MEASURES = [
  'AUTO',
  'ABSOLUTE',
  'PERCENT',
  'PERCENTAGE_POINT',
  'RATIO',
  'INDEX',
  'CAGR',
] as const;
export type ChangeMeasure = (typeof CHANGE_MEASURES)[number];

/** A measure that says what it is: every one but `AUTO`. */
export type ResolvedMeasure = Exclude<ChangeMeasure, 'AUTO'>;

export function resolveMeasure(measure: ChangeMeasure, unit: Unit): ResolvedMeasure {
  if (measure !== 'AUTO') return measure;
  return unit.percent ? 'PERCENTAGE_POINT' : 'PERCENT';
}

/** Whether a unit's figures may be compared so: never a percent of a percent, and points for percentages alone. */
export function measureFits(measure: ResolvedMeasure, unit: Unit): boolean {
  return unit.percent
    ? measure === 'PERCENTAGE_POINT' || measure === 'ABSOLUTE'
    : measure !== 'PERCENTAGE_POINT';
}

/** Whether a measure divides by the base. */
export function isRelative(measure: ResolvedMeasure): boolean {
  return measure !== 'ABSOLUTE' && measure !== 'PERCENTAGE_POINT';
}
