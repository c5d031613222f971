import { expect, it } from 'vitest';
import {
  type CommitmentFilter,
  code,
  type EventFilter,
  type FacilityFilter,
  type Questions,
} from '../src/index.js';
import { fromSnapshot } from '../src/snapshot.js';
import { serviceAndSnapshot } from './support/service-and-snapshot.js';

/** What happened, what a part of an edition holds, and mistakes: from a snapshot as from the service. */
const { both, same, take } = serviceAndSnapshot();

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

it('a part of the edition answers for what it holds as all of it does', async () => {
  const indicators = ['criminal-cases-recorded', 'drug-persons-arrested'] as const;
  const part = await take({ indicators, happenings: true });
  const [service] = both({ language: 'FR' });
  const snapshot = fromSnapshot(part, { language: 'FR' });
  const asks: readonly ((hasila: Questions) => Promise<unknown>)[] = [
    ...indicators.flatMap((indicator) => [
      (hasila: Questions) => hasila.yearOverYear({ indicator }),
      (hasila: Questions) => hasila.indicator({ indicator }),
      (hasila: Questions) => hasila.yearOverYear({ indicator, asOf: '2023-06-30' }),
    ]),
    (hasila) => hasila.indicators({ filter: { codes: indicators } }).toArray(),
    (hasila) => hasila.observations({ filter: { indicators } }).toArray(),
    (hasila) => hasila.claims({ filter: { indicators } }).toArray(),
    (hasila) => hasila.ranking({ base: 2024, target: 2025, filter: { indicators } }).toArray(),
    (hasila) => hasila.facilities().toArray(),
    (hasila) => hasila.events().toArray(),
    (hasila) => hasila.commitments().toArray(),
    async (hasila) => {
      const { delivery, facilities } = await hasila.yearInReview({ year: 2025 });
      return [delivery, await facilities.toArray()];
    },
  ];
  for (const ask of asks) expect(await ask(snapshot)).toStrictEqual(await ask(service));
  expect(await snapshot.indicators().total()).toBe(2);
  const { error } = await snapshot.safe.indicator({ indicator: 'cannabis-resin-seized' });
  expect(error?.code).toBe('NOT_IN_SNAPSHOT');
  const [about] = (await snapshot.commitments().toArray()).flatMap(({ indicator }) => indicator ?? []);
  const filter = { indicator: code(about?.code ?? '') };
  expect(await snapshot.commitments({ filter }).toArray()).not.toEqual([]);
});

it('mistakes have the code and the places that those of the service have', async () => {
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
  const reversed = { from: '2025-03', to: '2024' };
  const problems = [['filter.to', '2024']];
  expect(await sameMistake((hasila) => hasila.events({ filter: reversed }).toArray())).toMatchObject({
    problems,
  });
  expect(await sameMistake((hasila) => hasila.observations({ filter: reversed }).toArray())).toMatchObject({
    problems,
  });
  expect(
    await sameMistake((hasila) => hasila.yearOverYear({ indicator, from: 2025, to: 2024 })),
  ).toMatchObject({ problems: [['to', 2024]] });
});
