import { graphql } from '@hasila/sdk/core';

/** The keys of all things that have a page: 200 of each kind at a time. */
export const SITEMAP =
  graphql(`query Sitemap($indicators: String, $facilities: String, $events: String, $commitments: String, $places: String, $sources: String) {
  dataset { periods }
  topics { code }
  indicators(first: 200, after: $indicators) { nodes { code } pageInfo { hasNextPage endCursor } }
  facilities(first: 200, after: $facilities) { nodes { slug } pageInfo { hasNextPage endCursor } }
  events(first: 200, after: $events) { nodes { slug } pageInfo { hasNextPage endCursor } }
  commitments(first: 200, after: $commitments) { nodes { slug } pageInfo { hasNextPage endCursor } }
  places(first: 200, after: $places) { nodes { slug } pageInfo { hasNextPage endCursor } }
  sources(first: 200, after: $sources) { nodes { slug } pageInfo { hasNextPage endCursor } }
}`);
