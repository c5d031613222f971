import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp } from './support/app.js';

let test: Awaited<ReturnType<typeof openTestApp>>;
let facilities: readonly FacilityNode[];
let events: readonly EventNode[];
let commitments: readonly CommitmentNode[];

interface PlaceNode {
  readonly slug: string;
  readonly parent: PlaceNode | null;
}
interface FacilityNode {
  readonly slug: string;
  readonly type: { readonly code: string };
  readonly place: PlaceNode | null;
  readonly name: { readonly value: string };
  readonly status: string;
  readonly then: string;
  readonly asKnown: string;
  readonly history: readonly { readonly period: string | null }[];
}
interface EventNode {
  readonly slug: string;
  readonly type: { readonly code: string };
  readonly place: PlaceNode | null;
  readonly series: { readonly code: string } | null;
  readonly status: string;
  readonly period: string;
}
interface CommitmentNode {
  readonly slug: string;
  readonly status: string;
  readonly due: string | null;
  readonly slippageDaysMin: number | null;
  readonly statements: readonly { readonly due: string | null; readonly knownOn: string }[];
}

const PLACE = 'place { slug parent { slug parent { slug } } }';
const EVERYTHING = `{
  facilities(first: 200) { totalCount nodes { slug type { code } ${PLACE} name(language: AR) { value } status
    then: statusAt(date: "2019-06-30") asKnown: statusAt(date: "2024-06-30", asOf: "2024-06-30") history { period } } }
  events(first: 200) { totalCount nodes { slug type { code } ${PLACE} series { code } status period } }
  commitments(first: 200) { totalCount nodes { slug status due slippageDaysMin statements { due knownOn } } }
}`;

beforeAll(async () => {
  test = await openTestApp();
  const { data, errors } = await test.ask(EVERYTHING);
  expect(errors).toEqual([]);
  for (const list of ['facilities', 'events', 'commitments'])
    expect(data[list].nodes).toHaveLength(data[list].totalCount);
  facilities = data.facilities.nodes;
  events = data.events.nodes;
  commitments = data.commitments.nodes;
});
afterAll(() => test.database.close());

type List = 'facilities' | 'events' | 'commitments';

/** The slugs that a filter keeps, and no other: told apart from the list itself by a condition of ours. */
async function filtered(list: List, filter: string): Promise<readonly string[]> {
  const { data, errors } = await test.ask(
    `{ ${list}(first: 200, filter: { ${filter} }) { totalCount nodes { slug } } }`,
  );
  expect(errors).toEqual([]);
  expect(data[list].totalCount).toBe(data[list].nodes.length);
  return data[list].nodes.map(({ slug }: { slug: string }) => slug);
}

const slugs = (nodes: readonly { readonly slug: string }[]) => nodes.map(({ slug }) => slug);
const lies = (place: PlaceNode | null, inside: string): boolean =>
  place !== null && (place.slug === inside || lies(place.parent ?? null, inside));
const ends = (period: string | null) => period?.split('/').at(-1)?.slice(0, 4);

async function ask(query: string) {
  const { data, errors } = await test.ask(query);
  expect(errors).toEqual([]);
  return data;
}

it('counts what it serves', async () => {
  const { dataset } = await ask('{ dataset { counts { facilities events commitments } } }');
  expect(dataset.counts).toEqual({
    ...{ facilities: facilities.length, events: events.length, commitments: commitments.length },
  });
  expect([facilities.length, events.length, commitments.length]).toEqual([169, 39, 64]);
});

