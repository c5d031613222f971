import type { Day, Language } from '@hasila/domain';
import { BadInputError, graphql, type ResultOf } from '@hasila/sdk/core';
import { type Question, question } from '../asking/kind.js';
import type { Part } from '../comparison/ask-comparison.js';

const facilities = graphql(
  `query Sites($filter: FacilityFilter, $count: Int!, $asOf: Date, $language: Language!) { facilities(filter: $filter, first: $count) { totalCount nodes {
    slug
    name(language: $language) { value }
    type { label(language: $language) { value } }
    place { slug type name(language: $language) { value } latitude longitude }
    history(asOf: $asOf) { citation { source { slug publisher published url } } }
  } } }`,
);

const figures = graphql(
  `query Values($codes: [String!]!, $filter: SeriesFilter, $count: Int!, $asOf: Date, $language: Language!) { indicators(filter: { codes: $codes }, first: 1) { nodes {
    code
    label(language: $language) { value }
    notes(language: $language) { value }
    observations(filter: $filter, first: $count, asOf: $asOf) { totalCount nodes {
      period
      place { slug type name(language: $language) { value } latitude longitude }
      quantity { value text(language: $language) { value } }
      reading { citation { source { slug publisher published url } } }
    } }
  } } }`,
);

/** Facilities with their places, as a map shows them. */
export type FacilitiesAnswer = ResultOf<typeof facilities>['facilities'];
/** The figures of an indicator with their places, as a map shows them. */
export type FiguresAnswer = ResultOf<typeof figures>['indicators']['nodes'][number];
export type MapAnswer = FacilitiesAnswer | FiguresAnswer;

/** What a map shows. */
export interface MapInput {
  /** Absent: facilities. */
  readonly indicator: string | undefined;
  /** Period of the figures; absent: the last one of each place. */
  readonly target: string | undefined;
  /** Empty: the total. */
  readonly breakdown: readonly Part[];
  /** Codes of types of facilities; empty: all. */
  readonly types: readonly string[];
  /** Slug, with the places inside of it; absent: everywhere. */
  readonly place: string | undefined;
  readonly asOf: Day | undefined;
  readonly language: Language;
}

/** The most that a page of a list may have. */
const MOST = 200;
const COST = 14 * MOST;

export function askMap(input: MapInput): Question<MapAnswer> {
  const { indicator } = input;
  return indicator === undefined ? question(SITES, input) : question(VALUES, { ...input, indicator });
}

type FiguresInput = MapInput & { readonly indicator: string };

const together = (input: MapInput) => JSON.stringify(input);

const SITES = {
  document: facilities,
  together,
  cost: () => COST,
  variables: ([{ types, place, asOf, language }]: readonly [MapInput, ...MapInput[]]) => ({
    filter: {
      asOf,
      places: place === undefined ? null : [place],
      types: types.length === 0 ? null : types,
    },
    count: MOST,
    asOf,
    language,
  }),
  pick: (field: FacilitiesAnswer): MapAnswer => field,
};

const VALUES = {
  document: figures,
  together,
  cost: () => COST,
  variables: ([input]: readonly [FiguresInput, ...FiguresInput[]]) => {
    const { indicator, target, breakdown, place, asOf, language } = input;
    const period = target ?? null;
    const places = place === undefined ? null : [place];
    const filter = { from: period, to: period, breakdown, places, withDescendants: places !== null };
    return { codes: [indicator], filter, count: MOST, asOf, language };
  },
  pick: ({ nodes }: ResultOf<typeof figures>['indicators'], { indicator }: FiguresInput): MapAnswer => {
    const [found] = nodes;
    if (found !== undefined) return found;
    throw new BadInputError(`There is no indicator ${JSON.stringify(indicator)}.`, { code: 'NOT_FOUND' });
  },
};
