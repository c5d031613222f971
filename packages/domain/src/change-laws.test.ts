import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { PAIR } from '../test/arbitraries.js';
import { between } from '../test/builders.js';
import { holds } from '../test/holds.js';
import {
  type Box,
  bounds,
  changeBounds,
  comparePlaces,
  type End,
  type Fraction,
  fraction,
  isExactTo,
  statedChange,
  yearlyRate,
} from '../test/oracle.js';
import {
  CHANGE_MEASURES,
  type Change,
  changeBetween,
  hardInterval,
  plausibleInterval,
  type Quantity,
  type ResolvedMeasure,
  tendency,
  yearPeriod,
} from './index.js';
import { isEmpty } from './interval.js';

const RUNS = 2_000;
const MEASURES = CHANGE_MEASURES.filter((measure): measure is ResolvedMeasure => measure !== 'AUTO');
const MEASURE = fc.constantFrom(...MEASURES);
const YEARS = fc.integer({ min: 1, max: 12 });

function changed(base: Quantity, target: Quantity, measure: ResolvedMeasure, years = 1): Change | undefined {
  const change = changeBetween(
    { quantity: base, period: yearPeriod(2010) },
    { quantity: target, period: yearPeriod(2010 + years) },
    measure,
  );
  return typeof change === 'string' ? undefined : change;
}

/** Holds for every pair, measure and distance that have a change; `check` sees at least 1,000 of them. */
function everyChange(
  check: (
    change: Change,
    context: { base: Quantity; target: Quantity; measure: ResolvedMeasure; years: number },
  ) => void,
  measures: fc.Arbitrary<ResolvedMeasure> = MEASURE,
): void {
  let seen = 0;
  const property = fc.property(PAIR, measures, YEARS, ([base, target], measure, years) => {
    const change = changed(base, target, measure, years);
    if (change === undefined) return;
    seen += 1;
    check(change, { base, target, measure, years });
  });
  holds(property, 4_000);
  expect(seen).toBeGreaterThan(1_000);
}

test('no end is NaN or infinite, and an unbounded end is never inclusive', () => {
  everyChange((change) => {
    const { value, min, max, plausibleMin, plausibleMax } = change;
    for (const end of [min, max, plausibleMin, plausibleMax])
      expect(end === null || Number.isFinite(end)).toBe(true);
    expect(value).toSatisfy(Number.isFinite);
    if (min === null) expect(change.minInclusive).toBe(false);
    if (max === null) expect(change.maxInclusive).toBe(false);
  });
});

test('min ≤ plausibleMin ≤ value ≤ plausibleMax ≤ max', () => {
  everyChange(({ value, min, max, plausibleMin, plausibleMax }) => {
    const low = min ?? Number.NEGATIVE_INFINITY;
    const high = max ?? Number.POSITIVE_INFINITY;
    expect(low).toBeLessThanOrEqual(plausibleMin ?? low);
    expect(plausibleMin ?? low).toBeLessThanOrEqual(value);
    expect(value).toBeLessThanOrEqual(plausibleMax ?? high);
    expect(plausibleMax ?? high).toBeLessThanOrEqual(high);
  });
});

test('no interval is empty', () => {
  everyChange(({ min, max, minInclusive, maxInclusive }, { base, target }) => {
    if (min !== null && max !== null)
      expect(min < max || (min === max && minInclusive && maxInclusive)).toBe(true);
    for (const side of [base, target]) {
      expect(isEmpty(hardInterval(side))).toBe(false);
      expect(isEmpty(plausibleInterval(side))).toBe(false);
    }
  });
});

test('one direction and one certainty by all measures', () => {
  holds(
    fc.property(PAIR, YEARS, ([base, target], years) => {
      const expected = tendency(base, target);
      for (const measure of MEASURES) {
        const change = changed(base, target, measure, years);
        if (change !== undefined) expect(change).toMatchObject(expected);
      }
    }),
    RUNS,
  );
});

