import { type Day, formatPeriod, type Period } from '@hasila/domain';
import { ClaimsDocument } from '../../generated/operations.js';
import type { ClaimFilter } from '../../generated/schema.js';
import { oneOf, readOptionalPeriod } from '../conditions.js';
import type { Edition } from '../edition.js';
import { asked, checkCodes } from '../known-codes.js';
import { pageOf } from '../page.js';
import type { KnownClaim } from '../stated-claims.js';
import { checkedClaimToWire } from '../wire/claim.js';
import { answering } from './answering.js';

export const claimsAnswer = answering(ClaimsDocument, ({ filter, ...page }, request) => {
  const { edition } = request;
  checkCodes(edition, [
    ...asked(edition, 'indicator', filter?.indicators, 'filter.indicators'),
    ...asked(edition, 'source', filter?.sources, 'filter.sources'),
    ...asked(edition, 'report', filter?.reports, 'filter.reports'),
  ]);
  const target = readOptionalPeriod(filter?.target, 'filter.target');
  const rows = findClaims(edition, { ...filter, target });
  return { claims: pageOf(rows, page, (claim) => checkedClaimToWire(claim, request)) };
});

/** By indicator, the latest target first. */
export function findClaims(
  { claims }: Edition,
  {
    indicators,
    verdicts,
    target,
    sources,
    reports,
    asOf,
  }: Omit<ClaimFilter, 'target'> & { readonly target?: Period | undefined; readonly asOf?: Day | undefined },
): readonly KnownClaim[] {
  return claims.filter(
    (claim) =>
      oneOf(indicators, claim.indicator) &&
      (target === undefined || formatPeriod(claim.target) === formatPeriod(target)) &&
      (asOf === undefined || claim.knownOn <= asOf) &&
      oneOf(sources, claim.source) &&
      (reports === null ||
        reports === undefined ||
        (claim.report !== null && reports.includes(claim.report))) &&
      (verdicts === null || verdicts === undefined || verdicts.includes(claim.judgement().verdict)),
  );
}
