import { expectTypeOf, test } from 'vitest';
import type { Change, Changed } from './answers/comparison.js';
import type { SearchHit } from './answers/search-hit.js';
import { code } from './codes.js';
import type { Safe } from './errors/safe.js';
import type { Hasila } from './hasila.js';
import type {
  CheckedClaim,
  Commitment,
  Comparison,
  IndicatorDetails,
  ListedObservation,
  NoChangeReason,
  Paged,
  Place,
  YearInReview,
} from './types.js';

declare const hasila: Hasila;
const periods = { base: 2024, target: 2025 };

test('a wrong code fails in every question, a new one is passed on purpose', () => {
  expectTypeOf(
    hasila.indicator({ indicator: 'criminal-cases-recorded' }),
  ).resolves.toEqualTypeOf<IndicatorDetails>();
  void hasila.indicator({ indicator: code('of-a-newer-dataset') });
  // @ts-expect-error: there is no such indicator.
  void hasila.indicator({ indicator: 'criminal-cases' });
  hasila.observations({
    filter: { indicators: ['criminal-cases-recorded', code('new')], places: ['rabat'] },
  });
  // @ts-expect-error: there is no such indicator.
  hasila.observations({ filter: { indicators: ['criminal-cases'] } });
  // @ts-expect-error: there is no such topic.
  hasila.ranking({ ...periods, filter: { topics: ['weather'] } });
  // @ts-expect-error: there is no such place.
  hasila.facilities({ filter: { places: ['atlantis'] } });
  // @ts-expect-error: there is no such place.
  hasila.events({ filter: { places: ['atlantis'] } });
  // @ts-expect-error: there is no such indicator.
  hasila.commitments({ filter: { indicator: 'criminal-cases' } });
  // @ts-expect-error: there is no such indicator.
  hasila.claims({ filter: { indicators: ['criminal-cases'] } });
  // @ts-expect-error: a breakdown has no such member.
  hasila.observations({ filter: { breakdown: { gender: 'foreign' } } });
});

test('a filter has nothing that its question does not know', () => {
  // @ts-expect-error: claims are of one day, that of their report.
  hasila.claims({ asOf: '2025-01-01' });
  // @ts-expect-error: there is no such verdict.
  hasila.claims({ filter: { verdicts: ['TRUE'] } });
  // @ts-expect-error: sources have no topics.
  hasila.sources({ filter: { topics: ['drugs'] } });
  // @ts-expect-error: there is no such state.
  hasila.facilities({ filter: { statuses: ['OPEN'] } });
  // @ts-expect-error: a search has a text.
  hasila.search({ kinds: ['PLACE'] });
  // @ts-expect-error: nor can that be searched for.
  hasila.search({ text: 'rabat', kinds: ['REPORT'] });
  // @ts-expect-error: a year is a number.
  void hasila.yearInReview({ year: '2025' });
  // @ts-expect-error: a ranking compares two periods.
  hasila.ranking({ base: 2024 });
  // @ts-expect-error: points and percent have no common order.
  hasila.ranking({ ...periods, measure: 'AUTO' });
});

test('a ranking has nothing but changes, in its one measure', () => {
  expectTypeOf(hasila.ranking(periods)).toEqualTypeOf<Paged<Changed<'PERCENT'>>>();
  expectTypeOf(hasila.ranking({ ...periods, measure: 'ABSOLUTE' })).toEqualTypeOf<
    Paged<Changed<'ABSOLUTE'>>
  >();
});

test('lists are read whole, by page or one by one; safe ones give their failures back', async () => {
  expectTypeOf(hasila.observations().toArray()).resolves.toEqualTypeOf<readonly ListedObservation[]>();
  for await (const one of hasila.commitments()) expectTypeOf(one).toEqualTypeOf<Commitment>();
  expectTypeOf(hasila.safe.claims().toArray()).resolves.toEqualTypeOf<Safe<readonly CheckedClaim[]>>();
  expectTypeOf(hasila.safe.claims().total()).resolves.toEqualTypeOf<Safe<number>>();
  expectTypeOf(hasila.yearInReview({ year: 2025 })).resolves.toEqualTypeOf<YearInReview>();
  const { data } = await hasila.safe.yearInReview({ year: 2025 });
  if (data !== null)
    expectTypeOf(data.comparisons.toArray()).resolves.toEqualTypeOf<
      Safe<readonly Comparison<'PERCENT' | 'PERCENTAGE_POINT'>[]>
    >();
});

test('the change beside a claim is read only after its reason', () => {
  const claim = {} as CheckedClaim;
  // @ts-expect-error: without a look at `reason`, there may be no change.
  claim.change.value;
  if (claim.reason === null) expectTypeOf(claim.change).toEqualTypeOf<Change>();
  else expectTypeOf(claim.reason).toEqualTypeOf<NoChangeReason>();
});

test('the kind of a hit tells what it holds', () => {
  const hit = {} as SearchHit;
  // @ts-expect-error: only an indicator has a definition.
  hit.item.definition;
  if (hit.kind === 'PLACE') expectTypeOf(hit.item.type).toEqualTypeOf<Place['type']>();
  if (hit.kind === 'EVENT') expectTypeOf(hit.item.type.label.value).toEqualTypeOf<string>();
  switch (hit.kind) {
    case 'INDICATOR':
    case 'PLACE':
    case 'FACILITY':
    case 'EVENT':
    case 'COMMITMENT':
    case 'SOURCE':
      break;
    default:
      expectTypeOf(hit).toBeNever();
  }
});
