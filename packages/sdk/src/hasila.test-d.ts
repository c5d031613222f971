import { expectTypeOf, test } from 'vitest';
import type { Change, Changed, Comparison } from './answers/comparison.js';
import type { Observation } from './answers/observation.js';
import { code, type IndicatorCode } from './codes.js';
import { graphql } from './document/graphql.js';
import type { TypedDocument } from './document/typed-document.js';
import type { HasilaError } from './errors/hasila-error.js';
import type { Hasila } from './hasila.js';

declare const hasila: Hasila;
declare const comparison: Comparison;

test('the change is read only after the reason', () => {
  // @ts-expect-error: without a look at `reason`, there may be no change.
  comparison.change.value;
  // @ts-expect-error: nor may a side be there.
  comparison.base.quantity;
  if (comparison.reason === null) {
    expectTypeOf(comparison).toEqualTypeOf<Changed>();
    expectTypeOf(comparison.change).toEqualTypeOf<Change>();
    expectTypeOf(comparison.target).toEqualTypeOf<Observation>();
  } else {
    expectTypeOf(comparison.change).toEqualTypeOf<null>();
    switch (comparison.reason) {
      case 'BASE_MISSING':
      case 'TARGET_MISSING':
      case 'BOTH_MISSING':
      case 'BASE_ZERO':
      case 'BASE_NEGATIVE':
      case 'MEASURE_INVALID':
      case 'NOT_COMPARABLE':
        break;
      default:
        expectTypeOf(comparison).toBeNever();
    }
  }
});

test('a wrong code fails, a new one is passed on purpose', () => {
  const periods = { base: 2024, target: 2025 };
  expectTypeOf(hasila.compare({ indicator: 'criminal-cases-recorded', ...periods })).resolves.toEqualTypeOf<
    Comparison<'PERCENT'>
  >();
  void hasila.compare({ indicator: code('of-a-newer-dataset'), ...periods });
  void hasila.compare({ indicator: 'criminal-cases-recorded' as IndicatorCode, ...periods });
  // @ts-expect-error: there is no such indicator.
  void hasila.compare({ indicator: 'criminal-cases', ...periods });
  // @ts-expect-error: nor is any text an indicator.
  void hasila.compare({ indicator: 'x' as string, ...periods });
  // @ts-expect-error: there is no such indicator.
  void hasila.yearOverYear({ indicator: 'criminal-cases' });
  // @ts-expect-error: there is no such indicator.
  void hasila.compareMany([{ indicator: 'criminal-cases', ...periods }]);
  // @ts-expect-error: there is no such place.
  void hasila.compare({ indicator: 'criminal-cases-recorded', place: 'atlantis', ...periods });
  // @ts-expect-error: there is no such topic.
  hasila.indicators({ filter: { topics: ['weather'] } });
});

test('a breakdown is a member for each dimension', () => {
  const question = { indicator: 'criminal-cases-recorded', base: 2024, target: 2025 } as const;
  void hasila.compare({ ...question, breakdown: { gender: 'female', nationality: 'foreign' } });
  void hasila.compare({ ...question, breakdown: { gender: code('unstated') } });
  void hasila.compare({ ...question, breakdown: { [code('new-dimension')]: code('new-member') } });
  // @ts-expect-error: there is no such member.
  void hasila.compare({ ...question, breakdown: { gender: 'foreign' } });
  // @ts-expect-error: there is no such dimension.
  void hasila.compare({ ...question, breakdown: { height: 'tall' } });
});

test('the variables of a document must fit', () => {
  const units = graphql('{ units { code } }');
  const kind = graphql('query ($code: String!) { indicator(code: $code) { kind } }');
  expectTypeOf(hasila.query(units)).resolves.toEqualTypeOf<{
    readonly units: readonly { readonly code: string }[];
  }>();
  void hasila.query(kind, { code: 'criminal-cases-recorded' }, { signal: AbortSignal.timeout(1) });
  // @ts-expect-error: `code` must be given.
  void hasila.query(kind);
  // @ts-expect-error: `code` is a text.
  void hasila.query(kind, { code: 1 });
  const foreign = {} as TypedDocument<{ readonly a: number }, { readonly b?: string }>;
  expectTypeOf(hasila.query(foreign)).resolves.toEqualTypeOf<{ readonly a: number }>();
});

test('a share has points and no percent', async () => {
  const share = { indicator: 'violent-crime-share', base: 2023, target: 2024 } as const;
  const change = await hasila.compare(share);
  expectTypeOf(change).toEqualTypeOf<Comparison<'PERCENTAGE_POINT'>>();
  expectTypeOf(hasila.compare({ ...share, measure: 'ABSOLUTE' })).resolves.toEqualTypeOf<
    Comparison<'ABSOLUTE'>
  >();
  // @ts-expect-error: nobody says what a percent of a percent is.
  void hasila.compare({ ...share, measure: 'PERCENT' });
  // @ts-expect-error: nor for a series of years.
  void hasila.yearOverYear({ indicator: 'violent-crime-share', measure: 'CAGR' });
  const cases = { indicator: 'criminal-cases-recorded', base: 1, target: 2 } as const;
  // @ts-expect-error: and a number of cases has no points.
  void hasila.compare({ ...cases, measure: 'PERCENTAGE_POINT' });
  if (change.reason === null) {
    // @ts-expect-error: the two are never equal.
    void (change.change.measure === 'PERCENT');
  }
  const either = 'violent-crime-share' as 'violent-crime-share' | 'criminal-cases-recorded';
  expectTypeOf(hasila.compare({ indicator: either, base: 1, target: 2 })).resolves.toEqualTypeOf<
    Comparison<'PERCENT' | 'PERCENTAGE_POINT'>
  >();
});

test('a failure comes back beside the data where that is asked for', async () => {
  const { data, error } = await hasila.safe.compareMany([]);
  // @ts-expect-error: there may be none.
  void data.length;
  if (error === null) expectTypeOf(data).toEqualTypeOf<readonly Comparison[]>();
  else expectTypeOf(error).toEqualTypeOf<HasilaError>();
});
