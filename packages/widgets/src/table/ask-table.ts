import type { Day, Language } from '@hasila/domain';
import { graphql, type ResultOf } from '@hasila/sdk/core';
import { type Question, question } from '../asking/kind.js';
import type { Part } from '../comparison/ask-comparison.js';
import { COUNTRY } from '../comparison/country.js';

const rows = graphql(
  `query Rows($filter: IndicatorFilter, $count: Int!, $figures: SeriesFilter, $years: Int!, $asOf: Date, $language: Language!) { indicators(filter: $filter, first: $count) { totalCount nodes {
    code
    label(language: $language) { value }
    unit { label(language: $language) { value } }
    breaks { at reason(language: $language) { value } }
    observations(filter: $figures, first: $years, asOf: $asOf) { pageInfo { hasNextPage } nodes {
      period
      flags
      place { slug name(language: $language) { value } }
      breakdown { member { label(language: $language) { value } } }
      quantity { value text(language: $language) { value } }
      reading { citation { source { slug publisher published url } } }
    } }
  } } }`,
);

/** Indicators with their figures, as widgets show them. */
export type TableAnswer = ResultOf<typeof rows>['indicators'];

/** Which figures stand in a table. */
export interface TableInput {
  /** Codes; empty: of `topics`. */
  readonly indicators: readonly string[];
  readonly topics: readonly string[];
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** Slug; absent: the country. */
  readonly place: string | undefined;
  /** Empty: the total. */
  readonly breakdown: readonly Part[];
  readonly asOf: Day | undefined;
  readonly language: Language;
}

/** Together they stay well below what an operation may cost; what is cut off is said. */
const MOST = { indicators: 50, figures: 20 } as const;

export function askTable(input: TableInput): Question<TableAnswer> {
  return question(ROWS, input);
}

function countOf({ indicators }: TableInput): number {
  return indicators.length === 0 ? MOST.indicators : Math.min(new Set(indicators).size, MOST.indicators);
}

const ROWS = {
  document: rows,
  together: (input: TableInput) => JSON.stringify(input),
  cost: (input: TableInput) => 255 * countOf(input),
  variables: ([input]: readonly [TableInput, ...TableInput[]]) => {
    const { indicators, topics, from, to, place, breakdown, asOf, language } = input;
    return {
      filter: indicators.length === 0 ? { topics } : { codes: indicators },
      count: countOf(input),
      figures: {
        from: from === undefined ? null : String(from),
        to: to === undefined ? null : String(to),
        places: [place ?? COUNTRY],
        breakdown,
      },
      years: MOST.figures,
      asOf,
      language,
    };
  },
  // In the order in which they were named.
  pick: (found: TableAnswer, { indicators }: TableInput): TableAnswer => ({
    ...found,
    nodes: [...found.nodes].sort((a, b) => indicators.indexOf(a.code) - indicators.indexOf(b.code)),
  }),
};
