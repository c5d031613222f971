import { afterAll, beforeAll, expect, it } from 'vitest';
import { EXAMPLE_QUERIES } from '../src/example-queries.js';
import { openTestApp } from './support/app.js';

let test: Awaited<ReturnType<typeof openTestApp>>;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.database.close());

it('names its edition in every answer', async () => {
  const { data, headers, extensions } = await test.ask('{ dataset { edition } }');
  expect(headers.get('hasila-edition')).toBe(data.dataset.edition);
  expect(extensions?.['edition']).toBe(data.dataset.edition);
  expect(headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
});

it.each(['ArabicLabels', 'Comparison', 'YearOverYear', 'AsOf'])(
  'runs the example %s that GraphiQL opens with',
  async (operationName) => {
    const response = await test.post({ query: EXAMPLE_QUERIES, operationName });
    const { errors } = JSON.parse(await response.text());
    expect(errors).toBeUndefined();
  },
);

it('serves GraphiQL without a foreign address', async () => {
  const response = await test.app.fetch('http://test/graphql', { headers: { accept: 'text/html' } });
  const page = await response.text();
  expect(page).toContain('Hasila');
  expect(page.match(/(?:src|href)="https?:[^"]*"/g)).toBeNull();
});

it('tells which translation it gives: argument, else Accept-Language, else English', async () => {
  const query =
    '{ indicator(code: "criminal-cases-recorded") { label { language direction } ar: label(language: AR) { language direction } } }';
  const label = async (header?: string) =>
    (await test.ask(query, {}, header === undefined ? {} : { 'accept-language': header })).data.indicator;
  expect((await label()).label).toEqual({ language: 'EN', direction: 'LTR' });
  expect((await label('fr-MA, ar;q=0.5')).label).toEqual({ language: 'FR', direction: 'LTR' });
  expect((await label('ar')).label).toEqual({ language: 'AR', direction: 'RTL' });
  expect((await label('zz')).label.language).toBe('EN');
  expect((await label('fr')).ar).toEqual({ language: 'AR', direction: 'RTL' });
});

it('says when a text is in another language than the one wanted', async () => {
  const { data } = await test.ask(
    '{ sources(first: 1) { nodes { title(language: AR) { value language } } } }',
  );
  expect(data.sources.nodes[0].title.language).toBe('EN');
});

it('gives one observation two ids at two days, and finds each by its id', async () => {
  const { data } = await test.ask(`{ indicator(code: "mobile-id-units-beneficiaries") {
    then: observation(period: "2025", asOf: "2025-12-17") { id quantity { value qualifier } }
    now: observation(period: "2025") { id quantity { value qualifier } } } }`);
  const { then, now } = data.indicator;
  expect(then.id).not.toBe(now.id);
  const again = await test.ask(
    'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Observation { quantity { value qualifier } } } }',
    { ids: [then.id, now.id] },
  );
  expect(again.data.nodes).toEqual([then, now]);
});

it('finds every kind of node by its id', async () => {
  const { data } = await test.ask(`{
    indicators(first: 1) { nodes { id } } places(first: 1) { nodes { id } } sources(first: 1) { nodes { id } }
    reports(first: 1) { nodes { id } } readings(first: 1) { nodes { id } } claims(first: 1) { nodes { id comparison { id } } }
    observations(first: 1) { nodes { id } }
    compare(inputs: [{ indicator: "criminal-cases-recorded", base: { period: "2024" }, target: { period: "2025" } }]) { id }
  }`);
  const ids: string[] = [
    ...Object.values<{ nodes?: readonly { id: string }[] }>(data).flatMap(({ nodes = [] }) =>
      nodes.map((node) => node.id),
    ),
    data.compare[0].id,
    data.claims.nodes[0].comparison.id,
  ];
  expect(ids).toHaveLength(9);
  const again = await test.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids });
  expect(again.data.nodes.map(({ id }: { id: string }) => id)).toEqual(ids);
});

it('leads from the bare address to the front page', async () => {
  const response = await test.app.fetch('http://test/', { redirect: 'manual' });
  expect([response.status, response.headers.get('location')]).toEqual([302, '/en']);
});

it('answers "ready" with a database and an edition', async () => {
  expect((await test.app.fetch('http://test/health')).status).toBe(200);
  expect(await (await test.app.fetch('http://test/ready')).json()).toEqual({ status: 'ready' });
});

it('is not ready while it starts, and answers', async () => {
  const app = test.appWith({ starting: () => true });
  const ready = await app.fetch('http://test/ready');
  expect([ready.status, await ready.json()]).toEqual([503, { status: 'starting' }]);
  expect((await app.fetch('http://test/graphql?query={__typename}')).status).toBe(200);
});

it('filters by every condition, and counts what it filters', async () => {
  const { data, errors } = await test.ask(`{
    indicators(filter: { topics: ["drugs"], units: ["kg"], institutions: ["dgsn"], kinds: [FLOW], place: "morocco", period: "2024", text: "COCAINE" }, orderBy: LABEL) { totalCount nodes { code } }
    observations(filter: { indicators: ["cannabis-resin-seized"], topics: ["drugs"], places: ["morocco"], withDescendants: true, breakdown: [], from: "2020", to: "2025", flags: [DATE_DERIVED, REVISED, CONFLICTING] }) { totalCount nodes { period } }
    asOf: observations(filter: { flags: [CONFLICTING] }, asOf: "2024-12-31", first: 2) { totalCount nodes { flags } pageInfo { hasNextPage } }
    readings(filter: { indicators: ["criminal-cases-recorded"], sourceKinds: [OFFICIAL], reports: ["dgsn-2025"], verified: true, from: "2025", to: "2025" }, asOf: "2025-12-31") { totalCount nodes { citation { verified } } }
    claims(filter: { indicators: ["criminal-cases-recorded"], verdicts: [INCONSISTENT], target: "2023", reports: ["dgsn-2023"] }) { totalCount nodes { value } }
    places(filter: { types: [CITY], within: "fes-meknes", text: "fès" }) { nodes { slug } }
    sources(filter: { kinds: [OFFICIAL], languages: [AR], reports: ["dgsn-2025"], publisher: "DGSN", text: "report" }) { nodes { slug } }
  }`);
  expect(errors).toEqual([]);
  expect(data.indicators.nodes).toEqual([{ code: 'cocaine-seized' }]);
  expect(data.indicators.totalCount).toBe(1);
  expect(data.observations.totalCount).toBe(data.observations.nodes.length);
  expect(data.asOf.nodes.every(({ flags }: { flags: string[] }) => flags.includes('CONFLICTING'))).toBe(true);
  expect(data.asOf.totalCount).toBeGreaterThan(0);
  expect(data.readings.nodes).toEqual([{ citation: { verified: true } }]);
  expect(data.claims.nodes).toEqual([{ value: -23 }]);
  expect(data.places.nodes).toEqual([{ slug: 'fes' }]);
  expect(data.sources.nodes).toEqual([{ slug: 'seed-dgsn-2025-report' }]);
});
