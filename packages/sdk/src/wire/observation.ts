import { periodDays } from '@hasila/domain';
import type { ListedObservation, Observation, Quantity } from '../answers/observation.js';
import type { ObservationFragment, ObservationsQuery, QuantityFragment } from '../generated/operations.js';
import { citedSource } from './cited-source.js';
import { memberNames, seriesKey } from './series.js';
import { unitOf } from './unit.js';

export function observationFromWire(wire: ObservationFragment): Observation {
  const { id, flags, reading } = wire;
  return {
    id,
    period: periodDays(wire.period),
    ...seriesKey(wire),
    quantity: quantityFromWire(wire.quantity),
    reading: {
      id: reading.id,
      source: citedSource(reading.citation.source),
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

type Listed = ObservationsQuery['observations']['nodes'][number];

export function listedObservationFromWire(wire: Listed): ListedObservation {
  const { indicator, place, members } = wire;
  return {
    ...observationFromWire(wire),
    indicator,
    placeName: place.name,
    memberNames: memberNames(members),
  };
}
