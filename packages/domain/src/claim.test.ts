import { describe, expect, test } from 'vitest';
import { BALANCE, between, indicator, observation, PERCENT, PERSONS, quantity } from '../test/builders.js';
import {
  type ClaimMeasure,
  compare,
  judgeClaim,
  plausibleStatedInterval,
  type Qualifier,
  type Quantity,
  statedInterval,
  type Trend,
  toBounds,
} from './index.js';

const SIGNED_PERCENT = { ...PERCENT, signed: true };

function stated(value: number, qualifier: Exclude<Qualifier, 'BETWEEN'> = 'ROUNDED', ulp = 1): Quantity {
  return quantity(value, qualifier, ulp, SIGNED_PERCENT);
}

function judge(
  base: Quantity | null,
  target: Quantity | null,
  claim: { measure?: ClaimMeasure; stated?: Quantity | null; trend?: Trend | null },
) {
  const measure = claim.measure ?? 'PERCENT';
  const side = (period: string, of: Quantity | null) => (of === null ? null : observation(period, of));
  const unit = base?.unit ?? target?.unit ?? PERSONS;
  const comparison = compare(indicator({ unit }), side('2024', base), side('2025', target), { measure });
  return judgeClaim({ measure, stated: claim.stated ?? null, trend: claim.trend ?? null }, comparison);
}

describe('the stated interval: the qualifier bears on the size', () => {
  const show = (interval: ReturnType<typeof statedInterval>) => {
    const { min, max, minInclusive, maxInclusive } = toBounds(interval);
    return `${minInclusive ? '[' : '('}${min ?? '-∞'}, ${max ?? '∞'}${maxInclusive ? ']' : ')'}`;
  };

  test.each<[string, Quantity, string, string]>([
    ['fell by more than 18 %', stated(-18, 'MORE_THAN'), '[-100, -18)', '(-19, -18)'],
    ['rose by more than 18 %', stated(18, 'MORE_THAN'), '(18, ∞)', '(18, 19)'],
    ['fell by less than 18 %', stated(-18, 'LESS_THAN'), '(-18, 0]', '(-18, -17)'],
    ['rose by less than 0.5 %', stated(0.5, 'LESS_THAN', 1), '[0, 0.5)', '[0, 0.5)'],
    ['fell by at least 18 %', stated(-18, 'AT_LEAST'), '[-100, -18]', '(-19, -18]'],
    ['fell by at most 18 %', stated(-18, 'AT_MOST'), '[-18, 0]', '[-18, -17)'],
    ['fell by nearly 18 %', stated(-18, 'APPROXIMATELY'), '[-19, -17]', '[-18.5, -17.5]'],
    ['−23 %', stated(-23), '[-23.5, -22.5]', '[-23.5, -22.5]'],
    ['fell by all', stated(-100), '[-100, -99.5]', '[-100, -99.5]'],
    ['tripled', stated(200), '[199.5, 200.5]', '[199.5, 200.5]'],
    ['did not change', stated(0), '[-0.5, 0.5]', '[-0.5, 0.5]'],
    ['fell by 3 to 5 %', between(-5, -3, 1, SIGNED_PERCENT), '[-5, -3]', '[-5, -3]'],
  ])('%s', (_words, of, hard, plausible) => {
    expect(show(statedInterval({ measure: 'PERCENT', stated: of }))).toBe(hard);
    expect(show(plausibleStatedInterval({ measure: 'PERCENT', stated: of }))).toBe(plausible);
  });

  test('only a percent is cut at −100', () => {
    const of = quantity(-180, 'MORE_THAN', 10, BALANCE);
    expect(show(statedInterval({ measure: 'ABSOLUTE', stated: of }))).toBe('(-∞, -180)');
  });
});

describe('CONSISTENT', () => {
  test('V1-D "+2.3 %" for 738,748 → 755,541', () => {
    expect(judge(quantity(738_748), quantity(755_541), { stated: stated(2.3, 'ROUNDED', 0.1) })).toEqual({
      verdict: 'CONSISTENT',
      gap: null,
      impliedBaseMin: null,
      impliedBaseMax: null,
    });
  });

  test('V3-D "−10 %" for 820,274 → 738,748', () => {
    expect(judge(quantity(820_274), quantity(738_748), { stated: stated(-10), trend: 'DOWN' }).verdict).toBe(
      'CONSISTENT',
    );
  });

  test('intervals that only touch, both taken closed', () => {
    expect(judge(quantity(1_000), quantity(1_005), { stated: stated(1) }).verdict).toBe('CONSISTENT');
    expect(judge(quantity(100), quantity(82), { stated: stated(-18, 'MORE_THAN') }).verdict).toBe(
      'CONSISTENT',
    );
  });

  test('a trend word that the interval meets', () => {
    const about = quantity(100, 'APPROXIMATELY', 10);
    for (const trend of ['UP', 'DOWN', 'STABLE'] as const)
      expect(judge(about, about, { trend }).verdict).toBe('CONSISTENT');
    expect(judge(quantity(1_000), quantity(1_010), { trend: 'STABLE' }).verdict).toBe('CONSISTENT');
    expect(judge(quantity(1_000), quantity(1_001), { trend: 'UP' }).verdict).toBe('CONSISTENT');
  });
});

