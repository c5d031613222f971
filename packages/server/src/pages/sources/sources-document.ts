import { graphql, type ResultOf } from '@hasila/sdk/core';

export const SOURCES =
  graphql(`query SourcesPage($first: Int, $after: String, $last: Int, $before: String, $language: Language!) {
  sources(first: $first, after: $after, last: $last, before: $before) {
    totalCount
    nodes { slug publisher kind published title(language: $language) { value language } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`);

export const SOURCE =
  graphql(`query SourcePage($slug: String!, $first: Int, $after: String, $last: Int, $before: String, $language: Language!) {
  source(slug: $slug) {
    slug
    publisher
    kind
    language
    published
    url
    title(language: $language) { value language }
    report { slug kind period issued title(language: $language) { value language } }
    readings(first: $first, after: $after, last: $last, before: $before) {
      totalCount
      nodes {
        quantity { text(language: $language) { value } }
        citation { asWritten }
        observation {
          indicator { code label(language: $language) { value language } }
          period
          place { name(language: $language) { value language } }
          breakdown { member { label(language: $language) { value language } } }
        }
      }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
}`);

export type SourceAnswer = NonNullable<ResultOf<typeof SOURCE>['source']>;
