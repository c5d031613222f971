import type { CommitmentStatus } from '@hasila/domain';
import type { Commitment } from '../answers/commitment.js';
import type { IndicatorCode, PlaceCode } from '../codes.js';
import { CommitmentsDocument } from '../generated/operations.js';
import type { Client } from '../transport/client.js';
import type { CallOptions } from '../transport/settings.js';
import { commitmentFromWire } from '../wire/commitment.js';
import { wireFilter } from './filter.js';
import { listed } from './listed.js';
import type { Paged } from './pages.js';
import type { AsOf, PeriodInput } from './question.js';

/** Which commitments: all given conditions hold together; a list means any of its members. */
export interface CommitmentFilter {
  readonly statuses?: readonly CommitmentStatus[] | undefined;
  /** Due, as last stated, in a period that shares a day with this one. */
  readonly dueIn?: PeriodInput | undefined;
  /** Due, by any statement, in a period that shares a day with this one. */
  readonly everDueIn?: PeriodInput | undefined;
  /** Put off by at least so many days, whatever the periods allow. */
  readonly slippedAtLeastDays?: number | undefined;
  readonly places?: readonly PlaceCode[] | undefined;
  readonly indicator?: IndicatorCode | undefined;
  /** About this facility, by slug. */
  readonly facility?: string | undefined;
  /** About this event, by slug. */
  readonly event?: string | undefined;
  /** With this text in a slug or title. */
  readonly text?: string | undefined;
}

export interface CommitmentsInput extends AsOf {
  readonly filter?: CommitmentFilter | undefined;
}

/** What was announced, by slug, and what became of it. With `asOf`, those announced by then, as they stood. */
export function commitments(
  client: Client,
  { filter, asOf = client.asOf }: CommitmentsInput = {},
  options?: CallOptions,
): Paged<Commitment> {
  return listed(client, options, {
    document: CommitmentsDocument,
    asked: () => ({ filter: { ...(filter && wireFilter(filter)), asOf }, asOf }),
    found: (data) => data.commitments,
    item: commitmentFromWire,
  });
}
