import { graphql, type ResultOf } from '@hasila/sdk/core';

export const FACILITIES =
  graphql(`query FacilitiesPage($first: Int, $after: String, $last: Int, $before: String, $language: Language!) {
  facilities(first: $first, after: $after, last: $last, before: $before) {
    totalCount
    nodes {
      slug
      name(language: $language) { value language }
      type { label(language: $language) { value language } }
      place { slug name(language: $language) { value language } }
      status
    }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`);

export const FACILITY = graphql(`query FacilityPage($slug: String!, $language: Language!) {
  facility(slug: $slug) {
    slug
    name(language: $language) { value language }
    type { label(language: $language) { value language } }
    place { slug name(language: $language) { value language } latitude longitude }
    status
    history { kind period status citation { asWritten source { slug publisher published } } }
    commitments(first: 50) {
      nodes { slug title(language: $language) { value language } status due }
    }
  }
}`);

export type FacilityAnswer = NonNullable<ResultOf<typeof FACILITY>['facility']>;
