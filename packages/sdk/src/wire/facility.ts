import type { Facility } from '../answers/facility.js';
import type { FacilityFragment } from '../generated/operations.js';
import { citedSource } from './cited-source.js';
import { periodOrNull } from './period.js';

export function facilityFromWire(wire: FacilityFragment): Facility {
  return {
    ...wire,
    history: wire.history.map(({ period, citation, ...change }) => ({
      ...change,
      period: periodOrNull(period),
      source: citedSource(citation.source),
    })),
  };
}
