import { describe, expect, test } from 'vitest';
import {
  indicator,
  KILOGRAMS,
  type ObservationParts,
  observation,
  quantity,
  report,
} from '../test/builders.js';
import {
  COMPARABILITY_REASONS,
  type ComparabilityReason,
  type ComparedIndicator,
  comparability,
  parsePeriod,
  SEVERITIES,
  SEVERITY_OF,
} from './index.js';

const BASE = observation('2024', quantity(100));
const TARGET = observation('2025', quantity(110));

function codes(
  base = BASE,
  target = TARGET,
  of: ComparedIndicator = indicator(),
): readonly ComparabilityReason[] {
  return comparability(of, base, target).reasons.map(({ code }) => code);
}

const base = (parts: ObservationParts = {}, period = '2024', value = quantity(100)) =>
  observation(period, value, parts);
const target = (parts: ObservationParts = {}, period = '2025', value = quantity(110)) =>
  observation(period, value, parts);

test('two exact figures of two whole years by one publisher compare without a word', () => {
  expect(comparability(indicator(), BASE, TARGET)).toEqual({ verdict: 'COMPARABLE', reasons: [] });
});

describe('SERIES_BREAK: base < break ≤ target', () => {
  const broken = (at: string, place: string | null = null, breakdown: string | null = null) =>
    indicator({ breaks: [{ at: parsePeriod(at), place, breakdown }] });

  test.each([
    ['2023', '2024', '2025', false],
    ['2024', '2024', '2025', false],
    ['2025', '2024', '2025', true],
    ['2026', '2024', '2025', false],
    ['2023', '2020', '2025', true],
    ['2024-06', '2024', '2025', true],
    ['2025-06', '2024', '2025', true],
    ['2024-06', '2024-12', '2025', false],
    ['2025', '2025', '2024', true],
    ['2024', '2025', '2024', false],
    ['2024-06', '2024', '2024', false],
    ['2024-06', '2024-01', '2024', true],
    ['2025-12-31', '2025-12-30', '2025-12-31', true],
  ])('a break at %s between %s and %s: %s', (at, from, to, expected) => {
    const found = codes(base({}, from), target({}, to), broken(at)).includes('SERIES_BREAK');
    expect(found).toBe(expected);
  });

  test('concerns its place and its breakdown alone', () => {
    expect(codes(BASE, TARGET, broken('2025', 'rabat'))).toEqual([]);
    expect(codes(base({ place: 'rabat' }), target({ place: 'rabat' }), broken('2025', 'rabat'))).toEqual([
      'SERIES_BREAK',
    ]);
    expect(codes(base({ place: 'rabat' }), TARGET, broken('2025', 'rabat'))).toContain('SERIES_BREAK');
    expect(codes(BASE, TARGET, broken('2025', null, 'gender=female'))).toEqual([]);
    const women = { breakdown: 'gender=female' };
    expect(codes(base(women), target(women), broken('2025', null, 'gender=female'))).toEqual([
      'SERIES_BREAK',
    ]);
  });
});

test('SCOPE_DIFFERS: another population', () => {
  expect(codes(base({ population: 'with-auxiliary-forces' }))).toEqual(['SCOPE_DIFFERS']);
  const same = { population: 'with-auxiliary-forces' };
  expect(codes(base(same), target(same))).toEqual([]);
});

test('UNIT_DIFFERS: another unit', () => {
  expect(codes(BASE, target({}, '2025', quantity(110, 'EXACT', 1, KILOGRAMS)))).toEqual(['UNIT_DIFFERS']);
});

describe('PERIOD_LENGTH_DIFFERS: a flow over periods of different length', () => {
  test('a month against a year, five days against six', () => {
    expect(codes(base({}, '2024-12'))).toEqual(['PERIOD_LENGTH_DIFFERS']);
    expect(codes(base({}, '2024-05-17/2024-05-21'), target({}, '2025-05-16/2025-05-21'))).toEqual([
      'PERIOD_LENGTH_DIFFERS',
    ]);
  });

  test('a leap year is not another length', () => {
    expect(codes(base({}, '2023'), target({}, '2024'))).toEqual([]);
    expect(codes(base({}, '2023-01/2023-06'), target({}, '2024-01/2024-06'))).toEqual([]);
  });

  test('never for stocks, shares and rates, nor for two editions of one event', () => {
    for (const kind of ['STOCK', 'SHARE', 'RATE'] as const) {
      expect(codes(base({}, '2024-12'), TARGET, indicator({ kind }))).toEqual([]);
    }
    expect(codes(base({}, '2024-12'), TARGET, indicator({ perEdition: true }))).toEqual([]);
  });
});

describe('cautions', () => {
  test('PARTIAL_PERIOD: either side', () => {
    expect(codes(base({ partial: true }))).toEqual(['PARTIAL_PERIOD']);
    expect(codes(BASE, target({ partial: true }))).toEqual(['PARTIAL_PERIOD']);
  });

  test('BASE_REVISED and TARGET_REVISED: each on its side', () => {
    expect(codes(base({ flags: ['REVISED'] }))).toEqual(['BASE_REVISED']);
    expect(codes(BASE, target({ flags: ['REVISED'] }))).toEqual(['TARGET_REVISED']);
  });

  test('CONFLICTING_READINGS: either side', () => {
    expect(codes(base({ flags: ['CONFLICTING'] }))).toEqual(['CONFLICTING_READINGS']);
    expect(codes(BASE, target({ flags: ['CONFLICTING'] }))).toEqual(['CONFLICTING_READINGS']);
  });

  test('a derived date alone is no reason', () => {
    expect(codes(base({ flags: ['DATE_DERIVED'] }))).toEqual([]);
  });
});

