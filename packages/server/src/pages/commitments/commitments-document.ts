import { graphql, type ResultOf } from '@hasila/sdk/core';

export const COMMITMENTS =
  graphql(`query CommitmentsPage($first: Int, $after: String, $last: Int, $before: String, $language: Language!) {
  commitments(first: $first, after: $after, last: $last, before: $before) {
    totalCount
    nodes { slug title(language: $language) { value language } due status }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`);

export const COMMITMENT = graphql(`query CommitmentPage($slug: String!, $language: Language!) {
  commitment(slug: $slug) {
    slug
    title(language: $language) { value language }
    status
    due
    originalDue
    slippageDaysMin
    promised { text(language: $language) { value } }
    delivered { text(language: $language) { value } }
    indicator { code label(language: $language) { value language } }
    facility { slug name(language: $language) { value language } }
    event { slug name(language: $language) { value language } }
    statements { due knownOn status citation { asWritten source { slug publisher } } }
  }
}`);

export type CommitmentAnswer = NonNullable<ResultOf<typeof COMMITMENT>['commitment']>;
