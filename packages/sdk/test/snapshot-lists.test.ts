import { expect, it } from 'vitest';
import type {
  ClaimFilter,
  IndicatorFilter,
  ObservationFilter,
  Questions,
  RankingInput,
  SourceFilter,
} from '../src/index.js';
import { code } from '../src/index.js';
import { LANGUAGES, type Settings, serviceAndSnapshot } from './support/service-and-snapshot.js';

/** Every list of a snapshot is that of the service which it was taken from, by every condition. */
const { both, same } = serviceAndSnapshot();

it('indicators, in every language and order', async () => {
  for (const orderBy of ['CODE', 'LABEL', 'TOPIC', 'OBSERVATION_COUNT'] as const)
    await same((hasila) => hasila.indicators({ orderBy }).toArray());
  for (const language of ['AR', 'FR'] as const)
    await same((hasila) => hasila.indicators({ orderBy: 'LABEL' }).toArray(), { language });
});

it('indicators, by every condition', async () => {
  const filters: readonly IndicatorFilter[] = [
    { codes: ['open-days-visitors', 'cannabis-resin-seized'] },
    { topics: ['drugs'], kinds: ['FLOW'] },
    { units: ['kg'] },
    { institutions: ['dgsn'] },
    { place: 'casablanca' },
    { period: 2019 },
    { place: 'morocco', period: '2025-05-17/2025-05-21' },
    { text: 'PERMIS' },
    { text: 'بطاقة' },
    { text: '%' },
  ];
  for (const filter of filters) {
    const found = await same((hasila) => hasila.indicators({ filter }).toArray());
    expect([filter, found.length < 354]).toEqual([filter, true]);
    expect(await same((hasila) => hasila.indicators({ filter }).total())).toBe(found.length);
  }
});

it('all that there is to know of indicators', async () => {
  const [, snapshot] = both();
  const all = await snapshot.indicators().toArray();
  for (const { code: name } of all.filter((_indicator, index) => index % 12 === 0))
    await same((hasila) => hasila.indicator({ indicator: code(name) }));
  const asOf = '2022-12-31';
  for (const indicator of ['criminal-cases-recorded', 'open-days-visitors'] as const) {
    await same((hasila) => hasila.indicator({ indicator, asOf }), { language: 'FR' });
    expect((await same((hasila) => hasila.indicator({ indicator }))).latest).not.toBeNull();
  }
});

it('figures: all, and by every condition', async () => {
  const all = await same((hasila) => hasila.observations().toArray());
  expect(all.length).toBeGreaterThan(1_000);
  const [source] = await both()[1]
    .sources({ filter: { kinds: ['OFFICIAL'] } })
    .toArray({ limit: 1 });
  const filters: readonly ObservationFilter[] = [
    { indicators: ['criminal-cases-recorded'] },
    { topics: ['drugs'], anyBreakdown: false },
    { places: ['casablanca-settat'], withDescendants: true },
    { places: ['casablanca', 'rabat'] },
    { breakdown: { gender: 'female' } },
    { breakdown: {}, from: 2024, to: 2024 },
    { from: '2025-05', to: '2025-05' },
    { sources: [source?.slug ?? ''] },
    { flags: ['REVISED', 'CONFLICTING'] },
    { flags: ['PARTIAL_PERIOD'] },
  ];
  for (const filter of filters) {
    const ask = (hasila: Questions) => hasila.observations({ filter }).toArray();
    const found = await same(ask);
    expect([filter, found.length > 0 && found.length < all.length]).toEqual([filter, true]);
    await same(ask, { asOf: '2024-12-24', language: 'AR' });
  }
});

it('claims: all, and by every condition', async () => {
  for (const language of LANGUAGES) await same((hasila) => hasila.claims().toArray(), { language });
  const [claim] = await both()[1].claims().toArray({ limit: 1 });
  const filters: readonly ClaimFilter[] = [
    { indicators: ['criminal-cases-recorded'] },
    { verdicts: ['INCONSISTENT', 'SIGN_CONFLICT'] },
    { target: 2024 },
    { sources: [claim?.source.slug ?? ''] },
    { reports: ['dgsn-2024'] },
  ];
  for (const filter of filters)
    expect(await same((hasila) => hasila.claims({ filter }).toArray())).not.toEqual([]);
});

it('sources: all, and by every condition', async () => {
  await same((hasila) => hasila.sources().toArray());
  const filters: readonly SourceFilter[] = [
    { kinds: ['OFFICIAL', 'OPINION'] },
    { languages: ['FR'] },
    { reports: ['dgsn-2024'] },
    { publisher: 'Hespress FR' },
    { text: 'dgsn' },
  ];
  for (const filter of filters)
    expect(await same((hasila) => hasila.sources({ filter }).toArray())).not.toEqual([]);
});

it('what changed most', async () => {
  const periods = { base: 2024, target: 2025 };
  const inputs: readonly RankingInput[] = [
    periods,
    { ...periods, measure: 'PERCENTAGE_POINT' },
    { ...periods, measure: 'ABSOLUTE', asOf: '2025-06-01', filter: { minCertainty: 'UNCERTAIN' } },
    { ...periods, filter: { directions: ['DECREASE'], topics: ['drugs'] } },
    { ...periods, filter: { anyBreakdown: true, includeIncomparable: true } },
    { ...periods, filter: { breakdown: { nationality: 'foreign' } } },
    { ...{ base: 2023, target: 2024 }, filter: { places: ['casablanca', 'rabat', 'morocco'] } },
    { ...periods, filter: { indicators: ['criminal-cases-recorded'] } },
  ];
  for (const input of inputs) {
    await same((hasila) => hasila.ranking(input).toArray());
    await same((hasila) => hasila.ranking(input).total());
  }
  expect(await same((hasila) => hasila.ranking(periods).toArray())).not.toEqual([]);
});

it('a year', async () => {
  const asks: readonly [year: number, settings: Settings][] = [
    [2025, {}],
    [2024, { asOf: '2025-01-15', language: 'FR' }],
    [2019, { language: 'AR' }],
  ];
  for (const [year, settings] of asks) {
    await same(async (hasila) => {
      const { comparisons, claims, facilities, events, commitments, ...review } = await hasila.yearInReview({
        year,
      });
      const lists = [comparisons, claims, facilities, events, commitments];
      return { review, lists: await Promise.all(lists.map((list) => list.toArray())) };
    }, settings);
  }
});