describe('INCONSISTENT: the gap and the implied base', () => {
  test('V3-D "−23 %" for 820,274 → 738,748: a base of about 953,000 to 966,000', () => {
    const judgement = judge(quantity(820_274), quantity(738_748), { stated: stated(-23) });
    expect(judgement.verdict).toBe('INCONSISTENT');
    expect(judgement.gap).toBeCloseTo(-22.5 + 9.939, 2);
    expect(judgement.impliedBaseMin).toBeCloseTo(953_223.2, 0);
    expect(judgement.impliedBaseMax).toBeCloseTo(965_683.7, 0);
  });

  test('the gap is positive where the claim lies above the figures', () => {
    expect(judge(quantity(100), quantity(110), { stated: stated(20) }).gap).toBe(9.5);
    expect(judge(quantity(100), quantity(110), { stated: stated(5) }).gap).toBe(-4.5);
  });

  test('an open claim implies a base that is open on one side', () => {
    expect(judge(quantity(100), quantity(110), { stated: stated(20, 'MORE_THAN') })).toMatchObject({
      verdict: 'INCONSISTENT',
      gap: 10,
      impliedBaseMin: null,
      impliedBaseMax: expect.closeTo(91.67, 2),
    });
    expect(judge(quantity(100), quantity(50), { stated: stated(-90, 'MORE_THAN') })).toMatchObject({
      impliedBaseMin: 500,
      impliedBaseMax: null,
    });
  });

  test('an absolute claim and a claim in points', () => {
    const persons = quantity(30, 'EXACT', 1, { ...PERSONS, signed: true });
    expect(judge(quantity(100), quantity(120), { measure: 'ABSOLUTE', stated: persons })).toEqual({
      verdict: 'INCONSISTENT',
      gap: 10,
      impliedBaseMin: 90,
      impliedBaseMax: 90,
    });
    const share = (value: number) => quantity(value, 'ROUNDED', 1, PERCENT);
    expect(judge(share(50), share(52), { measure: 'PERCENTAGE_POINT', stated: stated(5) })).toEqual({
      verdict: 'INCONSISTENT',
      gap: 1.5,
      impliedBaseMin: 46,
      impliedBaseMax: 48,
    });
  });

  test('"no change" that is none', () => {
    expect(judge(quantity(100), quantity(110), { stated: stated(0) }).verdict).toBe('INCONSISTENT');
  });
});

describe('SIGN_CONFLICT: the computed sign is settled and opposite', () => {
  test('in a number, with its gap', () => {
    expect(judge(quantity(100), quantity(110), { stated: stated(-10) })).toMatchObject({
      verdict: 'SIGN_CONFLICT',
      gap: -19.5,
    });
    expect(judge(quantity(110), quantity(100), { stated: stated(10) }).verdict).toBe('SIGN_CONFLICT');
  });

  test('in a word', () => {
    expect(judge(quantity(100), quantity(110), { trend: 'DOWN' }).verdict).toBe('SIGN_CONFLICT');
    expect(judge(quantity(110), quantity(100), { trend: 'UP' }).verdict).toBe('SIGN_CONFLICT');
  });

  test('a word can conflict where its number does not', () => {
    expect(judge(quantity(100), quantity(110), { stated: stated(10), trend: 'DOWN' }).verdict).toBe(
      'SIGN_CONFLICT',
    );
  });

  test('not while the sign is open', () => {
    const about = quantity(100, 'APPROXIMATELY', 1);
    expect(judge(about, about, { stated: stated(-30) }).verdict).toBe('INCONSISTENT');
  });
});

describe('WORDING_CONFLICT', () => {
  test('V1-D "relatively stable" for +2.273 %', () => {
    expect(judge(quantity(738_748), quantity(755_541), { trend: 'STABLE' }).verdict).toBe('WORDING_CONFLICT');
  });

  test('stable within one percent, or one point for a percentage', () => {
    const share = (value: number) => quantity(value, 'EXACT', 1, PERCENT);
    expect(judge(quantity(1_000), quantity(1_011), { trend: 'STABLE' }).verdict).toBe('WORDING_CONFLICT');
    expect(judge(share(50), share(51), { measure: 'PERCENTAGE_POINT', trend: 'STABLE' }).verdict).toBe(
      'CONSISTENT',
    );
    expect(judge(share(50), share(52), { measure: 'PERCENTAGE_POINT', trend: 'STABLE' }).verdict).toBe(
      'WORDING_CONFLICT',
    );
  });

  test('stable is a matter of percent where the number is absolute', () => {
    const more = quantity(50, 'EXACT', 1, { ...PERSONS, signed: true });
    const claim = { measure: 'ABSOLUTE', stated: more, trend: 'STABLE' } as const;
    expect(judge(quantity(100_000), quantity(100_050), claim).verdict).toBe('CONSISTENT');
    expect(judge(quantity(1_000), quantity(1_050), claim).verdict).toBe('WORDING_CONFLICT');
  });

  test('"up" or "down" where nothing changed', () => {
    expect(judge(quantity(100), quantity(100), { trend: 'UP' }).verdict).toBe('WORDING_CONFLICT');
    expect(judge(quantity(100), quantity(100), { trend: 'DOWN' }).verdict).toBe('WORDING_CONFLICT');
  });
});

describe('NOT_CHECKABLE', () => {
  test.each<[string, Quantity | null, Quantity | null]>([
    ['a base is missing', null, quantity(1)],
    ['a target is missing', quantity(1), null],
    ['both are missing', null, null],
    ['a percent of zero', quantity(0), quantity(1)],
  ])('%s', (_name, base, target) => {
    expect(judge(base, target, { stated: stated(5), trend: 'UP' })).toEqual({
      verdict: 'NOT_CHECKABLE',
      gap: null,
      impliedBaseMin: null,
      impliedBaseMax: null,
    });
  });

  test('the two may not be compared', () => {
    const other = observation('2025', quantity(110), { population: 'another' });
    const comparison = compare(indicator(), observation('2024', quantity(100)), other);
    expect(judgeClaim({ measure: 'PERCENT', stated: stated(10), trend: null }, comparison).verdict).toBe(
      'NOT_CHECKABLE',
    );
  });
});
