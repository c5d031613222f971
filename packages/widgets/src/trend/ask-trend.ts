import type { Day, Language } from '@hasila/domain';
import { BadInputError, graphql, type ResultOf } from '@hasila/sdk/core';
import { type Question, question } from '../asking/kind.js';
import type { Part } from '../comparison/ask-comparison.js';
import { COUNTRY } from '../comparison/country.js';

const series = graphql(
  `query Series($codes: [String!]!, $count: Int!, $places: [String!], $breakdown: [BreakdownInput!], $anyBreakdown: Boolean, $points: Int!, $asOf: Date, $language: Language!) { indicators(filter: { codes: $codes }, first: $count) { nodes {
    code
    label(language: $language) { value }
    unit { label(language: $language) { value } }
    breaks { at reason(language: $language) { value } }
    observations(filter: { places: $places, breakdown: $breakdown, anyBreakdown: $anyBreakdown }, first: $points, asOf: $asOf) { nodes {
      period
      flags
      place { slug name(language: $language) { value } }
      breakdown { dimension { code } member { code label(language: $language) { value } } }
      quantity { value min max text(language: $language) { value } }
      reading { citation { source { slug publisher published url } } }
    } }
  } } }`,
);

/** An indicator with its figures, as widgets show them. */
export type TrendAnswer = ResultOf<typeof series>['indicators']['nodes'][number];

/** The series of an indicator: one for each place and each breakdown. */
export interface TrendInput {
  readonly indicator: string;
  /** Slugs; empty: the country. */
  readonly places: readonly string[];
  /** Empty: the total alone. Several: each matched whole. */
  readonly breakdowns: readonly (readonly Part[])[];
  readonly asOf: Day | undefined;
  readonly language: Language;
}

/** Enough for the years of one indicator; the most that a page of a list may have, where there are several series. */
const POINTS = { one: 40, several: 200 } as const;

export function askTrend(input: TrendInput): Question<TrendAnswer> {
  return question(SERIES, input);
}

function pointsOf({ places, breakdowns }: TrendInput): number {
  return places.length > 1 || breakdowns.length > 1 ? POINTS.several : POINTS.one;
}

const SERIES = {
  document: series,
  together: ({ indicator: _, ...rest }: TrendInput) => JSON.stringify(rest),
  cost: (input: TrendInput) => 14 * pointsOf(input),
  variables: (inputs: readonly [TrendInput, ...TrendInput[]]) => {
    const codes = [...new Set(inputs.map(({ indicator }) => indicator))];
    const { places, breakdowns, asOf, language } = inputs[0];
    const anyBreakdown = breakdowns.length > 1;
    return {
      codes,
      count: codes.length,
      places: places.length === 0 ? [COUNTRY] : places,
      breakdown: anyBreakdown ? null : (breakdowns[0] ?? []),
      anyBreakdown,
      points: pointsOf(inputs[0]),
      asOf,
      language,
    };
  },
  pick: (
    { nodes: indicators }: ResultOf<typeof series>['indicators'],
    { indicator, breakdowns }: TrendInput,
  ) => {
    const found = indicators.find(({ code }) => code === indicator);
    if (found === undefined) {
      throw new BadInputError(`There is no indicator ${JSON.stringify(indicator)}.`, { code: 'NOT_FOUND' });
    }
    if (breakdowns.length < 2) return found;
    const wanted = new Set(breakdowns.map(breakdownKey));
    const nodes = found.observations.nodes.filter(({ breakdown }) =>
      wanted.has(
        breakdownKey(
          breakdown.map(({ dimension, member }) => ({ dimension: dimension.code, member: member.code })),
        ),
      ),
    );
    return { ...found, observations: { nodes } };
  },
};

function breakdownKey(parts: readonly Part[]): string {
  return parts
    .map(({ dimension, member }) => `${dimension}=${member}`)
    .sort()
    .join(';');
}
