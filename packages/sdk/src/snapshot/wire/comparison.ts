import {
  type ComparabilityNote,
  comparabilityMessage,
  comparisonId,
  explainComparison,
  parsePeriod,
  type SideKey,
} from '@hasila/domain';
import type { ComparisonFragment } from '../../generated/operations.js';
import { claimsAbout, type KnownComparison } from '../comparisons.js';
import { nodeId, type Request } from '../request.js';
import { labelToWire, unitToWire } from './around.js';
import { changeToWire } from './change.js';
import { claimToWire } from './claim.js';
import { observationToWire } from './observation.js';

export function comparisonToWire(compared: KnownComparison, request: Request): ComparisonFragment {
  const { key, indicator, comparison } = compared;
  const { measure, base, target, change, absolute, reason, comparability } = comparison;
  const { unit } = indicator;
  return {
    id: nodeId('Comparison', comparisonId(key)),
    indicator: { ...labelToWire(indicator, request), unit: unitToWire(unit, request) },
    basePeriod: key.base.period,
    targetPeriod: key.target.period,
    measure,
    base: base && observationToWire(base, request),
    target: target && observationToWire(target, request),
    change: change && changeToWire(change, unit, request),
    absolute: absolute && changeToWire(absolute, unit, request),
    reason,
    comparability: {
      verdict: comparability.verdict,
      reasons: comparability.reasons.map((note) => noteToWire(note, request)),
    },
    explanation: { value: explanationOf(compared, request), language: request.language },
    claims: claimsAbout(compared, request.edition).map((claim) => claimToWire(claim, request)),
  };
}

function noteToWire({ code, severity }: ComparabilityNote, { language }: Request) {
  return { code, severity, message: { value: comparabilityMessage(code, language), language } };
}

function explanationOf(
  { key, indicator, comparison }: KnownComparison,
  { edition, language }: Request,
): string {
  const side = ({ place, breakdown, period }: SideKey) => ({
    period: parsePeriod(period),
    place: edition.places.get(place),
    members: edition.membersOf(breakdown),
  });
  const named = { indicator, comparison, base: side(key.base), target: side(key.target) };
  return explainComparison(named, language);
}
