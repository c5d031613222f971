import type { Language } from '@hasila/domain';
import { takeSnapshot } from '@hasila/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp } from '../../server/test/support/app.js';
import {
  type ClaimFilter,
  type CommitmentFilter,
  type ComparePair,
  type Comparison,
  code,
  createHasila,
  type EventFilter,
  type FacilityFilter,
  type IndicatorFilter,
  type ObservationFilter,
  type Questions,
  type RankingInput,
  type SourceFilter,
} from '../src/index.js';
import { fromSnapshot } from '../src/snapshot.js';

/** Every answer of a snapshot is that of the service which it was taken from: both are asked by the same questions. */
let test: Awaited<ReturnType<typeof openTestApp>>;
let json: string;
beforeAll(async () => {
  test = await openTestApp();
  json = JSON.stringify(await takeSnapshot(test.database.db));
});
afterAll(() => test.database.close());

interface Settings {
  readonly language?: Language;
  readonly asOf?: string;
}

const PAST_DAYS = ['2017-06-30', '2022-12-31', '2024-12-24', '2025-05-20'];
const LANGUAGES: readonly Language[] = ['AR', 'EN', 'FR'];

type Both = readonly [service: Questions, snapshot: Questions];
const opened = new Map<string, Both>();

function both(settings: Settings = {}): Both {
  const key = JSON.stringify(settings);
  const service = createHasila({ url: 'http://test/graphql', fetch: test.app.fetch, ...settings });
  const pair = opened.get(key) ?? ([service, fromSnapshot(json, settings)] as const);
  opened.set(key, pair);
  return pair;
}

/** Asks both, and gives the answer that they share. */
async function same<Answer>(
  ask: (hasila: Questions) => Promise<Answer>,
  settings: Settings = {},
): Promise<Answer> {
  const [service, snapshot] = both(settings);
  const [expected, given] = [await ask(service), await ask(snapshot)];
  expect(given).toStrictEqual(expected);
  return given;
}

/** Asks both, and gives the code and the places of the mistake that they share. */
async function sameMistake(ask: (hasila: Questions) => Promise<unknown>) {
  const [expected, given] = await Promise.all(
    both().map((hasila) =>
      ask(hasila).then(
        () => undefined,
        (error) => ({
          name: error.name,
          code: error.code,
          problems: error.problems?.map(({ path, value }: { path: string; value: unknown }) => [path, value]),
        }),
      ),
    ),
  );
  expect(given).toStrictEqual(expected);
  return given;
}

/** Every pair of neighbouring periods of every series. */
let pairs: readonly ComparePair[];
beforeAll(async () => {
  const [, snapshot] = both();
  const figures = await snapshot.observations().toArray();
  pairs = figures.slice(1).flatMap((target, index): readonly ComparePair[] => {
    const base = figures[index];
    const isNext =
      base?.indicator.code === target.indicator.code &&
      base.place === target.place &&
      base.breakdown === target.breakdown;
    if (!isNext) return [];
    const members = target.breakdown.split(';').map((part) => part.split('='));
    return [
      {
        indicator: code(target.indicator.code),
        place: code(target.place),
        breakdown: target.breakdown === '' ? {} : Object.fromEntries(members),
        base: base.period,
        target: target.period,
      },
    ];
  });
});

async function sameComparisons(asked: readonly ComparePair[], settings: Settings = {}) {
  const rows: Comparison[] = [];
  for (let start = 0; start < asked.length; start += 200) {
    const some = asked.slice(start, start + 200);
    rows.push(...(await same((hasila) => hasila.compareMany(some), settings)));
  }
  return rows;
}

describe('comparisons', () => {
  it('of every indicator, every series and every pair of neighbouring periods', async () => {
    const rows = await sameComparisons(pairs);
    expect(rows).toHaveLength(pairs.length);
    expect(new Set(rows.map(({ indicator }) => indicator.code)).size).toBeGreaterThan(100);
    expect(rows.some(({ claims }) => claims.length > 1)).toBe(true);
  });

  it.each(PAST_DAYS)('of half of them as the world knew them on %s', async (asOf) => {
    const half = pairs.filter((_pair, index) => index % 2 === PAST_DAYS.indexOf(asOf) % 2);
    const rows = await sameComparisons(half, { asOf });
    expect(rows.some(({ reason }) => reason === 'TARGET_MISSING')).toBe(true);
  });

  it.each(LANGUAGES)('of a third of them in %s, by every measure, comparable or not', async (language) => {
    const measures = ['ABSOLUTE', 'PERCENT', 'PERCENTAGE_POINT', 'RATIO', 'INDEX', 'CAGR'] as const;
    const third = pairs
      .filter((_pair, index) => index % 3 === LANGUAGES.indexOf(language))
      .map((pair, index) => ({ ...pair, measure: measures[index % 6], allowIncomparable: true }));
    const rows = await sameComparisons(third, { language });
    expect(rows.every(({ explanation }) => explanation.language === language)).toBe(true);
  });

  it('between any two periods of an indicator, with the figures that are missing', async () => {
    const years = [2019, 2020, 2022, 2024, 2025, 2026, '2024-01/2024-06'];
    const any = years.flatMap((base) =>
      years.map((target) => ({ indicator: 'criminal-cases-recorded' as const, base, target })),
    );
    const reasons = (await sameComparisons(any)).map(({ reason }) => reason);
    expect(reasons).toEqual(expect.arrayContaining([null, 'BASE_MISSING', 'TARGET_MISSING', 'BOTH_MISSING']));
  });

  it('of one pair, and of each year with the year before', async () => {
    const indicator = 'criminal-cases-recorded';
    await same((hasila) => hasila.compare({ indicator, base: 2024, target: 2025, asOf: '2025-01-01' }));
    await same((hasila) => hasila.yearOverYear({ indicator }));
    await same((hasila) => hasila.yearOverYear({ indicator, asOf: '2022-12-31' }));
    await same((hasila) => hasila.yearOverYear({ indicator, from: 2023, to: 2027, measure: 'INDEX' }));
    const part = { indicator: 'drug-persons-arrested', breakdown: { nationality: 'foreign' } } as const;
    expect(await same((hasila) => hasila.yearOverYear(part, {}))).not.toEqual([]);
    await same((hasila) => hasila.yearOverYear({ indicator, place: 'rabat' }));
  });
});

