import type { ClaimVerdict } from '@hasila/domain';
import type { CheckedClaim } from '../answers/claim.js';
import type { IndicatorCode } from '../codes.js';
import { ClaimsDocument } from '../generated/operations.js';
import type { Client } from '../transport/client.js';
import type { CallOptions } from '../transport/settings.js';
import { checkedClaimFromWire } from '../wire/checked-claim.js';
import { wireFilter } from './filter.js';
import { listed } from './listed.js';
import type { Paged } from './pages.js';
import type { PeriodInput } from './question.js';

/** Which claims: all given conditions hold together; a list means any of its members. */
export interface ClaimFilter {
  readonly indicators?: readonly IndicatorCode[] | undefined;
  readonly verdicts?: readonly ClaimVerdict[] | undefined;
  /** About the change to exactly this period. */
  readonly target?: PeriodInput | undefined;
  /** Made in these sources, by slug. */
  readonly sources?: readonly string[] | undefined;
  /** Made by these reports, by slug. */
  readonly reports?: readonly string[] | undefined;
}

export interface ClaimsInput {
  readonly filter?: ClaimFilter | undefined;
}

/** Changes that sources state, checked against the figures: by indicator, the latest target first. */
export function claims(
  client: Client,
  { filter }: ClaimsInput = {},
  options?: CallOptions,
): Paged<CheckedClaim> {
  return listed(client, options, {
    document: ClaimsDocument,
    asked: () => ({ filter: filter && wireFilter(filter) }),
    found: (data) => data.claims,
    item: checkedClaimFromWire,
  });
}
