import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quantityIn } from '../test/arbitraries.js';
import { PERSONS, quantity, type ReadingParts, reading, report } from '../test/builders.js';
import { holds } from '../test/holds.js';
import { agree, chooseReading, refines } from './index.js';

const R23 = report('annual-2023', '2023-12-26');
const R24 = report('annual-2024', '2024-12-17');
const EXACT = quantity(130_242);
const MORE_THAN_85 = quantity(85_000, 'MORE_THAN', 1_000);
const press = (parts: ReadingParts) => reading({ kind: 'PRESS', publisher: `press-${parts.id}`, ...parts });

describe('two relations between readings', () => {
  const of = (value: ReturnType<typeof quantity>) => reading({ quantity: value });

  test('readings agree when their plausible intervals, both closed, share a point', () => {
    expect(agree(of(quantity(85_051)), of(MORE_THAN_85))).toBe(true);
    expect(agree(of(quantity(85_000)), of(MORE_THAN_85))).toBe(true);
    expect(agree(of(quantity(86_000)), of(MORE_THAN_85))).toBe(true);
    expect(agree(of(quantity(86_001)), of(MORE_THAN_85))).toBe(false);
    expect(agree(of(quantity(84_999)), of(MORE_THAN_85))).toBe(false);
  });

  test('a reading refines another that its hard interval lies inside and that is wider', () => {
    expect(refines(of(quantity(85_051)), of(MORE_THAN_85))).toBe(true);
    expect(refines(of(MORE_THAN_85), of(quantity(85_051)))).toBe(false);
    expect(refines(of(quantity(85_051)), of(quantity(85_051)))).toBe(false);
    expect(refines(of(quantity(90_000)), of(MORE_THAN_85))).toBe(false);
    expect(refines(of(quantity(85_100, 'MORE_THAN', 100)), of(MORE_THAN_85))).toBe(false);
    expect(refines(of(quantity(85_100, 'APPROXIMATELY', 100)), of(MORE_THAN_85))).toBe(true);
    expect(refines(of(quantity(779_008)), of(quantity(779_000, 'APPROXIMATELY', 1_000)))).toBe(true);
  });
});

describe('1. the latest report that carries weight', () => {
  test('V3-Q an official reading of a later report counts, and the figure is revised', () => {
    const first = reading({
      id: 'a',
      quantity: quantity(820_274),
      report: report('annual-2022', '2022-12-23'),
      knownOn: '2022-12-23',
    });
    const second = reading({ id: 'b', quantity: quantity(951_263), report: R23, knownOn: '2023-12-26' });
    expect(chooseReading([first, second])).toEqual({ reading: second, flags: ['REVISED'] });
    expect(chooseReading([first, second], { asOf: '2022-12-31' })).toEqual({ reading: first, flags: [] });
    expect(chooseReading([first, second], { asOf: '2022-12-22' })).toBeUndefined();
    expect(chooseReading([first, second], { asOf: '2023-12-26' })?.reading).toBe(second);
  });

  test('one page of the press does not restate an institution', () => {
    const official = reading({ id: 'a', quantity: quantity(820_274), report: R23, knownOn: '2023-12-26' });
    const later = press({ id: 'b', quantity: quantity(951_263), report: R24, knownOn: '2024-12-17' });
    expect(chooseReading([official, later])).toEqual({ reading: official, flags: ['REVISED'] });
  });

  test('two publishers that agree do', () => {
    const official = reading({ id: 'a', quantity: quantity(820_274), report: R23, knownOn: '2023-12-26' });
    const later = ['b', 'c'].map((id) =>
      press({ id, quantity: quantity(951_263), report: R24, knownOn: '2024-12-17' }),
    );
    expect(chooseReading([official, ...later])?.reading.id).toBe('b');
  });

  test('two publishers that disagree do not, nor do two pages of one publisher', () => {
    const official = reading({ id: 'a', quantity: quantity(100), report: R23, knownOn: '2023-12-26' });
    const b = press({ id: 'b', quantity: quantity(200), report: R24 });
    expect(
      chooseReading([official, b, press({ id: 'c', quantity: quantity(300), report: R24 })])?.reading,
    ).toBe(official);
    const same = press({ id: 'd', publisher: 'press-b', quantity: quantity(200), report: R24 });
    expect(chooseReading([official, b, same])?.reading).toBe(official);
  });

  test('when none carries weight the earliest counts', () => {
    const early = press({ id: 'b', quantity: quantity(100), report: R23, knownOn: '2025-01-01' });
    const late = press({ id: 'a', quantity: quantity(200), report: R24, knownOn: '2024-12-17' });
    expect(chooseReading([late, early])).toEqual({ reading: early, flags: ['REVISED'] });
  });

  test('a source that tells no report is its own report, issued on its day', () => {
    const article = press({ id: 'a', quantity: quantity(100), knownOn: '2023-06-01' });
    const later = press({ id: 'b', quantity: quantity(200), knownOn: '2024-06-01' });
    expect(chooseReading([later, article])).toEqual({ reading: article, flags: ['REVISED'] });
    const official = reading({ id: 'c', quantity: quantity(300), knownOn: '2022-06-01' });
    expect(chooseReading([later, article, official])?.reading).toBe(official);
  });

  test('an article that repeats an old report is a reading of the old report', () => {
    const old = reading({ id: 'a', quantity: quantity(100), report: R23, knownOn: '2023-12-26' });
    const repeated = press({ id: 'b', quantity: quantity(150), report: R23, knownOn: '2025-06-01' });
    expect(chooseReading([old, repeated])).toEqual({ reading: old, flags: ['CONFLICTING'] });
  });
});

