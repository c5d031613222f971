import { expect, it } from 'vitest';
import { pageOf, scripted } from '../../test/support/scripted.js';
import { CLAIM, COMMITMENT, EVENT, FACILITY, OBSERVATION, SOURCE } from '../../test/support/wire.js';
import { code } from '../codes.js';

const EMPTY = pageOf([]);
const PAGE = { first: 200, after: null, language: 'EN' };

it('observations sends its filter as the API takes it', async () => {
  const { hasila, variables } = scripted([{ observations: EMPTY }]);
  const filter = {
    indicators: ['drug-persons-arrested'],
    topics: ['drugs', code('new')],
    places: ['rabat'],
    withDescendants: true,
    breakdown: { nationality: 'foreign' },
    anyBreakdown: false,
    from: 2024,
    to: { first: '2025-12-01', last: '2025-12-31' },
    sources: ['s'],
    flags: ['REVISED'],
  } as const;
  await hasila.observations({ filter, asOf: '2025-12-31' }).toArray();
  expect(variables).toEqual([
    {
      ...PAGE,
      filter: {
        ...filter,
        breakdown: [{ dimension: 'nationality', member: 'foreign' }],
        from: '2024',
        to: '2025-12-01/2025-12-31',
      },
      asOf: '2025-12-31',
    },
  ]);
});

it('ranking names its two periods and its one measure in the filter', async () => {
  const { hasila, variables } = scripted([{ ranking: EMPTY }, { ranking: EMPTY }]);
  await hasila.ranking({ base: 2024, target: '2025' }).toArray({ limit: 3 });
  const filter = { directions: ['DECREASE'], minCertainty: 'CERTAIN', breakdown: {} } as const;
  await hasila.ranking({ base: 2024, target: 2025, measure: 'PERCENTAGE_POINT', filter }).toArray();
  expect(variables).toEqual([
    { ...PAGE, first: 3, filter: { base: '2024', target: '2025' } },
    {
      ...PAGE,
      first: 100,
      filter: { ...filter, breakdown: [], base: '2024', target: '2025', measure: 'PERCENTAGE_POINT' },
    },
  ]);
});

it('a day is asked of what is found, and of what is told of it', async () => {
  const asOf = '2022-12-31';
  const { hasila, variables } = scripted([{ facilities: EMPTY }, { commitments: EMPTY }], { asOf });
  await hasila.facilities({ filter: { changedIn: '2022', statuses: ['CLOSED'] } }).toArray();
  await hasila.commitments({ filter: { dueIn: 2026, everDueIn: 2025, slippedAtLeastDays: 1 } }).toArray();
  expect(variables).toEqual([
    { ...PAGE, filter: { changedIn: '2022', statuses: ['CLOSED'], asOf }, asOf },
    { ...PAGE, filter: { dueIn: '2026', everDueIn: '2025', slippedAtLeastDays: 1, asOf }, asOf },
  ]);
});

it('claims, events, sources and search send what is given and nothing else', async () => {
  const answers = [
    { claims: EMPTY },
    { events: EMPTY },
    { sources: EMPTY },
    { search: { edges: [], pageInfo: EMPTY.pageInfo } },
    { claims: EMPTY },
  ];
  const { hasila, variables } = scripted(answers, { language: 'AR', asOf: '2022-12-31' });
  await hasila.claims({ filter: { verdicts: ['INCONSISTENT'], target: 2025 } }).toArray();
  await hasila.events({ filter: { series: ['open-days'], from: 2024, to: '2025-06' } }).toArray();
  await hasila.sources({ filter: { kinds: ['OFFICIAL'], languages: ['FR'] } }).toArray();
  await hasila.search({ text: 'شيرا', kinds: ['INDICATOR'] }).toArray();
  await hasila.claims().toArray();
  const page = { ...PAGE, language: 'AR' };
  expect(variables).toEqual([
    { ...page, filter: { verdicts: ['INCONSISTENT'], target: '2025' } },
    { ...page, filter: { series: ['open-days'], from: '2024', to: '2025-06' } },
    { ...page, filter: { kinds: ['OFFICIAL'], languages: ['FR'] } },
    { ...page, text: 'شيرا', types: ['INDICATOR'] },
    page,
  ]);
});

it('a long list is read in pages of 200, and never further than asked for', async () => {
  const many = Array.from({ length: 200 }, () => SOURCE);
  const { hasila, variables } = scripted([{ sources: pageOf(many, 'c200') }, { sources: pageOf([SOURCE]) }]);
  expect(await hasila.sources().toArray({ limit: 250 })).toHaveLength(201);
  expect(variables).toMatchObject([
    { first: 200, after: null },
    { first: 50, after: 'c200' },
  ]);
});

it('a list gives single pages to whoever keeps the cursor, and counts itself', async () => {
  const answers = [
    { sources: pageOf([SOURCE], 'c1') },
    { sources: pageOf([]) },
    { sources: { ...EMPTY, totalCount: 355 } },
  ];
  const { hasila, variables } = scripted(answers);
  const list = hasila.sources();
  const { items, next } = await list.page({ size: 1 });
  expect([items.length, next]).toEqual([1, 'c1']);
  expect(await list.page({ after: next })).toEqual({ items: [], next: null });
  expect(await list.total()).toBe(355);
  expect(variables).toEqual([
    { ...PAGE, first: 1 },
    { ...PAGE, first: 50, after: 'c1' },
    { first: 1, counting: true, language: 'EN' },
  ]);
});

it('a safe list gives its failures back', async () => {
  const { hasila } = scripted([], { retries: 0, fetch: async () => new Response('', { status: 503 }) });
  const { sources } = hasila.safe;
  const failure = { data: null, error: { code: 'SERVICE_UNAVAILABLE' } };
  expect(await sources().toArray()).toMatchObject(failure);
  expect(await sources().page()).toMatchObject(failure);
  expect(await sources().total()).toMatchObject(failure);
  const answered = scripted([{ sources: pageOf([SOURCE]) }]).hasila.safe;
  expect(await answered.sources().toArray()).toMatchObject({ data: [{ slug: 's' }], error: null });
});

const newer = 'OF_A_NEWER_SERVER';

it('values that a newer server adds arrive as they are', async () => {
  const statement = { ...COMMITMENT.statements[0], status: newer };
  const answers = [
    { observations: pageOf([{ ...OBSERVATION, flags: [newer] }]) },
    {
      facilities: pageOf([
        { ...FACILITY, status: newer, history: [{ ...FACILITY.history[0], kind: newer }] },
      ]),
    },
    { events: pageOf([{ ...EVENT, status: newer }]) },
    { commitments: pageOf([{ ...COMMITMENT, status: newer, statements: [statement] }]) },
    { claims: pageOf([{ ...CLAIM, verdict: newer, comparison: { reason: newer, change: null } }]) },
    { sources: pageOf([{ ...SOURCE, kind: newer, language: newer }]) },
  ];
  const { hasila } = scripted(answers);
  expect(await hasila.observations().toArray()).toMatchObject([{ flags: [newer] }]);
  expect(await hasila.facilities().toArray()).toMatchObject([{ status: newer, history: [{ kind: newer }] }]);
  expect(await hasila.events().toArray()).toMatchObject([{ status: newer }]);
  expect(await hasila.commitments().toArray()).toMatchObject([
    { status: newer, statements: [{ status: newer }] },
  ]);
  expect(await hasila.claims().toArray()).toMatchObject([{ verdict: newer, reason: newer, change: null }]);
  expect(await hasila.sources().toArray()).toMatchObject([{ kind: newer, language: newer }]);
});
