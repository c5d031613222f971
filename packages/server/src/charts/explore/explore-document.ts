import { graphql, type ResultOf } from '@hasila/sdk/core';

/** The indicators that were chosen, with what there is to choose of them. */
export const CHOSEN = graphql(`query ExploreChosen($codes: [String!]!, $count: Int!, $language: Language!) {
  indicators(filter: { codes: $codes }, first: $count) {
    nodes {
      code
      label(language: $language) { value language }
      series(first: 60) {
        nodes {
          periods
          place { slug name(language: $language) { value language } }
          breakdown { dimension { code } member { code label(language: $language) { value language } } }
        }
      }
    }
  }
}`);

export type ChosenIndicator = ResultOf<typeof CHOSEN>['indicators']['nodes'][number];

/** Indicators to choose from: of a topic, or those with most figures. */
export const OFFERED =
  graphql(`query ExploreOffered($topics: [String!], $count: Int!, $order: IndicatorOrder!, $language: Language!) {
  indicators(filter: { topics: $topics }, orderBy: $order, first: $count) {
    nodes { code label(language: $language) { value language } }
  }
}`);

export const FOUND = graphql(`query ExploreFound($text: String!, $count: Int!, $language: Language!) {
  search(text: $text, types: [INDICATOR], first: $count) {
    nodes { __typename ... on Indicator { code label(language: $language) { value language } } }
  }
}`);

export const TOPICS = graphql(`query ExploreTopics($language: Language!) {
  topics { code label(language: $language) { value language } }
}`);
