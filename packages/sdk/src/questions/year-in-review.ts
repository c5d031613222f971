import type { AutoMeasure, YearInReview } from '../answers/year-in-review.js';
import {
  YearClaimsDocument,
  YearCommitmentsDocument,
  YearComparisonsDocument,
  YearEventsDocument,
  YearFacilitiesDocument,
  YearInReviewDocument,
} from '../generated/operations.js';
import type { Client } from '../transport/client.js';
import type { CallOptions } from '../transport/settings.js';
import { checkedClaimFromWire } from '../wire/checked-claim.js';
import { commitmentFromWire } from '../wire/commitment.js';
import { comparisonFromWire } from '../wire/comparison.js';
import { eventFromWire } from '../wire/event.js';
import { facilityFromWire } from '../wire/facility.js';
import { listed, PAGE_OF_COMPARISONS } from './listed.js';
import type { AsOf } from './question.js';

export interface YearInReviewInput extends AsOf {
  /** 2 to 9999. */
  readonly year: number;
}

/** One year: what became of what was announced for it, and lists of what changed, was claimed, built and held. */
export async function yearInReview(
  client: Client,
  { year, asOf = client.asOf }: YearInReviewInput,
  options?: CallOptions,
): Promise<YearInReview> {
  const asked = () => ({ year, asOf });
  const { yearInReview: review } = await client.request(YearInReviewDocument, asked(), options);
  return {
    year,
    delivery: review.delivery,
    comparisons: listed(client, options, {
      document: YearComparisonsDocument,
      asked,
      found: (data) => data.yearInReview.comparisons,
      item: (row) => comparisonFromWire<AutoMeasure>(row),
      largest: PAGE_OF_COMPARISONS,
    }),
    claims: listed(client, options, {
      document: YearClaimsDocument,
      asked,
      found: (data) => data.yearInReview.claims,
      item: checkedClaimFromWire,
    }),
    facilities: listed(client, options, {
      document: YearFacilitiesDocument,
      asked,
      found: (data) => data.yearInReview.facilities,
      item: facilityFromWire,
    }),
    events: listed(client, options, {
      document: YearEventsDocument,
      asked,
      found: (data) => data.yearInReview.events,
      item: eventFromWire,
    }),
    commitments: listed(client, options, {
      document: YearCommitmentsDocument,
      asked,
      found: (data) => data.yearInReview.delivery.commitments,
      item: commitmentFromWire,
    }),
  };
}
