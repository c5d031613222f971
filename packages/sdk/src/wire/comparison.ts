import { type ChangeMeasure, type ResolvedMeasure, resolveMeasure } from '@hasila/domain';
import type { Change, Changed, Comparison } from '../answers/comparison.js';
import { failed } from '../errors/hasila-error.js';
import type { ChangeFragment, ComparisonFragment } from '../generated/operations.js';
import { claimFromWire } from './claim.js';
import { observationFromWire } from './observation.js';
import { labelledUnit } from './unit.js';

/** What a comparison does not repeat of its question. */
export interface Asked {
  readonly measure: ChangeMeasure | undefined;
  readonly periods: Comparison['periods'];
}

/** The domain's value of a comparison as the API gives it. */
export function comparisonFromWire(
  wire: ComparisonFragment,
  { measure: asked = 'AUTO', periods }: Asked,
): Comparison {
  const { id, reason, comparability, explanation } = wire;
  const indicator = { ...wire.indicator, unit: labelledUnit(wire.indicator.unit) };
  const base = wire.base && observationFromWire(wire.base);
  const target = wire.target && observationFromWire(wire.target);
  const shared = {
    id,
    indicator,
    periods,
    measure: resolveMeasure(asked, indicator.unit),
    absolute: wire.absolute && change<'ABSOLUTE'>(wire.absolute),
    comparability,
    explanation,
    claims: wire.claims.map(claimFromWire),
  };
  if (reason !== null) return { ...shared, base, target, change: null, reason };
  if (base === null || target === null || wire.change === null) throw contradiction(id);
  return { ...shared, base, target, change: change(wire.change), reason } satisfies Changed;
}

/** The schema has one list of measures for what is asked and what is answered; an answer says which one it is. */
function change<Measure extends ResolvedMeasure>(wire: ChangeFragment): Change<Measure> {
  return { ...wire, measure: wire.measure as Measure };
}

function contradiction(id: string) {
  return failed(`The server gave neither a change nor a reason for "${id}".`, { code: 'BAD_RESPONSE' });
}
