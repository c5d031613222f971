import { graphql, type ResultOf } from '@hasila/sdk/core';

/** Which years there are, and what was published about them. */
export const YEARS = graphql(`query YearsPage($language: Language!) {
  dataset { periods }
  reports(first: 100) {
    nodes { slug kind period issued title(language: $language) { value language } }
  }
}`);

export type ReportAnswer = ResultOf<typeof YEARS>['reports']['nodes'][number];

export const YEAR =
  graphql(`query YearPage($year: Int!, $base: TimePeriod!, $target: TimePeriod!, $language: Language!) {
  yearInReview(year: $year) {
    delivery {
      total
      announced
      cancelled
      delayed
      delivered
      inProgress
      notMentionedSince
      partlyDelivered
      commitments(first: 40) { nodes { slug title(language: $language) { value language } status } }
    }
    comparisons(first: 1) { totalCount }
    claims(first: 1) { totalCount }
    facilities(first: 30) {
      totalCount
      nodes { slug name(language: $language) { value language } history { kind period } }
    }
    events(first: 30) {
      totalCount
      nodes { slug name(language: $language) { value language } period }
    }
  }
  ranking(filter: { base: $base, target: $target }, first: 12) {
    nodes {
      indicator { code desiredDirection label(language: $language) { value language } }
      base { quantity { text(language: $language) { value } } }
      target { quantity { text(language: $language) { value } } }
      change { direction certainty tendency(language: $language) { value } text(language: $language) { value } }
      comparability { verdict text(language: $language) { value } reasons { severity message(language: $language) { value } } }
    }
  }
  agreeing: claims(filter: { target: $target, verdicts: [CONSISTENT] }, first: 1) { totalCount }
  unchecked: claims(filter: { target: $target, verdicts: [NOT_CHECKABLE] }, first: 1) { totalCount }
  disagreeing: claims(filter: { target: $target, verdicts: [INCONSISTENT, SIGN_CONFLICT, WORDING_CONFLICT] }, first: 20) {
    totalCount
    nodes {
      verdict
      trend
      indicator { code label(language: $language) { value language } }
      breakdown { member { label(language: $language) { value language } } }
      stated { text(language: $language) { value } }
      comparison { change { text(language: $language) { value } } }
      citation { asWritten source { slug publisher } }
    }
  }
}`);

export type YearAnswer = ResultOf<typeof YEAR>;
