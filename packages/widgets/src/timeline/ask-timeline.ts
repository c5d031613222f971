import type { Day, Language } from '@hasila/domain';
import { graphql, type ResultOf } from '@hasila/sdk/core';
import { type Kind, type Question, question, questions } from '../asking/kind.js';

const facilities = graphql(
  `query Facilities($filter: FacilityFilter, $count: Int!, $asOf: Date, $language: Language!) { facilities(filter: $filter, first: $count) { totalCount nodes {
    slug
    name(language: $language) { value }
    place { name(language: $language) { value } }
    history(asOf: $asOf) { kind period citation { source { slug publisher published url } } }
  } } }`,
);

const events = graphql(
  `query Events($filter: EventFilter, $count: Int!, $language: Language!) { events(filter: $filter, first: $count) { totalCount nodes {
    slug
    name(language: $language) { value }
    place { name(language: $language) { value } }
    period
    status
    citations { source { slug publisher published url } }
  } } }`,
);

const commitments = graphql(
  `query Commitments($filter: CommitmentFilter, $count: Int!, $asOf: Date, $language: Language!) { commitments(filter: $filter, first: $count) { totalCount nodes {
    slug
    title(language: $language) { value }
    statements(asOf: $asOf) { status due knownOn published citation { source { slug publisher published url } } }
  } } }`,
);

const places = graphql(
  `query About($slug: String!, $language: Language!) { place(slug: $slug) { name(language: $language) { value } } }`,
);

export const HAPPENINGS = ['facilities', 'events', 'commitments'] as const;
/** What a timeline can show. */
export type Happening = (typeof HAPPENINGS)[number];

type Facilities = ResultOf<typeof facilities>['facilities'] & { readonly show: 'facilities' };
type Events = ResultOf<typeof events>['events'] & { readonly show: 'events' };
type Commitments = ResultOf<typeof commitments>['commitments'] & { readonly show: 'commitments' };

/** The place that all of it is about. */
interface About {
  readonly show: 'place';
  readonly name: string | undefined;
}

/** A list of one of the things shown. */
export type HappeningList = Facilities | Events | Commitments;

/** A list for each thing shown, in the order in which they are asked for, and the place where one was named. */
export type TimelineAnswer = readonly (HappeningList | About)[];

export interface TimelineInput {
  readonly show: readonly Happening[];
  /** Slug, with the places inside of it; absent: everywhere. */
  readonly place: string | undefined;
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** Codes of types of the facilities or events; empty: all. */
  readonly types: readonly string[];
  readonly asOf: Day | undefined;
  readonly language: Language;
}

/** The most that a page of a list may have. */
const MOST = 200;
/** Ends for a period that has one alone. */
const [EARLIEST, LATEST] = [1900, 2199];

export function askTimeline(input: TimelineInput): Question<TimelineAnswer> {
  const { show, place: slug, language } = input;
  const lists = show.map((one) => question(ASK[one] as Kind<TimelineInput, TimelineAnswer[number]>, input));
  return questions(slug === undefined ? lists : [...lists, question(PLACE, { slug, language })]);
}

/** No types are all of them. */
function orNone(types: readonly string[]): readonly string[] | undefined {
  return types.length > 0 ? types : undefined;
}

/** What a kind of list is asked by, beside its own conditions. */
function listed<Filter>(filterOf: (input: TimelineInput) => Filter) {
  return {
    together: (input: TimelineInput) => JSON.stringify(input),
    cost: () => 12 * MOST,
    variables: ([input]: readonly [TimelineInput, ...TimelineInput[]]) => ({
      filter: { places: input.place && [input.place], ...filterOf(input) },
      count: MOST,
      asOf: input.asOf,
      language: input.language,
    }),
  };
}

const FACILITIES = {
  document: facilities,
  ...listed((input) => {
    const { from, to, asOf } = input;
    const changedIn = from || to ? `${from ?? EARLIEST}/${to ?? LATEST}` : undefined;
    return { asOf, changedIn, types: orNone(input.types) };
  }),
  pick: (field: ResultOf<typeof facilities>['facilities']): Facilities => ({ show: 'facilities', ...field }),
};

const EVENTS = {
  document: events,
  ...listed((input) => {
    const { from, to } = input;
    // One that begins in the last year may end in the next.
    const years = { from: from && `${from}`, to: to && `${to + 1}` };
    return { ...years, types: orNone(input.types) };
  }),
  pick: (field: ResultOf<typeof events>['events']): Events => ({ show: 'events', ...field }),
};

const COMMITMENTS = {
  document: commitments,
  ...listed(({ asOf }) => ({ asOf })),
  pick: (field: ResultOf<typeof commitments>['commitments']): Commitments => ({
    show: 'commitments',
    ...field,
  }),
};

interface PlaceInput {
  readonly slug: string;
  readonly language: Language;
}

const PLACE: Kind<PlaceInput, TimelineAnswer[number], ResultOf<typeof places>['place'], PlaceInput> = {
  document: places,
  together: (input) => JSON.stringify(input),
  variables: ([input]) => input,
  pick: (place) => ({ show: 'place', name: place?.name.value }),
};

const ASK = { facilities: FACILITIES, events: EVENTS, commitments: COMMITMENTS } as const;
