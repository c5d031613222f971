import type { YearInReview } from '../answers/year-in-review.js';
import type { Paged } from '../questions/pages.js';
import { type YearInReviewInput, yearInReview } from '../questions/year-in-review.js';
import type { Asked } from './asked.js';
import { type AnswerOptions, answered } from './question-options.js';

/** A year with its lists read to their ends, so that it can be kept and sent to a browser. */
export type WholeYearInReview = {
  readonly [Part in keyof YearInReview]: YearInReview[Part] extends Paged<infer Item>
    ? readonly Item[]
    : YearInReview[Part];
};

/** One year, with all of its lists: several requests. */
export function yearInReviewOptions(
  asked: Asked<'yearInReview'>,
  input: YearInReviewInput,
): AnswerOptions<WholeYearInReview> {
  return answered(asked, 'yearInReview', input, async (options) => {
    const { comparisons, claims, facilities, events, commitments, ...rest } = await ('request' in asked
      ? yearInReview(asked, input, options)
      : asked.yearInReview(input, options));
    const [ofComparisons, ofClaims, ofFacilities, ofEvents, ofCommitments] = await Promise.all([
      comparisons.toArray(),
      claims.toArray(),
      facilities.toArray(),
      events.toArray(),
      commitments.toArray(),
    ]);
    return {
      ...rest,
      comparisons: ofComparisons,
      claims: ofClaims,
      facilities: ofFacilities,
      events: ofEvents,
      commitments: ofCommitments,
    };
  });
}
