import {
  formatPeriod,
  formatQuantity,
  hardInterval,
  observationId,
  type Quantity,
  type SnapshotUnit,
  toBounds,
} from '@hasila/domain';
import type { ObservationFragment, QuantityFragment } from '../../generated/operations.js';
import type { KnownObservation } from '../figures.js';
import { nodeId, type Request } from '../request.js';
import { seriesToWire, sourceToWire } from './around.js';

export function observationToWire(
  { key, vintage, place, breakdown, period, reading, flags }: KnownObservation,
  request: Request,
): ObservationFragment {
  const { id, knownOn, report, source, quantity, asWritten } = reading;
  return {
    id: nodeId('Observation', observationId(key, vintage)),
    period: formatPeriod(period),
    ...seriesToWire({ place, breakdown }),
    flags,
    quantity: quantityToWire(quantity, asWritten, request),
    reading: {
      id: nodeId('Reading', id),
      knownOn,
      report: report && { slug: report.slug, issuedOn: report.issuedOn, cutOff: report.cutOff },
      citation: { source: sourceToWire(source.slug, request) },
    },
  };
}

export function quantityToWire(
  quantity: Quantity & { readonly unit: SnapshotUnit },
  asWritten: string,
  { language }: Request,
): QuantityFragment {
  const { value, qualifier, ulp, unit } = quantity;
  const { min, max } = toBounds(hardInterval(quantity));
  return {
    ...{ value, qualifier, ulp, min, max },
    unit: { code: unit.code, signed: unit.signed },
    asWritten,
    text: { value: formatQuantity(quantity, unit.words, language), language },
  };
}
