import { graphql, type ResultOf } from '@hasila/sdk/core';

/** All topics, and a part of all indicators: those with most figures first. */
export const TOPICS = graphql(`query TopicsPage($after: String, $language: Language!) {
  topics { code label(language: $language) { value language } }
  indicators(orderBy: OBSERVATION_COUNT, first: 200, after: $after) {
    totalCount
    nodes {
      code
      label(language: $language) { value language }
      topic { code }
    }
    pageInfo { hasNextPage endCursor }
  }
}`);

export type NamedIndicator = ResultOf<typeof TOPICS>['indicators']['nodes'][number];

export const TOPIC_NAMES = graphql(`query TopicNames($language: Language!) {
  topics { code label(language: $language) { value language } }
}`);

/** All indicators of a topic, and the latest figure of each. */
export const TOPIC = graphql(`query TopicPage($topics: [String!]!, $language: Language!) {
  indicators(filter: { topics: $topics }, orderBy: LABEL, first: 200) {
    totalCount
    nodes {
      code
      label(language: $language) { value language }
      observation { period quantity { text(language: $language) { value } } }
    }
  }
}`);
