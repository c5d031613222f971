import { expect, it } from 'vitest';
import {
  CLAIM,
  COMMITMENT,
  DETAILS,
  EVENT,
  FACILITY,
  HITS,
  hit,
  OBSERVATION,
  SOURCE,
} from '../../test/support/wire.js';
import { checkedClaimFromWire } from './checked-claim.js';
import { commitmentFromWire } from './commitment.js';
import { eventFromWire } from './event.js';
import { facilityFromWire } from './facility.js';
import { detailsFromWire, seriesFromWire } from './indicator.js';
import { listedObservationFromWire } from './observation.js';
import { hitFromWire } from './search-hit.js';
import { sourceFromWire } from './source.js';

/** Exactly what the types of answers promise: nothing of the wire stays behind. */
const year = (n: number) => ({ first: `${n}-01-01`, last: `${n}-12-31` });

it('an observation in a list has its indicator and the names of its series', () => {
  const { members: _members, breakdown: _breakdown, place, ...rest } = OBSERVATION;
  const { citation, ...reading } = rest.reading;
  const { min: _min, max: _max, ...written } = rest.quantity;
  expect(listedObservationFromWire(OBSERVATION)).toStrictEqual({
    ...rest,
    period: { first: '2025-12-01', last: '2025-12-31' },
    place: 'rabat',
    placeName: place.name,
    breakdown: 'gender=female',
    memberNames: [{ value: 'Women', language: 'EN' }],
    quantity: { ...written, unit: { code: 'persons', percent: false, signed: false } },
    reading: { ...reading, source: citation.source },
  });
});

it('a claim has its periods, its series, and the change that the figures give or why they give none', () => {
  const { base: _base, target: _target, comparison, citation, breakdown: _breakdown, place, ...rest } = CLAIM;
  const claim = {
    ...rest,
    ...citation,
    place: 'morocco',
    placeName: place.name,
    breakdown: 'gender=female',
    memberNames: [{ value: 'Women', language: 'EN' }],
    periods: { base: year(2023), target: year(2024) },
  };
  expect(checkedClaimFromWire(CLAIM)).toStrictEqual({ ...claim, ...comparison });
  const none = { change: null, reason: 'BASE_MISSING' } as const;
  expect(checkedClaimFromWire({ ...CLAIM, comparison: none })).toStrictEqual({ ...claim, ...none });
});

it('a facility has its history by days, also where no source says when', () => {
  const [announced, opened] = FACILITY.history.map(({ citation, ...change }) => ({
    ...change,
    source: citation.source,
  }));
  expect(facilityFromWire(FACILITY)).toStrictEqual({
    ...FACILITY,
    history: [announced, { ...opened, period: year(2025) }],
  });
});

it('an event has its days and its sources', () => {
  const { citations, ...event } = EVENT;
  expect(eventFromWire(EVENT)).toStrictEqual({
    ...event,
    period: { first: '2025-05-17', last: '2025-05-21' },
    sources: citations.map(({ source }) => source),
  });
});

it('a commitment has both ends of its slippage, or none', () => {
  const { slippageDaysMin: _min, slippageDaysMax: _max, ...rest } = COMMITMENT;
  const { min: _least, max: _most, unit: _unit, ...promised } = { min: 0, max: 0, unit: 0, ...rest.promised };
  const [statement] = rest.statements.map(({ citation, ...one }) => ({ ...one, source: citation.source }));
  const commitment = {
    ...rest,
    due: { first: '2026-01-01', last: '2026-06-30' },
    originalDue: year(2024),
    promised: { ...promised, unit: { code: 'persons', percent: false, signed: false } },
    statements: [{ ...statement, due: year(2024) }],
  };
  expect(commitmentFromWire(COMMITMENT)).toStrictEqual({
    ...commitment,
    slippageDays: { min: 366, max: 911 },
  });
  expect(
    commitmentFromWire({ ...COMMITMENT, due: null, slippageDaysMin: null, slippageDaysMax: null }),
  ).toStrictEqual({ ...commitment, due: null, slippageDays: null });
});

it('a source has its report, or none', () => {
  const read = { ...SOURCE, published: { first: '2025-12-01', last: '2025-12-31' } };
  expect(sourceFromWire(SOURCE)).toStrictEqual({ ...read, report: { ...SOURCE.report, period: year(2025) } });
  const bare = { ...SOURCE, published: null, report: null };
  expect(sourceFromWire(bare)).toStrictEqual(bare);
});

it('an indicator has its breaks, periods, last figure and series', () => {
  const details = detailsFromWire(DETAILS, DETAILS.series.nodes.map(seriesFromWire));
  expect(details).toMatchObject({
    unit: { code: 'persons', percent: false },
    breaks: [
      { at: year(2024), source: null },
      { at: year(2025), source: { slug: 's' } },
    ],
    periods: [year(2024), year(2025)],
    latest: { place: 'rabat', period: { first: '2025-12-01' } },
  });
  expect(details.series).toStrictEqual([
    {
      place: 'rabat',
      placeName: { value: 'Rabat', language: 'EN' },
      breakdown: 'gender=female',
      memberNames: [{ value: 'Women', language: 'EN' }],
      periods: [year(2025)],
    },
  ]);
  expect(detailsFromWire({ ...DETAILS, latest: null }, []).latest).toBeNull();
});

it('a hit says its kind, and holds what that kind has', () => {
  const hits = HITS.map((node) => hitFromWire(hit(node)));
  expect(hits.map(({ kind }) => kind)).toEqual([
    'INDICATOR',
    'PLACE',
    'FACILITY',
    'EVENT',
    'COMMITMENT',
    'SOURCE',
  ]);
  for (const { label, score } of hits) expect([label?.value, score]).toEqual(['A label', 4]);
  expect(hits.map(({ item }) => item)).toStrictEqual([
    {
      code: 'a-code',
      definition: null,
      unit: {
        code: 'persons',
        percent: false,
        signed: false,
        symbol: null,
        label: { value: 'Persons', language: 'EN' },
      },
    },
    { slug: 'rabat', type: 'CITY', latitude: 34.02, longitude: null },
    { slug: 'a-slug', type: FACILITY.type, place: FACILITY.place },
    { slug: 'a-slug', type: FACILITY.type, period: year(2025), place: null },
    { slug: 'a-slug', originalDue: year(2024) },
    { slug: 's', publisher: 'P', kind: 'PRESS', url: null, published: null },
  ]);
});

it('a kind that a newer server adds arrives with its name and label', () => {
  expect(hitFromWire(hit({ __typename: 'Report' }))).toStrictEqual({
    kind: 'REPORT',
    label: { value: 'A label', language: 'EN' },
    score: 4,
    item: {},
  });
});
