import type {
  CheckedClaimFragment,
  CommitmentFragment,
  DocumentFragment,
  EventFragment,
  FacilityFragment,
  IndicatorFragment,
  IndicatorQuery,
  ObservationsQuery,
  SearchQuery,
} from '../../src/generated/operations.js';

/** One answer of each kind, as the API gives it. */
const text = (value: string) => ({ value, language: 'EN' }) as const;
const labelled = { code: 'a-code', label: text('A label') };
const named = { slug: 'a-slug', name: text('A name') };
const place = { ...named, type: 'CITY', latitude: 34.02, longitude: -6.83 } as const;
const source = {
  slug: 's',
  publisher: 'P',
  kind: 'PRESS',
  url: null,
  published: null,
  title: text('T'),
} as const;
const unit = { code: 'persons', signed: false, symbol: null, label: text('Persons') };
const female = {
  dimension: { code: 'gender' },
  member: { code: 'female', label: text('Women') },
};
const figure = { ulp: 1, min: 12, max: 12, unit, asWritten: '12', text: text('12 persons') };
const quantity = { value: 12, qualifier: 'EXACT', ...figure } as const;
const bounds = { min: 2.25, max: 2.35, minInclusive: true, maxInclusive: false };
const change = {
  measure: 'PERCENT',
  value: 2.3,
  ...bounds,
  plausibleMin: 2.25,
  plausibleMax: 2.35,
  direction: 'INCREASE',
  certainty: 'CERTAIN',
  text: text('+2.3 %'),
} as const;

export const OBSERVATION: ObservationsQuery['observations']['nodes'][number] = {
  id: 'o',
  period: '2025-12',
  place: { slug: 'rabat', name: text('Rabat') },
  breakdown: [female],
  members: [female],
  flags: ['REVISED'],
  quantity,
  reading: { id: 'r', knownOn: '2025-12-31', report: null, citation: { source } },
  indicator: labelled,
};

export const FACILITY: FacilityFragment = {
  ...named,
  type: labelled,
  place,
  status: 'OPERATIONAL',
  history: [
    { kind: 'ANNOUNCED', status: 'ANNOUNCED', period: null, citation: { source } },
    { kind: 'OPENED', status: 'OPERATIONAL', period: '2025', citation: { source } },
  ],
};

export const EVENT: EventFragment = {
  ...named,
  type: labelled,
  period: '2025-05-17/2025-05-21',
  status: 'HELD',
  place: null,
  series: { code: 'open-days', name: text('Open days') },
  edition: 6,
  citations: [{ source }],
};

export const COMMITMENT: CommitmentFragment = {
  slug: 'a-slug',
  title: text('A title'),
  status: 'DELAYED',
  due: '2026-01/2026-06',
  originalDue: '2024',
  slippageDaysMin: 366,
  slippageDaysMax: 911,
  promised: quantity,
  delivered: null,
  indicator: labelled,
  facility: named,
  event: null,
  statements: [{ status: 'ANNOUNCED', due: '2024', knownOn: '2019-04-24', citation: { source } }],
};

export const CLAIM: CheckedClaimFragment = {
  id: 'c',
  measure: 'PERCENT',
  value: 2.3,
  trend: null,
  verdict: 'CONSISTENT',
  gap: null,
  impliedBaseMin: null,
  impliedBaseMax: null,
  citation: { asWritten: '2,3 %', source },
  indicator: labelled,
  place: { slug: 'morocco', name: text('Morocco') },
  breakdown: [female],
  base: '2023',
  target: '2024',
  stated: { qualifier: 'ROUNDED', ...bounds, text: text('increase of 2.3 %') },
  comparison: { reason: null, change },
};

export const SOURCE: DocumentFragment = {
  ...source,
  language: 'FR',
  published: '2025-12',
  report: { slug: 'r', title: text('R'), kind: 'ANNUAL', period: '2025', issuedOn: '2025-12-17' },
};

export const INDICATOR: IndicatorFragment = {
  ...labelled,
  definition: null,
  topic: labelled,
  unit,
  kind: 'FLOW',
  desiredDirection: 'NEUTRAL',
  decimals: 0,
  notes: [text('A note')],
};

const { indicator: _indicator, members: _members, ...latest } = OBSERVATION;

export const DETAILS: NonNullable<IndicatorQuery['indicator']> = {
  ...INDICATOR,
  additive: true,
  institution: { code: 'dgsn', name: text('DGSN'), url: null },
  breakdowns: [{ ...labelled, members: [labelled] }],
  breaks: [
    { at: '2024', reason: text('Counted otherwise'), citation: null },
    { at: '2025', reason: text('And again'), citation: { source } },
  ],
  periods: ['2024', '2025'],
  latest,
  series: {
    nodes: [{ place: { slug: 'rabat', name: text('Rabat') }, breakdown: [female], periods: ['2025'] }],
    pageInfo: { hasNextPage: false, endCursor: null },
  },
};

type Edge = SearchQuery['search']['edges'][number];

export const HITS: readonly Edge['node'][] = [
  { __typename: 'Indicator', code: 'a-code', definition: null, unit },
  { __typename: 'Place', slug: 'rabat', placeType: 'CITY', latitude: 34.02, longitude: null },
  { __typename: 'Facility', slug: 'a-slug', type: labelled, place },
  { __typename: 'Event', slug: 'a-slug', type: labelled, period: '2025', place: null },
  { __typename: 'Commitment', slug: 'a-slug', originalDue: '2024' },
  { __typename: 'Source', slug: 's', publisher: 'P', kind: 'PRESS', url: null, published: null },
];

export function hit(node: object): Edge {
  return { score: 4, matched: text('A label'), node: node as Edge['node'] };
}
