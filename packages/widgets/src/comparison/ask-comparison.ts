import type { Day, Language, ResolvedMeasure } from '@hasila/domain';
import { BadInputError, graphql, type ResultOf } from '@hasila/sdk/core';
import { type Question, question } from '../asking/kind.js';
import { COMPARISON } from './selection.js';

const pairs = graphql(
  `query Pairs($inputs: [CompareInput!]!, $asOf: Date, $language: Language!) { compare(inputs: $inputs, asOf: $asOf) ${COMPARISON} }`,
);

const years = graphql(
  `query Years($codes: [String!]!, $count: Int!, $place: String, $breakdown: [BreakdownInput!], $measure: ChangeMeasure, $asOf: Date, $language: Language!) { indicators(filter: { codes: $codes }, first: $count) { nodes { code yearOverYear(place: $place, breakdown: $breakdown, measure: $measure, asOf: $asOf) ${COMPARISON} } } }`,
);

/** A comparison as widgets show it, its texts in the language asked for. */
export type ComparisonAnswer = ResultOf<typeof pairs>['compare'][number];

/** One member of one dimension. */
export interface Part {
  readonly dimension: string;
  readonly member: string;
}

/** Two figures of one indicator to compare. */
export interface ComparisonInput {
  readonly indicator: string;
  /** Absent: a year before `target`. */
  readonly base: string | undefined;
  /** Absent: the last year that has a figure. */
  readonly target: string | undefined;
  /** Slug; absent: the country. */
  readonly place: string | undefined;
  /** Empty: the total. */
  readonly breakdown: readonly Part[];
  readonly measure: ResolvedMeasure | undefined;
  readonly asOf: Day | undefined;
  readonly language: Language;
}

/** Asks for two named periods, or for the last year against the year before. */
export function askComparison(input: ComparisonInput): Question<ComparisonAnswer> {
  const { target } = input;
  return target === undefined ? question(LAST_YEAR, input) : question(PAIR, { ...input, target });
}

const PAIR = {
  document: pairs,
  together: ({ asOf, language }: ComparisonInput) => JSON.stringify([asOf, language]),
  variables: (inputs: readonly [PairInput, ...PairInput[]]) => ({
    inputs: inputs.map(({ indicator, base, target, place, breakdown, measure }) => ({
      indicator,
      measure: measure ?? ('AUTO' as const),
      base: { period: base ?? yearBefore(target), place, breakdown },
      target: { period: target, place, breakdown },
    })),
    asOf: inputs[0].asOf,
    language: inputs[0].language,
  }),
  pick: (rows: readonly ComparisonAnswer[], input: PairInput, index: number) => present(rows[index], input),
};

const LAST_YEAR = {
  document: years,
  together: ({ indicator: _, base: __, target: ___, ...rest }: ComparisonInput) => JSON.stringify(rest),
  variables: (inputs: readonly [ComparisonInput, ...ComparisonInput[]]) => {
    const codes = [...new Set(inputs.map(({ indicator }) => indicator))];
    const { place, breakdown, measure, asOf, language } = inputs[0];
    return {
      codes,
      count: codes.length,
      place,
      breakdown,
      measure: measure ?? ('AUTO' as const),
      asOf,
      language,
    };
  },
  pick: ({ nodes }: ResultOf<typeof years>['indicators'], input: ComparisonInput) => {
    const rows = nodes.find(({ code }) => code === input.indicator)?.yearOverYear;
    return present(
      rows?.findLast(({ target }) => target !== null),
      input,
    );
  },
};

type PairInput = ComparisonInput & { readonly target: string };

/** "2023" of "2024", and the same of any other period. */
export function yearBefore(period: string): string {
  return period.replace(/\d{4}/g, (year) => String(Number(year) - 1).padStart(4, '0'));
}

function present<Row>(row: Row | undefined, { indicator }: ComparisonInput): Row {
  if (row !== undefined) return row;
  throw new BadInputError(`There is no figure of ${JSON.stringify(indicator)} to compare.`, {
    code: 'NOT_FOUND',
  });
}