describe('notes', () => {
  test('PLACE_DIFFERS and BREAKDOWN_DIFFERS', () => {
    expect(codes(base({ place: 'rabat' }), target({ place: 'fes' }))).toEqual(['PLACE_DIFFERS']);
    expect(codes(base({ breakdown: 'gender=male' }), target({ breakdown: 'gender=female' }))).toEqual([
      'BREAKDOWN_DIFFERS',
    ]);
  });

  test('SOURCE_DIFFERS: other publishers, not other pages of one', () => {
    expect(codes(base({ publisher: 'MAP' }))).toEqual(['SOURCE_DIFFERS']);
    expect(codes(base({ source: 'one-page' }), target({ source: 'another-page' }))).toEqual([]);
  });

  test.each(['ROUNDED', 'APPROXIMATELY', 'MORE_THAN', 'LESS_THAN', 'AT_LEAST', 'AT_MOST'] as const)(
    'QUALIFIED_VALUE: %s on either side',
    (qualifier) => {
      expect(codes(base({}, '2024', quantity(100, qualifier, 10)))).toEqual(['QUALIFIED_VALUE']);
      expect(codes(BASE, target({}, '2025', quantity(110, qualifier, 10)))).toEqual(['QUALIFIED_VALUE']);
    },
  );

  test('CUTOFF_UNSTATED: issued before the period ended, without a cut-off', () => {
    const early = report('annual-2025', '2025-12-17');
    expect(codes(BASE, target({ report: early }))).toEqual(['CUTOFF_UNSTATED']);
    expect(codes(BASE, target({ report: report('annual-2025', '2025-12-17', '2025-11-30') }))).toEqual([]);
    expect(codes(BASE, target({ report: report('annual-2025', '2025-12-31') }))).toEqual([]);
    expect(codes(base({ report: early }))).toEqual([]);
  });

  test('CUTOFF_UNSTATED: a source that tells no report is its own, issued on the day it became known', () => {
    expect(codes(BASE, target({ knownOn: '2025-12-20' }))).toEqual(['CUTOFF_UNSTATED']);
    expect(codes(BASE, target({ knownOn: '2026-01-03' }))).toEqual([]);
    const late = report('annual-2025', '2026-01-05');
    expect(codes(BASE, target({ report: late, knownOn: '2025-12-20' }))).toEqual([]);
  });
});

describe('the verdict is the worst', () => {
  const verdict = (from = BASE, to = TARGET, of = indicator()) => comparability(of, from, to).verdict;

  test('of blocking, caution and note', () => {
    const noted = base({ publisher: 'MAP' });
    const cautioned = base({ publisher: 'MAP', partial: true });
    const blocked = base({ publisher: 'MAP', partial: true, population: 'another' });
    expect([verdict(), verdict(noted), verdict(cautioned), verdict(blocked)]).toEqual([
      'COMPARABLE',
      'COMPARABLE',
      'WITH_CAUTION',
      'NOT_COMPARABLE',
    ]);
  });

  test('all reasons stand, worst first, each with its severity', () => {
    const from = base(
      {
        population: 'another',
        publisher: 'MAP',
        place: 'rabat',
        breakdown: 'gender=male',
        partial: true,
        flags: ['REVISED', 'CONFLICTING'],
        report: report('annual-2024', '2024-12-17'),
      },
      '2024',
    );
    const to = target({ flags: ['REVISED'] }, '2025-12', quantity(110, 'ROUNDED', 10, KILOGRAMS));
    const of = indicator({ breaks: [{ at: parsePeriod('2025'), place: null, breakdown: null }] });
    const { reasons } = comparability(of, from, to);
    expect(reasons.map(({ code }) => code)).toEqual(COMPARABILITY_REASONS);
    expect(reasons.map(({ severity }) => SEVERITIES.indexOf(severity))).toEqual([
      0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2,
    ]);
  });

  test('each reason has the severity of the specification', () => {
    expect(SEVERITY_OF).toEqual({
      SERIES_BREAK: 'BLOCKING',
      SCOPE_DIFFERS: 'BLOCKING',
      UNIT_DIFFERS: 'BLOCKING',
      PERIOD_LENGTH_DIFFERS: 'CAUTION',
      PARTIAL_PERIOD: 'CAUTION',
      BASE_REVISED: 'CAUTION',
      TARGET_REVISED: 'CAUTION',
      CONFLICTING_READINGS: 'CAUTION',
      PLACE_DIFFERS: 'NOTE',
      BREAKDOWN_DIFFERS: 'NOTE',
      SOURCE_DIFFERS: 'NOTE',
      QUALIFIED_VALUE: 'NOTE',
      CUTOFF_UNSTATED: 'NOTE',
    });
  });
});