describe('2. the order of the readings of one report', () => {
  const pair = (first: ReadingParts, second: ReadingParts) =>
    chooseReading([reading({ id: 'b', report: R24, ...second }), reading({ id: 'a', report: R24, ...first })])
      ?.reading.id;

  test('official before press before opinion', () => {
    expect(pair({ kind: 'PRESS', quantity: quantity(5) }, { kind: 'OFFICIAL', quantity: quantity(9) })).toBe(
      'b',
    );
    const opinion = press({ id: 'a', kind: 'OPINION', quantity: quantity(5), report: R24 });
    expect(chooseReading([opinion, press({ id: 'b', quantity: quantity(9), report: R24 })])?.reading.id).toBe(
      'b',
    );
  });

  test('then more agreeing publishers of that report', () => {
    const of = (id: string, value: number) => press({ id, quantity: quantity(value), report: R24 });
    expect(chooseReading([of('a', 5), of('b', 9), of('c', 9)])?.reading.id).toBe('b');
    const elsewhere = press({ id: 'd', quantity: quantity(5), report: R23 });
    expect(chooseReading([of('a', 5), of('b', 9), of('c', 9), elsewhere])?.reading.id).toBe('b');
  });

  test('then the narrower plausible interval, then the narrower hard one', () => {
    expect(
      pair({ quantity: quantity(900, 'MORE_THAN', 100) }, { quantity: quantity(90, 'MORE_THAN', 10) }),
    ).toBe('b');
    expect(
      pair({ quantity: quantity(90, 'APPROXIMATELY', 10) }, { quantity: quantity(90, 'ROUNDED', 10) }),
    ).toBe('b');
  });

  test('then the later known, then the source, then the id', () => {
    const day = (knownOn: string, source: string) => ({ quantity: EXACT, knownOn, source });
    expect(pair(day('2024-12-17', 's'), day('2024-12-18', 's'))).toBe('b');
    expect(pair(day('2024-12-17', 't'), day('2024-12-17', 's'))).toBe('b');
    expect(pair(day('2024-12-17', 's'), day('2024-12-17', 's'))).toBe('a');
  });
});

describe('3. a reading that refines the anchor', () => {
  test('V4-D 85,051 of the press refines the official "more than 85 thousand"', () => {
    const official = reading({ id: 'a', quantity: MORE_THAN_85, report: R24 });
    const exact = press({ id: 'b', quantity: quantity(85_051), report: R24 });
    expect(chooseReading([official, exact])).toEqual({ reading: exact, flags: [] });
  });

  test('may come from any report, and the narrowest counts', () => {
    const official = reading({ id: 'a', quantity: quantity(779_000, 'APPROXIMATELY', 1_000), report: R24 });
    const closer = press({ id: 'b', quantity: quantity(779_000, 'ROUNDED', 100), report: R24 });
    const exact = press({ id: 'c', quantity: quantity(779_008), report: R23 });
    expect(chooseReading([official, closer, exact])).toEqual({ reading: exact, flags: [] });
  });

  test('but not what lies outside: V7-D "2.4 million" does not refine "more than 2.4 million"', () => {
    const official = reading({ id: 'a', quantity: quantity(2_400_000, 'MORE_THAN', 100_000), report: R24 });
    const round = press({ id: 'b', quantity: quantity(2_400_000, 'ROUNDED', 100_000), report: R24 });
    expect(chooseReading([official, round])).toEqual({ reading: official, flags: [] });
  });

  test('nor does a narrower reading that agrees but reaches outside', () => {
    const official = reading({ id: 'a', quantity: MORE_THAN_85, report: R24 });
    const astride = press({ id: 'b', quantity: quantity(85_000, 'APPROXIMATELY', 100), report: R24 });
    expect(chooseReading([official, astride])).toEqual({ reading: official, flags: [] });
  });

  test('only the anchor is refined: what refines a refinement alone does not count', () => {
    const anchor = reading({ id: 'a', quantity: quantity(1_000, 'APPROXIMATELY', 100), report: R24 });
    const refined = press({ id: 'b', quantity: quantity(1_040, 'APPROXIMATELY', 10), report: R24 });
    const further = press({ id: 'c', quantity: quantity(1_051), report: R24 });
    expect(chooseReading([anchor, refined, further])?.reading).toBe(refined);
  });
});