test('the direction is that of the sign of every change inside, when it is certain', () => {
  everyChange(({ direction, certainty, min, max, minInclusive, maxInclusive }) => {
    const above = min !== null && (min > 0 || (min === 0 && !minInclusive));
    const below = max !== null && (max < 0 || (max === 0 && !maxInclusive));
    const expected = above
      ? 'INCREASE'
      : below
        ? 'DECREASE'
        : min === 0 && max === 0
          ? 'UNCHANGED'
          : undefined;
    expect(certainty === 'CERTAIN' ? direction : undefined).toBe(expected);
  }, fc.constant('ABSOLUTE'));
});

test('swapping the two sides flips the change', () => {
  const opposite = {
    INCREASE: 'DECREASE',
    DECREASE: 'INCREASE',
    UNCHANGED: 'UNCHANGED',
    UNDETERMINED: 'UNDETERMINED',
  };
  everyChange((change, { base, target, measure }) => {
    const back = changed(target, base, measure);
    const flip = (end: number | null) => (end === null ? null : 0 - end);
    expect(back).toEqual({
      measure,
      value: 0 - change.value,
      min: flip(change.max),
      max: flip(change.min),
      minInclusive: change.maxInclusive,
      maxInclusive: change.minInclusive,
      plausibleMin: flip(change.plausibleMax),
      plausibleMax: flip(change.plausibleMin),
      direction: opposite[change.direction],
      certainty: change.certainty,
    });
  }, fc.constant('ABSOLUTE'));
});

test('any two points inside give a change inside, ends included', () => {
  let seen = 0;
  const place = fc.tuple(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 0, max: 16 }));
  const property = fc.property(PAIR, MEASURE, place, YEARS, ([base, target], measure, [i, j], years) => {
    const change = changed(base, target, measure, years);
    const b = pointInside(bounds(base, false), i);
    const c = pointInside(bounds(target, false), j);
    if (change === undefined || b === undefined || c === undefined) return;
    const whole = changed({ ...base, ...b }, { ...target, ...c }, measure, years);
    if (whole === undefined) return;
    seen += 1;
    // The points are exact, so their change is one number: it may differ from an end in the last digit of a root only.
    const slack = measure === 'CAGR' ? 1e-9 : 0;
    expect(whole.min).toBe(whole.max);
    expect(whole.value).toBeGreaterThanOrEqual((change.min ?? Number.NEGATIVE_INFINITY) - slack);
    expect(whole.value).toBeLessThanOrEqual((change.max ?? Number.POSITIVE_INFINITY) + slack);
  });
  holds(property, 8_000);
  expect(seen).toBeGreaterThan(1_000);
});

/** The i-th of 17 exact points of an interval, its closed ends among them, as the parts of an exact quantity. */
function pointInside({ min, max }: Box, i: number): Pick<Quantity, 'value' | 'qualifier'> | undefined {
  const [low, high] = [numberAt(min), numberAt(max)];
  if ((i === 0 && !min.closed) || (i === 16 && !max.closed)) return undefined;
  const from = low ?? (high ?? 0) - 1_000_000;
  const to = high ?? from + 1_000_000;
  return { value: i === 16 ? to : from + ((to - from) * i) / 16, qualifier: 'EXACT' };
}

function numberAt({ at }: End): number | undefined {
  if (typeof at === 'string') return undefined;
  return Number(at[0]) / Number(at[1]);
}

