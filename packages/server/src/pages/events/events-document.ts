import { graphql, type ResultOf } from '@hasila/sdk/core';

export const EVENTS =
  graphql(`query EventsPage($first: Int, $after: String, $last: Int, $before: String, $language: Language!) {
  events(first: $first, after: $after, last: $last, before: $before) {
    totalCount
    nodes {
      slug
      name(language: $language) { value language }
      type { label(language: $language) { value language } }
      place { slug name(language: $language) { value language } }
      period
      status
    }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`);

export const EVENT = graphql(`query EventPage($slug: String!, $language: Language!) {
  event(slug: $slug) {
    slug
    name(language: $language) { value language }
    type { label(language: $language) { value language } }
    place { slug name(language: $language) { value language } latitude longitude }
    period
    status
    series {
      name(language: $language) { value language }
      editions(first: 50) { nodes { slug name(language: $language) { value language } period } }
    }
    observations(first: 50) {
      nodes {
        indicator { code label(language: $language) { value language } }
        period
        breakdown { member { label(language: $language) { value language } } }
        quantity { text(language: $language) { value } }
        reading { citation { source { slug publisher } } }
      }
    }
    citations { source { slug publisher } }
  }
}`);

export type EventAnswer = NonNullable<ResultOf<typeof EVENT>['event']>;
