import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestApp } from '../../server/test/support/app.js';
import { createHasila, type Hasila, type Paged } from '../src/index.js';

/** What the service grants to anyone, in the measure of its header. */
const GRANTED = 20_000;

let test: Awaited<ReturnType<typeof openTestApp>>;
let hasila: Hasila;
let costs: number[];
beforeAll(async () => {
  test = await openTestApp();
  costs = [];
  const fetch = async (url: string, init: RequestInit) => {
    const response = await test.app.fetch(url, init);
    // No cost is no number, and no number is below another.
    costs.push(Number(response.headers.get('hasila-cost') ?? NaN));
    return response;
  };
  hasila = createHasila({ url: 'http://test/graphql', fetch, persisted: false });
});
afterAll(() => test.database.close());

async function costOf(work: () => Promise<unknown>): Promise<readonly number[]> {
  costs = [];
  await work();
  return costs;
}

async function everyList(): Promise<readonly Paged<unknown>[]> {
  const { comparisons, claims, facilities, events, commitments } = await hasila.yearInReview({ year: 2025 });
  return [
    ...[comparisons, claims, facilities, events, commitments],
    ...[hasila.indicators(), hasila.observations(), hasila.claims(), hasila.facilities(), hasila.events()],
    ...[hasila.commitments(), hasila.sources(), hasila.search({ text: 'police' })],
    hasila.ranking({ base: 2024, target: 2025 }),
  ];
}

it('a list that is read whole asks for less than half of what is granted, each time', async () => {
  for (const list of await everyList()) {
    const spent = await costOf(() => list.toArray({ limit: 250 }));
    expect(spent.length).toBeGreaterThan(0);
    for (const cost of spent) expect(cost).toBeLessThan(GRANTED / 2);
  }
});

it('so do the questions with one answer', async () => {
  const spent = [
    await costOf(() => hasila.indicator({ indicator: 'criminal-cases-recorded' })),
    await costOf(() => hasila.yearOverYear({ indicator: 'criminal-cases-recorded' })),
    await costOf(() => hasila.yearInReview({ year: 2025 })),
  ];
  for (const cost of spent.flat()) expect(cost).toBeLessThan(GRANTED / 2);
  expect(spent.flat()).toHaveLength(3);
});

it('the most that a caller can ask for at once is granted too', async () => {
  const pair = { indicator: 'criminal-cases-recorded', base: 2024, target: 2025 } as const;
  const most = [
    await costOf(() => hasila.compareMany(Array.from({ length: 200 }, () => pair))),
    await costOf(() => hasila.ranking({ base: 2024, target: 2025 }).page({ size: 200 })),
  ];
  for (const cost of most.flat()) expect(cost).toBeLessThan(GRANTED);
  expect(most.flat()).toHaveLength(2);
});
