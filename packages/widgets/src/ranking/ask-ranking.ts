import type { ChangeDirection, Day, Language, ResolvedMeasure } from '@hasila/domain';
import { graphql, type ResultOf } from '@hasila/sdk/core';
import { type Question, question } from '../asking/kind.js';
import type { Part } from '../comparison/ask-comparison.js';

const SIDE = `{
  place { slug name(language: $language) { value } }
  breakdown { member { label(language: $language) { value } } }
  quantity { text(language: $language) { value } }
  reading { citation { source { slug publisher published url } } }
}` as const;

const MOVER = `{
  indicator { code desiredDirection label(language: $language) { value } }
  base ${SIDE}
  target ${SIDE}
  change { value direction text(language: $language) { value } tendency(language: $language) { value } }
  comparability { verdict text(language: $language) { value } reasons { message(language: $language) { value } } }
}` as const;

const movers = graphql(
  `query Movers($filter: RankingFilter!, $count: Int!, $asOf: Date, $language: Language!) { ranking(filter: $filter, first: $count, asOf: $asOf) { totalCount nodes ${MOVER} } }`,
);

/** The biggest movers and how many there are, as widgets show them. */
export type RankingAnswer = ResultOf<typeof movers>['ranking'];

/** One of them. */
export type Mover = RankingAnswer['nodes'][number];

/** Which changes between two periods are ranked. */
export interface RankingInput {
  readonly base: string;
  readonly target: string;
  readonly measure: ResolvedMeasure;
  /** How many are shown, up to 50. */
  readonly count: number;
  /** Absent: both ways. */
  readonly direction: ChangeDirection | undefined;
  /** Codes; empty: of any topic. */
  readonly topics: readonly string[];
  /** Codes; empty: all. */
  readonly indicators: readonly string[];
  /** Slugs; empty: the country. */
  readonly places: readonly string[];
  /** Empty: totals. */
  readonly breakdown: readonly Part[];
  readonly asOf: Day | undefined;
  readonly language: Language;
}

export function askRanking(input: RankingInput): Question<RankingAnswer> {
  return question(MOVERS, input);
}

const MOVERS = {
  document: movers,
  together: (input: RankingInput) => JSON.stringify(input),
  cost: ({ count }: RankingInput) => 40 * count,
  variables: ([input]: readonly [RankingInput, ...RankingInput[]]) => {
    const { base, target, measure, direction, breakdown, count, asOf, language } = input;
    const filter = {
      base,
      target,
      measure,
      breakdown,
      directions: direction === undefined ? null : [direction],
      topics: orAll(input.topics),
      indicators: orAll(input.indicators),
      places: orAll(input.places),
    };
    return { filter, count, asOf, language };
  },
  pick: (ranking: RankingAnswer) => ranking,
};

function orAll(codes: readonly string[]): readonly string[] | null {
  return codes.length === 0 ? null : codes;
}
