import { graphql, type ResultOf } from '@hasila/sdk/core';

export const PLACES = graphql(`query PlacesPage($after: String, $language: Language!) {
  places(first: 200, after: $after) {
    totalCount
    nodes { slug type name(language: $language) { value language } parent { slug } }
    pageInfo { hasNextPage endCursor }
  }
}`);

export type NamedPlace = ResultOf<typeof PLACES>['places']['nodes'][number];

export const PLACE = graphql(`query PlacePage($slug: String!, $within: String!, $language: Language!) {
  place(slug: $slug) {
    slug
    type
    name(language: $language) { value language }
    parent { slug name(language: $language) { value language } }
    latitude
    longitude
    observations(last: 30) {
      totalCount
      nodes {
        indicator { code label(language: $language) { value language } }
        period
        breakdown { dimension { code } member { code label(language: $language) { value language } } }
        quantity { text(language: $language) { value } }
      }
    }
    facilities(first: 30) { totalCount nodes { slug name(language: $language) { value language } status } }
    events(first: 30) { totalCount nodes { slug name(language: $language) { value language } period } }
  }
  places(filter: { within: $within }, first: 100) {
    nodes { slug name(language: $language) { value language } parent { slug } }
  }
}`);

export type PlaceAnswer = NonNullable<ResultOf<typeof PLACE>['place']>;
