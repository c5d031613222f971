import type { ConnectionField } from './schema-arguments.js';

/** What a caller can name, as the service itself says. */
export interface Catalogue {
  /** By the name of the argument, or of the field and the argument: `places`, `Query.place.slug`. */
  readonly texts: Readonly<Record<string, readonly string[]>>;
  readonly breakdowns: readonly { readonly dimension: string; readonly member: string }[];
  readonly ids: readonly string[];
  /** Cursors, by the name of the list that gave them. */
  readonly cursors: ReadonlyMap<string, string>;
}

type Ask = (query: string) => Promise<Readonly<Record<string, Node>>>;

interface Node {
  readonly nodes: readonly Readonly<Record<string, string>>[];
}

const QUESTION = `{
  indicators(first: 200) { nodes { id code } } places(first: 200) { nodes { id slug } }
  sources(first: 200) { nodes { id slug publisher } } reports(first: 200) { nodes { id slug } }
  facilities(first: 200) { nodes { id slug } } events(first: 200) { nodes { id slug } }
  commitments(first: 200) { nodes { id slug } } claims(first: 50) { nodes { id } }
  observations(first: 50) { nodes { id } } readings(first: 50) { nodes { id } }
  topics { code } units { code } eventTypes { code } facilityTypes { code } }`;

export async function readCatalogue(
  ask: (query: string) => Promise<unknown>,
  connections: readonly ConnectionField[],
): Promise<Catalogue> {
  const data = await (ask as Ask)(QUESTION);
  const of = (list: string, key: string) => [
    ...new Set((data[list]?.nodes ?? []).map((node) => node[key]).filter((text) => text !== undefined)),
  ];
  const plain = (list: string) => (data[list] as unknown as { code: string }[]).map(({ code }) => code);
  const [indicators, places, sources] = [
    of('indicators', 'code'),
    of('places', 'slug'),
    of('sources', 'slug'),
  ];
  const [reports, facilities, events] = [
    of('reports', 'slug'),
    of('facilities', 'slug'),
    of('events', 'slug'),
  ];
  const texts = {
    ...{ indicator: indicators, indicators, codes: indicators, 'Query.indicator.code': indicators },
    ...{ place: places, places, within: places, 'Query.place.slug': places, sources, reports },
    ...{ 'Query.source.slug': sources, 'Query.report.slug': reports, topics: plain('topics') },
    ...{ units: plain('units'), institutions: ['dgsn'], publisher: of('sources', 'publisher') },
    ...{ facility: facilities, 'Query.facility.slug': facilities, event: events, 'Query.event.slug': events },
    ...{ 'FacilityFilter.types': plain('facilityTypes'), 'EventFilter.types': plain('eventTypes') },
    ...{ series: ['open-days'], 'Query.eventSeries.code': ['open-days'] },
    'Query.commitment.slug': of('commitments', 'slug'),
    text: [
      'police',
      'crime',
      'drogue',
      'المخدرات',
      'rabat',
      'casablanca',
      'road accidents',
      'x',
      'jornées',
      '2024',
    ],
  };
  const breakdowns = [
    ['gender', 'female'],
    ['gender', 'male'],
    ['nationality', 'moroccan'],
  ].map(([dimension = '', member = '']) => ({ dimension, member }));
  const ids = Object.values(data).flatMap(({ nodes }) => (nodes ?? []).flatMap(({ id }) => id ?? []));
  const cursors = new Map<string, string>();
  for (const { name, firstCursor } of connections) {
    const found = /(?<="endCursor":")[^"]+/.exec(JSON.stringify(await ask(firstCursor)))?.[0];
    if (found !== undefined) cursors.set(name, found);
  }
  return { texts, breakdowns, ids, cursors };
}
