import { expectTypeOf, test } from 'vitest';
import type {
  Change,
  Changed,
  ChangeMeasure,
  Comparison,
  NoChangeReason,
  Observation,
  Quantity,
  Reading,
  ResolvedMeasure,
  UnitWords,
} from './index.js';

declare const comparison: Comparison;

test('the change of a comparison is read only after its reason', () => {
  // @ts-expect-error: without a look at `reason`, there may be no change.
  comparison.change.value;
  // @ts-expect-error: nor may a side be there.
  comparison.base.period;
  expectTypeOf(comparison.change).toEqualTypeOf<Change | null>();
  if (comparison.reason === null) {
    expectTypeOf(comparison).toEqualTypeOf<Changed>();
    expectTypeOf(comparison.change).toEqualTypeOf<Change>();
    expectTypeOf(comparison.base).toEqualTypeOf<Observation>();
    expectTypeOf(comparison.target).toEqualTypeOf<Observation>();
  } else {
    expectTypeOf(comparison.change).toEqualTypeOf<null>();
    expectTypeOf(comparison.reason).toEqualTypeOf<NoChangeReason>();
  }
});

test('the absolute change can be missing in both cases', () => {
  // @ts-expect-error: it is `null` where the two may not be compared.
  comparison.absolute.value;
  expectTypeOf(comparison.absolute).toEqualTypeOf<Change | null>();
});

test('an unbounded end must be looked at before it is used', () => {
  if (comparison.reason !== null) return;
  // @ts-expect-error: `null` is unbounded.
  comparison.change.min.toFixed(1);
});

test('a comparison keeps the type of its readings', () => {
  interface Cited extends Reading {
    readonly asWritten: string;
  }
  expectTypeOf<Changed<Observation<Cited>>['base']['reading']['asWritten']>().toEqualTypeOf<string>();
});

test('a change never has the measure AUTO', () => {
  expectTypeOf<Change['measure']>().toEqualTypeOf<ResolvedMeasure>();
  expectTypeOf<Exclude<ChangeMeasure, ResolvedMeasure>>().toEqualTypeOf<'AUTO'>();
});

test('values are read-only', () => {
  const quantity = {} as Quantity;
  // @ts-expect-error: a quantity is what a source wrote.
  quantity.value = 1;
});

test('a unit has words in every language, and at least its general form', () => {
  const other = { other: 'cases' };
  expectTypeOf({ AR: other, EN: other, FR: other }).toExtend<UnitWords>();
  // @ts-expect-error: French is missing.
  const two: UnitWords = { AR: other, EN: other };
  // @ts-expect-error: the general form is missing.
  const noGeneral: UnitWords = { AR: other, EN: { one: 'case' }, FR: other };
  expectTypeOf([two, noGeneral]).toEqualTypeOf<UnitWords[]>();
});