describe('facilities', () => {
  it.each<[string, (facility: FacilityNode) => boolean]>([
    ['types: ["security-zone", "hospital"]', ({ type }) => ['security-zone', 'hospital'].includes(type.code)],
    ['statuses: [UNDER_CONSTRUCTION]', ({ status }) => status === 'UNDER_CONSTRUCTION'],
    ['statuses: [OPERATIONAL], on: "2019-06-30"', ({ then }) => then === 'OPERATIONAL'],
    [
      'statuses: [UNKNOWN, ANNOUNCED], on: "2019-06-30"',
      ({ then }) => ['UNKNOWN', 'ANNOUNCED'].includes(then),
    ],
    ['statuses: [UNDER_CONSTRUCTION], asOf: "2024-06-30"', ({ asKnown }) => asKnown === 'UNDER_CONSTRUCTION'],
    ['places: ["rabat-sale-kenitra"]', ({ place }) => lies(place, 'rabat-sale-kenitra')],
    [
      'places: ["rabat-sale-kenitra"], withDescendants: false',
      ({ place }) => place?.slug === 'rabat-sale-kenitra',
    ],
    [
      'places: ["rabat", "fes"], withDescendants: false',
      ({ place }) => ['rabat', 'fes'].includes(place?.slug ?? ''),
    ],
    ['text: "المقر"', ({ name }) => name.value.includes('المقر')],
    ['changedIn: "2018"', ({ history }) => history.some(({ period }) => ends(period) === '2018')],
    [
      'changedIn: "2018", types: ["commissariat"], places: ["morocco"]',
      ({ history, type, place }) =>
        type.code === 'commissariat' &&
        lies(place, 'morocco') &&
        history.some(({ period }) => ends(period) === '2018'),
    ],
  ])('%s', async (filter, keeps) => {
    expect(await filtered('facilities', filter)).toEqual(slugs(facilities.filter(keeps)));
  });

  it('finds something by each of these, and not everything', async () => {
    for (const filter of [
      'statuses: [OPERATIONAL], on: "2019-06-30"',
      'places: ["rabat-sale-kenitra"]',
      'changedIn: "2018"',
    ]) {
      const found = await filtered('facilities', filter);
      expect(found.length).toBeGreaterThan(3);
      expect(found.length).toBeLessThan(facilities.length);
    }
  });

  it('looks for a text in slug and name, in any case', async () => {
    const found = await filtered('facilities', 'text: "SIÈGE"');
    expect(found).toContain('dgsn-headquarters-rabat');
    expect(await filtered('facilities', 'text: "100%"')).toEqual([]);
  });

  it('knows no change before its source told it', async () => {
    expect(await filtered('facilities', 'changedIn: "2025", asOf: "2024-12-31"')).toEqual([]);
    expect((await filtered('facilities', 'changedIn: "2025", asOf: "2025-12-31"')).length).toBeGreaterThan(3);
  });

  it('tells the history of the headquarters, as it was known on a day', async () => {
    const { facility } = await ask(`{ facility(slug: "dgsn-headquarters-rabat") {
      now: history { kind status period } then: history(asOf: "2019-12-31") { kind citation { verified source { slug } } }
      before: statusAt(date: "2015-01-01") in2017: statusAt(date: "2017-06-01") status unknown: status(asOf: "2016-01-01")
      commitments { totalCount nodes { slug status slippageDaysMin slippageDaysMax originalDue due } } } }`);
    expect(facility.now[0]).toEqual({ kind: 'ANNOUNCED', status: 'ANNOUNCED', period: '2016-12' });
    expect(facility.now).toHaveLength(8);
    expect(facility.then.map(({ kind }: { kind: string }) => kind)).toEqual([
      ...['ANNOUNCED', 'WORKS_STARTED', 'WORKS_STARTED'],
    ]);
    expect(facility.then[2].citation).toEqual({ verified: false, source: { slug: 'telquel-2019-hq' } });
    expect(facility).toMatchObject({
      ...{ before: 'UNKNOWN', in2017: 'ANNOUNCED', status: 'UNDER_CONSTRUCTION', unknown: 'UNKNOWN' },
    });
    expect(facility.commitments).toEqual({
      totalCount: 1,
      nodes: [
        {
          ...{
            slug: 'dgsn-headquarters',
            status: 'DELAYED',
            originalDue: '2024-04-24',
            due: '2026-01/2026-06',
          },
          ...{ slippageDaysMin: 617, slippageDaysMax: 797 },
        },
      ],
    });
  });

  it('refuses codes that are not there', async () => {
    const { errors } = await test.ask(
      '{ facilities(filter: { types: ["palace"], places: ["nowhere"] }) { totalCount } }',
    );
    expect(errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });
});

describe('events', () => {
  it.each<[string, (event: EventNode) => boolean]>([
    ['series: ["open-days"]', ({ series }) => series?.code === 'open-days'],
    ['types: ["agreement"]', ({ type }) => type.code === 'agreement'],
    ['statuses: [ANNOUNCED]', ({ status }) => status === 'ANNOUNCED'],
    ['places: ["morocco"]', ({ place }) => lies(place, 'morocco')],
    ['places: ["morocco"], withDescendants: false', ({ place }) => place?.slug === 'morocco'],
    ['from: "2025", to: "2025"', ({ period }) => period.startsWith('2025') && ends(period) === '2025'],
    ['text: "interpol"', ({ slug }) => slug.includes('interpol')],
  ])('%s', async (filter, keeps) => {
    const found = await filtered('events', filter);
    expect(found).toEqual(slugs(events.filter(keeps)));
    expect(found.length).toBeGreaterThan(0);
  });

  it('gives the editions of the open days in order, each with its figures', async () => {
    const { eventSeries } =
      await ask(`{ eventSeries(code: "open-days") { name { value } editions { totalCount nodes {
      edition slug status place { slug } citations { source { slug } }
      observations { totalCount nodes { indicator { code } period quantity { value qualifier } } } } } } }`);
    const { nodes, totalCount } = eventSeries.editions;
    expect(totalCount).toBe(7);
    expect(
      nodes.map(({ edition, place }: { edition: number; place: PlaceNode }) => [edition, place.slug]),
    ).toEqual([
      ...[
        [1, 'casablanca'],
        [2, 'marrakech'],
        [3, 'tangier'],
        [4, 'fes'],
        [5, 'agadir'],
        [6, 'el-jadida'],
        [7, 'rabat'],
      ],
    ]);
    const visitors = nodes.map(({ observations }: { observations: { nodes: readonly Figure[] } }) =>
      observations.nodes.find(({ indicator }) => indicator.code === 'open-days-visitors'),
    );
    expect(visitors[5]).toMatchObject({
      ...{ period: '2025-05-17/2025-05-21', quantity: { value: 2_400_000, qualifier: 'MORE_THAN' } },
    });
    expect(visitors.filter((figure: Figure | undefined) => figure !== undefined).length).toBeGreaterThan(4);
    expect(nodes[6]).toMatchObject({ status: 'ANNOUNCED', observations: { totalCount: 0, nodes: [] } });
    expect(nodes.every(({ citations }: { citations: readonly unknown[] }) => citations.length > 0)).toBe(
      true,
    );
  });

  it('counts an event that began in a year and ended in the next as one of both', async () => {
    for (const year of [2025, 2026]) {
      const { yearInReview } = await ask(
        `{ yearInReview(year: ${year}) { events(first: 200) { nodes { slug } } } }`,
      );
      expect(slugs(yearInReview.events.nodes)).toContain('africa-cup-of-nations-2025');
    }
  });
});

interface Figure {
  readonly indicator: { readonly code: string };
}

describe('commitments', () => {
  const dueIn = (due: string | null, year: number) => {
    const [first = '', last = first] = due?.split('/') ?? [];
    return due !== null && Number(first.slice(0, 4)) <= year && year <= Number(last.slice(0, 4));
  };

  it.each<[string, (commitment: CommitmentNode) => boolean]>([
    ['statuses: [DELAYED]', ({ slug }) => slug === 'dgsn-headquarters'],
    ['statuses: [NOT_MENTIONED_SINCE]', ({ status }) => status === 'NOT_MENTIONED_SINCE'],
    ['statuses: [DELIVERED, IN_PROGRESS]', ({ status }) => ['DELIVERED', 'IN_PROGRESS'].includes(status)],
    ['dueIn: "2026"', ({ due }) => dueIn(due, 2026)],
    ['everDueIn: "2025"', ({ statements }) => statements.some(({ due }) => dueIn(due, 2025))],
    [
      'everDueIn: "2025", asOf: "2024-12-31"',
      ({ statements }) => statements.some(({ due, knownOn }) => dueIn(due, 2025) && knownOn <= '2024-12-31'),
    ],
    ['slippedAtLeastDays: 617', ({ slippageDaysMin }) => slippageDaysMin !== null && slippageDaysMin >= 617],
    ['slippedAtLeastDays: 0', ({ slippageDaysMin }) => slippageDaysMin !== null && slippageDaysMin >= 0],
    ['asOf: "2018-12-31"', ({ statements }) => statements.some(({ knownOn }) => knownOn <= '2018-12-31')],
    ['facility: "dgsn-headquarters-rabat"', ({ slug }) => slug === 'dgsn-headquarters'],
    ['event: "open-days-7-rabat"', ({ slug }) => slug === 'open-days-7-rabat'],
    ['indicator: "police-districts-planned"', ({ slug }) => slug === 'police-districts-2026'],
    ['text: "Headquarters of the DGSN"', ({ slug }) => slug === 'dgsn-headquarters'],
  ])('%s', async (filter, keeps) => {
    const found = await filtered('commitments', filter);
    expect(found).toEqual(slugs(commitments.filter(keeps)));
    expect(found.length).toBeGreaterThan(0);
  });

  it('tells what was known of the headquarters on other days', async () => {
    const { commitment } = await ask(`{ commitment(slug: "dgsn-headquarters") { originalDue
      in2019: status(asOf: "2019-06-30") silent: status(asOf: "2019-12-31") due2019: due(asOf: "2019-12-31") slip2019: slippageDaysMin(asOf: "2019-12-31")
      statements(asOf: "2019-12-31") { status due knownOn published }
      facility { slug } indicator { code } promised { value } } }`);
    expect(commitment).toMatchObject({
      ...{
        originalDue: '2024-04-24',
        in2019: 'IN_PROGRESS',
        silent: 'NOT_MENTIONED_SINCE',
        due2019: '2024-04-24',
        slip2019: null,
      },
      ...{ facility: { slug: 'dgsn-headquarters-rabat' }, promised: null },
    });
    expect(commitment.statements).toHaveLength(3);
    expect(await filtered('commitments', 'statuses: [DELAYED], asOf: "2019-12-31"')).not.toContain(
      'dgsn-headquarters',
    );
    expect(await filtered('commitments', 'statuses: [DELAYED], asOf: "2025-12-31"')).toEqual([
      'dgsn-headquarters',
    ]);
  });

  it('refuses the status of a day before it was announced', async () => {
    const { errors } = await test.ask(
      '{ commitment(slug: "dgsn-headquarters") { status(asOf: "2010-01-01") } }',
    );
    expect(errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it('gives promised and delivered quantities with their words', async () => {
    const { commitment } = await ask(`{ commitment(slug: "body-worn-cameras-2018") { status
      promised { value qualifier asWritten unit { code } } delivered { value asWritten }
      before: delivered(asOf: "2017-12-31") { value } } }`);
    expect(commitment).toEqual({
      status: 'DELIVERED',
      promised: {
        value: 5000,
        qualifier: 'EXACT',
        asWritten: '5.000 caméras portables',
        unit: { code: 'units' },
      },
      delivered: { value: 6000, asWritten: '6000 كاميرا محمولة' },
      before: null,
    });
  });

  it('adds up what was announced for a year', async () => {
    const { yearInReview } =
      await ask(`{ yearInReview(year: 2025) { delivery { total announced partlyDelivered delivered
      delayed inProgress cancelled notMentionedSince commitments(first: 200) { totalCount } } } }`);
    const { total, commitments: listed, ...parts } = yearInReview.delivery;
    expect(Object.values<number>(parts).reduce((sum, part) => sum + part, 0)).toBe(total);
    expect(total).toBe(
      commitments.filter(({ statements }) => statements.some(({ due }) => dueIn(due, 2025))).length,
    );
    expect(listed.totalCount).toBe(total);
  });
});

it.each([
  'facility(slug: "dgsn-headquarters-rabat")',
  'event(slug: "open-days-7-rabat")',
  'commitment(slug: "stadia-programme")',
])('finds %s again by its id', async (field) => {
  const { found } = await ask(`{ found: ${field} { id slug } }`);
  const { data } = await test.ask('query ($id: ID!) { node(id: $id) { id __typename } }', { id: found.id });
  expect(data.node.id).toBe(found.id);
});
