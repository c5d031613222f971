import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestApp } from '../../server/test/support/app.js';
import { code, createHasila, graphql, type Hasila } from '../src/index.js';

/** The questions beside comparisons, asked through the client from the real application. */
let test: Awaited<ReturnType<typeof openTestApp>>;
let hasila: Hasila;
beforeAll(async () => {
  test = await openTestApp();
  hasila = createHasila({ url: 'http://test/graphql', fetch: test.app.fetch });
});
afterAll(() => test.database.close());

const year = (n: number) => ({ first: `${n}-01-01`, last: `${n}-12-31` });

it('indicator tells all there is to know, in one answer', async () => {
  const found = await hasila.indicator({ indicator: 'drug-persons-arrested' });
  expect(found).toMatchObject({
    code: 'drug-persons-arrested',
    unit: { code: 'persons', percent: false },
    topic: { code: 'drugs' },
    institution: { code: 'dgsn' },
    breakdowns: [{ code: 'nationality', members: [{ code: 'foreign' }] }],
    latest: { period: year(2025), place: 'morocco', breakdown: '' },
  });
  expect(found.periods).toContainEqual(year(2025));
  expect(found.series).toContainEqual(
    expect.objectContaining({ place: 'morocco', breakdown: 'nationality=foreign' }),
  );
  const { breaks } = await hasila.indicator({ indicator: 'theft-networks-dismantled' });
  expect(breaks).toMatchObject([{ at: year(2024), source: { slug: 'al7or-2024' } }]);
  const before = await hasila.indicator({ indicator: 'drug-persons-arrested', asOf: '1990-01-01' });
  expect(before.latest).toBeNull();
});

it('an indicator that is not there is NOT_FOUND', async () => {
  const { data, error } = await hasila.safe.indicator({ indicator: code('no-such-indicator') });
  expect([data, error?.code, error?.name]).toEqual([null, 'NOT_FOUND', 'BadInputError']);
});

it('observations are the figures of the API, each with its reading', async () => {
  const list = hasila.observations({
    filter: { indicators: ['drug-persons-arrested'], from: 2025, to: '2025-12' },
  });
  const found = await list.toArray();
  expect(await list.total()).toBe(found.length);
  expect(found.map(({ breakdown, quantity }) => [breakdown, quantity.value])).toContainEqual(['', 134_126]);
  expect(found.map(({ memberNames }) => memberNames[0]?.value)).toContain('Foreign nationals');
  for (const { indicator, reading } of found) {
    expect(indicator.code).toBe('drug-persons-arrested');
    expect(reading.source.publisher).not.toBe('');
  }
  const all = await hasila.observations().toArray();
  expect(new Set(all.map(({ id }) => id)).size).toBe(await hasila.observations().total());
  const { quantity } = (
    await hasila
      .observations({
        filter: { indicators: ['cannabis-resin-seized'], from: 2023, to: 2023, breakdown: {} },
        asOf: '2023-12-26',
      })
      .toArray()
  )[0] ?? { quantity: undefined };
  expect(quantity).toMatchObject({ value: 81_000, qualifier: 'MORE_THAN' });
});

it('a ranking falls in size, and every row of it has its change', async () => {
  const rows = await hasila.ranking({ base: 2024, target: 2025, measure: 'PERCENTAGE_POINT' }).toArray();
  const sizes = rows.map(({ change }) => Math.abs(change.value));
  expect(sizes.length).toBeGreaterThan(1);
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  for (const { indicator, change, periods } of rows) {
    expect([indicator.unit.code, change.measure]).toEqual(['percent', 'PERCENTAGE_POINT']);
    expect(periods).toEqual({ base: year(2024), target: year(2025) });
  }
  const filter = { directions: ['DECREASE'], minCertainty: 'CERTAIN', topics: ['drugs'] } as const;
  const falls = await hasila.ranking({ base: 2024, target: 2025, filter }).toArray();
  expect(falls.length).toBeGreaterThan(0);
  for (const { change } of falls)
    expect(change).toMatchObject({ direction: 'DECREASE', certainty: 'CERTAIN' });
});

it('a year in review counts what was announced, and lists what it counts', async () => {
  const review = await hasila.yearInReview({ year: 2025 });
  const { total, ...parts } = review.delivery;
  expect(Object.values(parts).reduce((sum, part) => sum + part)).toBe(total);
  const commitments = await review.commitments.toArray();
  expect(commitments).toHaveLength(total);
  expect(commitments.filter(({ status }) => status === 'DELIVERED')).toHaveLength(parts.delivered);
  const comparisons = await review.comparisons.toArray();
  expect(comparisons).toHaveLength(await review.comparisons.total());
  for (const { periods, measure, indicator } of comparisons) {
    expect(periods).toEqual({ base: year(2024), target: year(2025) });
    expect(measure).toBe(indicator.unit.percent ? 'PERCENTAGE_POINT' : 'PERCENT');
  }
  const [claims, events, facilities] = await Promise.all([
    review.claims.toArray(),
    review.events.toArray(),
    review.facilities.toArray(),
  ]);
  expect(Math.min(claims.length, events.length, facilities.length)).toBeGreaterThan(1);
  for (const { periods } of claims) expect(periods.target).toEqual(year(2025));
  for (const { period } of events)
    expect(period.first <= '2025-12-31' && period.last >= '2025-01-01').toBe(true);
  for (const { history } of facilities)
    expect(history.map(({ period }) => period?.last.slice(0, 4))).toContain('2025');
  const { error } = await hasila.safe.yearInReview({ year: 0 });
  expect(error).toMatchObject({ code: 'BAD_USER_INPUT', problems: [{ path: 'year', value: 0 }] });
});

