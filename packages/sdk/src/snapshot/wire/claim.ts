import { formatPeriod, formatStatedChange, statedInterval, toBounds } from '@hasila/domain';
import type { CheckedClaimFragment, ClaimFragment } from '../../generated/operations.js';
import { nodeId, type Request } from '../request.js';
import type { KnownClaim } from '../stated-claims.js';
import { indicatorLabelToWire, namedSeriesToWire, sourceToWire } from './around.js';
import { changeToWire } from './change.js';

export function claimToWire(claim: KnownClaim, request: Request): ClaimFragment {
  const { id, measure, stated, trend, asWritten, source } = claim;
  return {
    ...{ id: nodeId('Claim', id), measure, value: stated?.value ?? null, trend },
    ...claim.judgement(),
    citation: { asWritten, source: sourceToWire(source, request) },
  };
}

/** A claim as a list of claims has it: with what it is about. */
export function checkedClaimToWire(claim: KnownClaim, request: Request): CheckedClaimFragment {
  const { indicator, base, target } = claim;
  const { change, reason } = claim.comparison();
  const { unit } = request.edition.indicators.get(indicator);
  return {
    ...claimToWire(claim, request),
    indicator: indicatorLabelToWire(indicator, request),
    ...namedSeriesToWire(claim, request),
    base: formatPeriod(base),
    target: formatPeriod(target),
    stated: statedToWire(claim, request),
    comparison: { reason, change: change && changeToWire(change, unit, request) },
  };
}

function statedToWire(
  { stated, measure }: KnownClaim,
  { language }: Request,
): CheckedClaimFragment['stated'] {
  if (stated === null) return null;
  const { min, max, minInclusive, maxInclusive } = toBounds(statedInterval({ measure, stated }));
  const { words } = stated.unit;
  const value = formatStatedChange({ measure, stated }, words, language);
  return { qualifier: stated.qualifier, min, max, minInclusive, maxInclusive, text: { value, language } };
}
