import { formatPeriod, hardInterval, parseBreakdown, toBounds } from '@hasila/domain';
import type { Claim } from '../../src/answers/claim.js';
import type { Comparison } from '../../src/answers/comparison.js';
import type { CitedSource, Observation, Quantity } from '../../src/answers/observation.js';
import type { Unit } from '../../src/answers/unit.js';
import type {
  ClaimFragment,
  ComparisonFragment,
  ObservationFragment,
  QuantityFragment,
  SourceFragment,
  UnitFragment,
} from '../../src/generated/operations.js';

/** A comparison as the API gives it: the way back from `comparisonFromWire`. */
export function toWire(comparison: Comparison): ComparisonFragment {
  const { periods, ...rest } = comparison;
  const { indicator, base, target, claims } = comparison;
  return {
    ...rest,
    basePeriod: formatPeriod(periods.base),
    targetPeriod: formatPeriod(periods.target),
    indicator: { ...indicator, unit: unitToWire(indicator.unit) },
    base: base && observationToWire(base),
    target: target && observationToWire(target),
    claims: claims.map(claimToWire),
  };
}

function unitToWire({ percent: _derived, ...unit }: Unit): UnitFragment {
  return unit;
}

function observationToWire({
  period,
  place,
  breakdown,
  quantity,
  reading,
  ...rest
}: Observation): ObservationFragment {
  const { source, ...publication } = reading;
  return {
    ...rest,
    period: formatPeriod(period),
    place: { slug: place },
    breakdown: parseBreakdown(breakdown).map(({ dimension, member }) => ({
      dimension: { code: dimension },
      member: { code: member },
    })),
    quantity: quantityToWire(quantity),
    reading: { ...publication, citation: { source: sourceToWire(source) } },
  };
}

function quantityToWire(quantity: Quantity): QuantityFragment {
  const { between: _ends, unit, ...rest } = quantity;
  const { min, max } = toBounds(hardInterval(quantity));
  return { ...rest, min, max, unit: { code: unit.code, signed: unit.signed } };
}

function claimToWire({ asWritten, source, ...rest }: Claim): ClaimFragment {
  return { ...rest, citation: { asWritten, source: sourceToWire(source) } };
}

function sourceToWire({ published, ...rest }: CitedSource): SourceFragment {
  return { ...rest, published: published && formatPeriod(published) };
}