it('claims stand beside what the figures give, or the reason why they give nothing', async () => {
  const claims = await hasila.claims().toArray();
  expect(claims).toHaveLength(await hasila.claims().total());
  for (const { verdict, change, reason } of claims) {
    expect(change === null).toBe(reason !== null);
    expect(verdict === 'NOT_CHECKABLE').toBe(reason !== null);
  }
  const [claim] = await hasila
    .claims({ filter: { indicators: ['boufa-seized'], verdicts: ['INCONSISTENT'], target: 2024 } })
    .toArray();
  expect(claim).toMatchObject({
    value: 58,
    periods: { base: year(2023), target: year(2024) },
    change: { value: expect.closeTo(60.99, 2) },
    reason: null,
  });
});

it('facilities, events and commitments are told as they were known on a day', async () => {
  const [now, then] = [
    await hasila.facilities().total(),
    await hasila.facilities({ asOf: '2022-12-31' }).total(),
  ];
  expect(then).toBeLessThan(now);
  const earlier = createHasila({ url: 'http://test/graphql', fetch: test.app.fetch, asOf: '2022-12-31' });
  const announced = await earlier.commitments().toArray();
  expect(announced.length).toBeGreaterThan(0);
  for (const { statements } of announced)
    for (const { knownOn } of statements) expect(knownOn <= '2022-12-31').toBe(true);
  const open = await hasila
    .facilities({ filter: { places: ['rabat'], statuses: ['OPERATIONAL'] } })
    .toArray();
  expect(open.length).toBeGreaterThan(0);
  for (const { place, status } of open) expect([place?.slug, status]).toEqual(['rabat', 'OPERATIONAL']);
  const editions = await hasila.events({ filter: { series: ['open-days'] } }).toArray();
  expect(editions[0]).toMatchObject({
    edition: 1,
    place: { slug: 'casablanca' },
    series: { code: 'open-days' },
  });
  const late = await hasila.commitments({ filter: { slippedAtLeastDays: 600 } }).toArray();
  expect(late.map(({ slug }) => slug)).toContain('dgsn-headquarters');
  for (const { slippageDays } of late) expect(slippageDays?.min).toBeGreaterThanOrEqual(600);
});

it('sources say what report they tell', async () => {
  const official = await hasila
    .sources({ filter: { kinds: ['OFFICIAL'], reports: ['dgsn-2016'] } })
    .toArray();
  expect(official).toContainEqual(
    expect.objectContaining({
      slug: 'ccme-2016',
      language: 'FR',
      published: { first: '2016-12-01', last: '2016-12-31' },
      report: expect.objectContaining({ slug: 'dgsn-2016', kind: 'ANNUAL', period: year(2016) }),
    }),
  );
  expect(await hasila.sources().toArray()).toHaveLength(await hasila.sources().total());
});

it('search finds any kind of thing, the best first, in any of the languages', async () => {
  const hits = await hasila.search({ text: 'rabat' }).toArray({ limit: 50 });
  expect(hits[0]).toMatchObject({ kind: 'PLACE', item: { slug: 'rabat', type: 'CITY' }, score: 4 });
  expect(new Set(hits.map(({ kind }) => kind)).size).toBeGreaterThan(2);
  const [resin] = await hasila.search({ text: 'الشيرا', kinds: ['INDICATOR'] }).toArray({ limit: 1 });
  expect(resin).toMatchObject({ kind: 'INDICATOR', item: { unit: { code: expect.any(String) } } });
});

it('the mistakes in a filter come back with their paths', async () => {
  const call = hasila.observations({ filter: { indicators: [code('no-such')], from: '2024-13' } }).toArray();
  await expect(call).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  const unknown = hasila.facilities({ filter: { places: [code('atlantis')] } }).page();
  await expect(unknown).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    problems: [{ path: 'filter.places[0]', value: 'atlantis' }],
  });
});

it('counts are those of the dataset', async () => {
  const { dataset } = await hasila.query(
    graphql('{ dataset { counts { claims commitments events facilities indicators sources } } }'),
  );
  const { claims, commitments, events, facilities, indicators, sources } = hasila;
  const lists = { claims, commitments, events, facilities, indicators, sources };
  for (const [name, list] of Object.entries(lists))
    expect([name, await list().total()]).toEqual([name, dataset.counts[name as keyof typeof lists]]);
});
