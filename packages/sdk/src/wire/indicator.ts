import type { Indicator } from '../answers/indicator.js';
import type { IndicatorFragment } from '../generated/operations.js';
import { labelledUnit } from './unit.js';

/** The value of an indicator as the API lists it. */
export function indicatorFromWire(wire: IndicatorFragment): Indicator {
  return { ...wire, unit: labelledUnit(wire.unit) };
}