test('narrowing a side never widens the change', () => {
  const four = fc.uniqueArray(fc.integer({ min: -500, max: 1_000_000 }), { minLength: 4, maxLength: 4 });
  let seen = 0;
  const property = fc.property(
    PAIR,
    four,
    MEASURE,
    fc.boolean(),
    ([base, other], ends, measure, narrowBase) => {
      const [a = 0, b = 0, c = 0, d = 0] = ends
        .map((end) => (base.unit.percent ? Math.abs(end) % 100 : end))
        .sort((x, y) => x - y);
      const [wide, narrow] = [between(a, d, 1, base.unit), between(b, c, 1, base.unit)];
      if (!base.unit.signed && a < 0) return;
      const by = (side: Quantity) =>
        narrowBase ? changed(side, other, measure) : changed(other, side, measure);
      const [outer, inner] = [by(wide), by(narrow)];
      if (outer === undefined || inner === undefined) return;
      seen += 1;
      expect(inner.min ?? Number.NEGATIVE_INFINITY).toBeGreaterThanOrEqual(
        outer.min ?? Number.NEGATIVE_INFINITY,
      );
      expect(inner.max ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(
        outer.max ?? Number.POSITIVE_INFINITY,
      );
      if (inner.min === outer.min && inner.minInclusive)
        expect(outer.minInclusive || outer.min !== inner.min).toBe(true);
    },
  );
  holds(property, 4_000);
  expect(seen).toBeGreaterThan(1_000);
});

const RATIONAL = fc.constantFrom<ResolvedMeasure>(
  'ABSOLUTE',
  'PERCENT',
  'PERCENTAGE_POINT',
  'RATIO',
  'INDEX',
);

test('every end and the value are exact to 15 digits, against fractions of integers', () => {
  everyChange((change, { base, target, measure }) => {
    expectEnds(change, changeBounds(bounds(base, false), bounds(target, false), measure), 15);
    const plausible = changeBounds(bounds(base, true), bounds(target, true), measure);
    expectEnd(change.plausibleMin, plausible.min, 15);
    expectEnd(change.plausibleMax, plausible.max, 15);
    expectExact(change.value, statedChange(base, target, measure), 15);
  }, RATIONAL);
});

test('a yearly rate is exact to 12 digits, against an integer root', () => {
  everyChange((change, { base, target, years }) => {
    const ratio = changeBounds(bounds(base, false), bounds(target, false), 'RATIO');
    const rooted = (end: End): End =>
      typeof end.at === 'string' ? end : { ...end, at: yearlyRate(end.at, years) };
    expectEnds(change, { min: rooted(ratio.min), max: rooted(ratio.max) }, 12);
    expectExact(change.value, yearlyRate(statedChange(base, target, 'RATIO'), years), 12);
  }, fc.constant('CAGR'));
});

function expectEnds(change: Change, { min, max }: Box, digits: number): void {
  expectEnd(change.min, min, digits);
  expectEnd(change.max, max, digits);
  expect([change.minInclusive, change.maxInclusive]).toEqual([min.closed, max.closed]);
}

function expectEnd(actual: number | null, { at }: End, digits: number): void {
  if (typeof at === 'string') expect(actual).toBeNull();
  else expectExact(actual, at, digits);
}

function expectExact(actual: number | null, expected: Fraction, digits: number): void {
  expect(actual).not.toBeNull();
  expect(isExactTo(digits, actual ?? 0, expected), `${actual} is ${expected.join(' / ')}`).toBe(true);
}

test('the two second readings of the specification agree on the ends of a figure', () => {
  holds(
    fc.property(PAIR, ([figure]) => {
      for (const [plausible, interval] of [
        [false, hardInterval(figure)],
        [true, plausibleInterval(figure)],
      ] as const) {
        const box = bounds(figure, plausible);
        const at = (end: typeof interval.min): Fraction | undefined =>
          end === null ? undefined : [end.numerator, end.denominator];
        expect(comparePlaces(at(interval.min) ?? '-infinity', box.min.at)).toBe(0);
        expect(comparePlaces(at(interval.max) ?? 'infinity', box.max.at)).toBe(0);
        expect([interval.minInclusive, interval.maxInclusive]).toEqual([box.min.closed, box.max.closed]);
      }
    }),
    RUNS,
  );
});

test('the oracle itself tells 15 digits from 14', () => {
  expect(isExactTo(15, 0.1, fraction(0.1))).toBe(true);
  expect(isExactTo(15, 0.100000000000001, fraction(0.1))).toBe(false);
  expect(isExactTo(12, -22.34, [-2234n, 100n])).toBe(true);
});
