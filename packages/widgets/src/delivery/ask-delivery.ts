import type { Day, Language } from '@hasila/domain';
import { graphql, type ResultOf } from '@hasila/sdk/core';
import { type Question, question } from '../asking/kind.js';

const review = graphql(
  `query Delivery($year: Int!, $count: Int!, $asOf: Date, $language: Language!) { yearInReview(year: $year, asOf: $asOf) { delivery {
    delivered
    partlyDelivered
    inProgress
    announced
    delayed
    cancelled
    notMentionedSince
    total
    commitments(first: $count) { nodes {
      slug
      title(language: $language) { value }
      status(asOf: $asOf)
      due(asOf: $asOf)
      originalDue
      statements(asOf: $asOf) { citation { source { slug publisher published url } } }
    } }
  } } }`,
);

/** What was announced for a year, and what became of it, as widgets show it. */
export type DeliveryAnswer = ResultOf<typeof review>['yearInReview']['delivery'];

export interface DeliveryInput {
  readonly year: number;
  readonly asOf: Day | undefined;
  readonly language: Language;
}

/** More are told of on the page of the year. */
const MOST = 100;

export function askDelivery(input: DeliveryInput): Question<DeliveryAnswer> {
  return question(DELIVERY, input);
}

const DELIVERY = {
  document: review,
  together: (input: DeliveryInput) => JSON.stringify(input),
  cost: () => 10 * MOST,
  variables: ([{ year, asOf, language }]: readonly [DeliveryInput, ...DeliveryInput[]]) => ({
    year,
    count: MOST,
    asOf,
    language,
  }),
  pick: ({ delivery }: ResultOf<typeof review>['yearInReview']) => delivery,
};
