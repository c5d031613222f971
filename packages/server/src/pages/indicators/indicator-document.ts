import { graphql, type ResultOf } from '@hasila/sdk/core';

/** What the page of an indicator tells beside its figures: those are asked for as widgets ask. */
export const INDICATOR = graphql(`query IndicatorPage($code: String!, $language: Language!) {
  indicator(code: $code) {
    code
    label(language: $language) { value language }
    definition(language: $language) { value language }
    notes(language: $language) { value language }
    topic { code label(language: $language) { value language } }
    unit { label(language: $language) { value language } }
    institution { name(language: $language) { value language } url }
    breaks { at reason(language: $language) { value language } citation { source { slug publisher } } }
    series(first: 60) {
      nodes {
        periods
        place { slug name(language: $language) { value language } }
        breakdown {
          dimension { code label(language: $language) { value language } }
          member { code label(language: $language) { value language } }
        }
        latest { period quantity { value text(language: $language) { value } } }
      }
    }
    claims(first: 40) {
      totalCount
      nodes {
        base
        target
        trend
        verdict
        place { slug name(language: $language) { value language } }
        breakdown { member { label(language: $language) { value language } } }
        stated { text(language: $language) { value } }
        comparison { change { text(language: $language) { value } } }
        citation { asWritten source { slug publisher } }
      }
    }
  }
}`);

export type IndicatorAnswer = NonNullable<ResultOf<typeof INDICATOR>['indicator']>;
export type SeriesAnswer = IndicatorAnswer['series']['nodes'][number];
export type ClaimAnswer = IndicatorAnswer['claims']['nodes'][number];