describe('lists', () => {
  it('of indicators, in every language and order', async () => {
    for (const orderBy of ['CODE', 'LABEL', 'TOPIC', 'OBSERVATION_COUNT'] as const)
      await same((hasila) => hasila.indicators({ orderBy }).toArray());
    for (const language of ['AR', 'FR'] as const)
      await same((hasila) => hasila.indicators({ orderBy: 'LABEL' }).toArray(), { language });
  });

  it('of indicators, by every condition', async () => {
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

  it('of what there is to know of indicators', async () => {
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

  it('of figures: all, and by every condition', async () => {
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

  it('of claims: all, and by every condition', async () => {
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

  it('of sources: all, and by every condition', async () => {
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

  it('of what changed most', async () => {
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

  it('of a year', async () => {
    const asks: readonly [year: number, settings: Settings][] = [
      [2025, {}],
      [2024, { asOf: '2025-01-15', language: 'FR' }],
      [2019, { language: 'AR' }],
    ];
    for (const [year, settings] of asks) {
      await same(async (hasila) => {
        const { comparisons, claims, facilities, events, commitments, ...review } = await hasila.yearInReview(
          { year },
        );
        const lists = [comparisons, claims, facilities, events, commitments];
        return { review, lists: await Promise.all(lists.map((list) => list.toArray())) };
      }, settings);
    }
  });
});

describe('what happened', () => {
  it('facilities: all on any day, and by every condition', async () => {
    const filters: readonly FacilityFilter[] = [
      {},
      { types: ['police-district'] },
      { places: ['casablanca-settat'] },
      { places: ['casablanca-settat'], withDescendants: false },
      { statuses: ['OPERATIONAL'] },
      { statuses: ['UNKNOWN', 'ANNOUNCED'], on: '2020-01-01' },
      { changedIn: 2024 },
      { text: 'école' },
    ];
    for (const filter of filters) {
      const ask = (hasila: Questions) => hasila.facilities({ filter }).toArray();
      await same(ask);
      await same(ask, { asOf: '2024-12-24', language: 'AR' });
    }
    expect((await same((hasila) => hasila.facilities().toArray())).length).toBeGreaterThan(100);
  });

  it('events: all, and by every condition', async () => {
    const filters: readonly EventFilter[] = [
      {},
      { series: ['open-days'] },
      { places: ['morocco'] },
      { places: ['morocco'], withDescendants: false },
      { statuses: ['ANNOUNCED'] },
      { from: 2024, to: '2025-06' },
      { text: 'interpol' },
    ];
    for (const filter of filters)
      await same((hasila) => hasila.events({ filter }).toArray(), { language: 'FR' });
    const [event] = await same((hasila) => hasila.events().toArray());
    const types = [event?.type.code ?? ''];
    expect(await same((hasila) => hasila.events({ filter: { types } }).toArray())).not.toEqual([]);
  });

  it('commitments: all on any day, and by every condition', async () => {
    const all = await same((hasila) => hasila.commitments().toArray());
    const facility = all.find((row) => row.facility !== null)?.facility?.slug;
    const event = all.find((row) => row.event !== null)?.event?.slug;
    const filters: readonly CommitmentFilter[] = [
      { statuses: ['DELIVERED', 'DELAYED'] },
      { dueIn: 2026 },
      { everDueIn: 2025 },
      { slippedAtLeastDays: 100 },
      { places: ['casablanca'] },
      { facility },
      { event },
      { text: 'police' },
    ];
    for (const filter of filters) {
      const ask = (hasila: Questions) => hasila.commitments({ filter }).toArray();
      expect([filter, (await same(ask)).length > 0]).toEqual([filter, true]);
      await same(ask, { asOf: '2024-12-31', language: 'FR' });
    }
  });
});

describe('mistakes', () => {
  it('have the code and the places that those of the service have', async () => {
    const periods = { base: 2024, target: 2025 };
    const indicator = 'criminal-cases-recorded';
    expect(
      await sameMistake((hasila) =>
        hasila.compareMany([
          { indicator, ...periods, place: code('atlantis') },
          { indicator: code('no-such'), ...periods, breakdown: { [code('height')]: code('tall') } },
        ]),
      ),
    ).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await sameMistake((hasila) => hasila.compareMany([]))).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await sameMistake((hasila) => hasila.indicator({ indicator: code('no-such') }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await sameMistake((hasila) => hasila.yearOverYear({ indicator, from: 1 }))).toMatchObject({
      problems: [
        ['from', 1],
        ['to', 2025],
      ],
    });
    await sameMistake((hasila) => hasila.yearOverYear({ indicator: code('no-such') }));
    await sameMistake((hasila) => hasila.yearInReview({ year: 1 }));
    await sameMistake((hasila) =>
      hasila.indicators({ filter: { topics: [code('weather'), 'drugs'], units: ['feet'] } }).toArray(),
    );
    await sameMistake((hasila) => hasila.ranking({ ...periods, measure: code('AUTO') as never }).toArray());
    await sameMistake((hasila) => hasila.events({ filter: { types: ['party'] } }).toArray());
    await sameMistake((hasila) => hasila.commitments({ filter: { facility: 'nowhere' } }).toArray());
  });
});
