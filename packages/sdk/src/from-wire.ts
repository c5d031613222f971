import {
  breakdownKey,
  type ChangeMeasure,
  parsePeriod,
  type ResolvedMeasure,
  resolveMeasure,
  type Unit as UnitOfDomain,
} from '@hasila/domain';
import type { Change, Changed, Claim, Comparison, Indicator, Observation, Quantity, Unit } from './answer.js';
import { HasilaError } from './error.js';
import type {
  ChangeFragment,
  ClaimFragment,
  ComparisonFragment,
  IndicatorsQuery,
  ObservationFragment,
  QuantityFragment,
  UnitFragment,
} from './generated/operations.js';

/** What a comparison does not repeat of its question. */
export interface Asked {
  readonly measure: ChangeMeasure | undefined;
  readonly periods: Comparison['periods'];
}

/** The domain's value of a comparison as the API gives it. */
export function fromWire(wire: ComparisonFragment, { measure: asked = 'AUTO', periods }: Asked): Comparison {
  const { id, reason, comparability, explanation } = wire;
  const indicator = { ...wire.indicator, unit: labelledUnit(wire.indicator.unit) };
  const [base, target] = [wire.base && observation(wire.base), wire.target && observation(wire.target)];
  const shared = {
    id,
    indicator,
    periods,
    measure: resolveMeasure(asked, indicator.unit),
    absolute: wire.absolute && change(wire.absolute),
    comparability,
    explanation,
    claims: wire.claims.map(claim),
  };
  if (reason !== null) return { ...shared, base, target, change: null, reason };
  if (base === null || target === null || wire.change === null) throw contradiction(id);
  return { ...shared, base, target, change: change(wire.change), reason } satisfies Changed;
}

/** The value of an indicator as the API lists it. */
export function indicatorFromWire(wire: IndicatorsQuery['indicators']['nodes'][number]): Indicator {
  return { ...wire, unit: labelledUnit(wire.unit) };
}

function observation(wire: ObservationFragment): Observation {
  const { id, flags, reading } = wire;
  return {
    id,
    period: parsePeriod(wire.period),
    place: wire.place.slug,
    breakdown: breakdownKey(
      wire.breakdown.map(({ dimension, member }) => ({ dimension: dimension.code, member: member.code })),
    ),
    quantity: quantity(wire.quantity),
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
function quantity({ min, max, unit, ...wire }: QuantityFragment): Quantity {
  const written = { ...wire, unit: unitOf(unit) };
  return wire.qualifier === 'BETWEEN' && min !== null && max !== null
    ? { ...written, between: [min, max] }
    : written;
}

function change(wire: ChangeFragment): Change {
  return { ...wire, measure: resolved(wire.measure) };
}

function claim({ citation: { asWritten, source }, ...wire }: ClaimFragment): Claim {
  return { ...wire, measure: resolved(wire.measure), asWritten, source };
}

function labelledUnit({ label, symbol, ...unit }: UnitFragment): Unit {
  return { ...unitOf(unit), label, symbol };
}

/** A dataset has one unit of shares of a hundred, and this is its code. */
function unitOf({ code, signed }: { readonly code: string; readonly signed: boolean }): UnitOfDomain {
  return { code, percent: code === 'percent', signed };
}

/** The schema has one list of measures for what is asked and what is answered; an answer says which one it is. */
function resolved(measure: ChangeMeasure): ResolvedMeasure {
  return measure as ResolvedMeasure;
}

function contradiction(id: string): HasilaError {
  return new HasilaError(`The server gave neither a change nor a reason for "${id}".`, {
    code: 'BAD_RESPONSE',
  });
}