describe('4. flags', () => {
  test('another reading of the same report that disagrees, and one of another report: both', () => {
    const counted = reading({ id: 'a', quantity: quantity(100), report: R24 });
    const others = [
      press({ id: 'b', quantity: quantity(200), report: R24 }),
      press({ id: 'c', quantity: quantity(300), report: R23 }),
    ];
    expect(chooseReading([counted, ...others])?.flags).toEqual(['REVISED', 'CONFLICTING']);
  });

  test('readings that agree raise none', () => {
    const counted = reading({ id: 'a', quantity: quantity(85_051), report: R24 });
    expect(chooseReading([counted, press({ id: 'b', quantity: MORE_THAN_85, report: R23 })])?.flags).toEqual(
      [],
    );
  });

  test('what is known later raises none as of today’s question', () => {
    const counted = reading({ id: 'a', quantity: quantity(100), report: R23, knownOn: '2023-12-26' });
    const later = reading({ id: 'b', quantity: quantity(200), report: R24, knownOn: '2024-12-17' });
    expect(chooseReading([counted, later], { asOf: '2024-12-16' })?.flags).toEqual([]);
  });

  test('a partial or dateless reading that counts says so', () => {
    const choice = chooseReading([reading({ partial: true, dateDerived: true })]);
    expect(choice?.flags).toEqual(['PARTIAL_PERIOD', 'DATE_DERIVED']);
  });
});

describe('what is set aside', () => {
  test('never counts and raises no flag', () => {
    const counted = press({ id: 'a', quantity: quantity(100), report: R23 });
    const misprint = reading({ id: 'b', quantity: quantity(1_000), report: R24, setAside: true });
    expect(chooseReading([misprint, counted])).toEqual({ reading: counted, flags: [] });
    expect(chooseReading([misprint])).toBeUndefined();
    expect(chooseReading([])).toBeUndefined();
  });
});

describe('as a report tells it', () => {
  const first = reading({ id: 'a', quantity: quantity(820_274), report: R23, knownOn: '2023-12-26' });
  const second = reading({ id: 'b', quantity: quantity(951_263), report: R24, knownOn: '2024-12-17' });

  test('its readings are taken first, and a later restatement is a flag', () => {
    expect(chooseReading([first, second], { asOf: '2023-12-26', toldBy: 'annual-2023' })).toEqual({
      reading: first,
      flags: ['REVISED'],
    });
    expect(chooseReading([first, second], { asOf: '2024-12-17', toldBy: 'annual-2023' })?.reading).toBe(
      first,
    );
  });

  test('an article on it counts on whatever day it was printed', () => {
    const late = press({ id: 'c', quantity: quantity(85_051), report: R23, knownOn: '2024-02-01' });
    const words = reading({ id: 'd', quantity: MORE_THAN_85, report: R23, knownOn: '2023-12-26' });
    expect(chooseReading([late, words], { asOf: '2023-12-26', toldBy: 'annual-2023' })?.reading).toBe(late);
    expect(chooseReading([late, words], { asOf: '2023-12-26' })?.reading).toBe(words);
  });
});

describe('5. the order in which readings stand never matters', () => {
  const reports = [null, R23, R24, report('other-2024', '2024-12-17')];
  const few = fc.oneof(
    quantityIn(PERSONS),
    fc.constantFrom(quantity(85_051), MORE_THAN_85, quantity(86_000, 'ROUNDED', 1_000)),
  );
  const parts = fc.record({
    quantity: few,
    kind: fc.constantFrom('OFFICIAL' as const, 'PRESS' as const, 'PRESS' as const, 'OPINION' as const),
    publisher: fc.constantFrom('DGSN', 'MAP', 'Hespress'),
    source: fc.constantFrom('s1', 's2', 's3', 's4'),
    report: fc.constantFrom(...reports),
    setAside: fc.constantFrom(false, false, false, true),
    partial: fc.boolean(),
  });
  const days: Readonly<Record<string, string>> = {
    s1: '2023-12-26',
    s2: '2024-12-17',
    s3: '2024-12-17',
    s4: '2025-01-05',
  };
  const readings = fc
    .array(parts, { minLength: 1, maxLength: 8 })
    .map((list) =>
      list.map((one, index) => reading({ ...one, id: `r${index}`, knownOn: days[one.source] ?? '' })),
    );

  test('20 shuffles of random sets give the same choice', () => {
    const shuffles = readings.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.array(fc.shuffledSubarray(list, { minLength: list.length }), { minLength: 20, maxLength: 20 }),
      ),
    );
    holds(
      fc.property(
        shuffles,
        fc.constantFrom(undefined, '2023-12-31', '2024-12-17'),
        ([list, orders], asOf) => {
          const expected = chooseReading(list, { asOf });
          for (const order of orders) expect(chooseReading(order, { asOf })).toEqual(expected);
        },
      ),
      1_000,
    );
  });

  test('what counts is never set aside nor unknown, and is the anchor or refines an admitted reading', () => {
    holds(
      fc.property(readings, (list) => {
        const choice = chooseReading(list, { asOf: '2024-12-17' });
        const admitted = list.filter(({ setAside, knownOn }) => !setAside && knownOn <= '2024-12-17');
        expect(choice === undefined).toBe(admitted.length === 0);
        if (choice !== undefined) expect(admitted).toContain(choice.reading);
      }),
      1_000,
    );
  });
});
