import { graphql, type ResultOf } from '@hasila/sdk/core';

export const SEARCH =
  graphql(`query SearchPage($text: String!, $first: Int, $after: String, $last: Int, $before: String, $language: Language!) {
  search(text: $text, first: $first, after: $after, last: $last, before: $before) {
    totalCount
    edges {
      matched(language: $language) { value language }
      node {
        __typename
        ... on Indicator { code label(language: $language) { value language } topic { label(language: $language) { value language } } }
        ... on Facility { slug name(language: $language) { value language } facilityType: type { label(language: $language) { value language } } }
        ... on Event { slug name(language: $language) { value language } period }
        ... on Commitment { slug title(language: $language) { value language } status }
        ... on Place { slug name(language: $language) { value language } placeType: type }
        ... on Source { slug title(language: $language) { value language } publisher }
      }
    }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`);

export type SearchEdge = ResultOf<typeof SEARCH>['search']['edges'][number];
