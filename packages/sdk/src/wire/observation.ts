import { breakdownKey, parsePeriod } from '@hasila/domain';
import type { Observation, Quantity } from '../answers/observation.js';
import type { ObservationFragment, QuantityFragment } from '../generated/operations.js';
import { unitOf } from './unit.js';

export function observationFromWire(wire: ObservationFragment): Observation {
  const { id, flags, reading } = wire;
  return {
    id,
    period: parsePeriod(wire.period),
    place: wire.place.slug,
    breakdown: breakdownKey(
      wire.breakdown.map(({ dimension, member }) => ({ dimension: dimension.code, member: member.code })),
    ),
    quantity: quantityFromWire(wire.quantity),
    reading: {
      id: reading.id,
      source: reading.citation.source,
      report: reading.report,
      knownOn: reading.knownOn,
    },
    flags,
  };
}

/** The interval follows from value, qualifier and ulp; only the two ends of a range do not. */
export function quantityFromWire({ min, max, unit, ...wire }: QuantityFragment): Quantity {
  const written = { ...wire, unit: unitOf(unit) };
  return wire.qualifier === 'BETWEEN' && min !== null && max !== null
    ? { ...written, between: [min, max] }
    : written;
}
