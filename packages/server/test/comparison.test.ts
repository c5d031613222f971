import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestApp } from './support/app.js';

/** The vectors of the domain that the dataset must give, asked through the API. */
let test: Awaited<ReturnType<typeof openTestApp>>;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.database.close());

const COMPARE = `query ($indicator: String!, $base: TimePeriod!, $target: TimePeriod!, $asOf: Date) {
  compare(inputs: [{ indicator: $indicator, base: { period: $base }, target: { period: $target } }], asOf: $asOf) {
    base { quantity { value qualifier ulp plausibleMin plausibleMax } flags }
    target { quantity { value qualifier ulp } flags readings { quantity { value qualifier } } }
    change { value min max minInclusive maxInclusive plausibleMin plausibleMax direction certainty }
    reason
    comparability { verdict reasons { code } }
    claims { value trend verdict impliedBaseMin impliedBaseMax gap }
    asFirstPublished { base { quantity { value } } }
  }
}`;

async function compare(indicator: string, base: string, target: string, asOf?: string) {
  const { data, errors } = await test.ask(COMPARE, { indicator, base, target, asOf });
  expect(errors).toEqual([]);
  return data.compare[0];
}

it('V1: criminal cases 2023 to 2024 rose by 2.273 %, and "relatively stable" does not fit', async () => {
  const { base, target, change, claims } = await compare('criminal-cases-recorded', '2023', '2024');
  expect([base.quantity.value, target.quantity.value]).toEqual([738_748, 755_541]);
  expect(change.value).toBeCloseTo(2.273, 3);
  expect(change).toMatchObject({ direction: 'INCREASE', certainty: 'CERTAIN' });
  expect(claims).toContainEqual(expect.objectContaining({ value: 2.3, verdict: 'CONSISTENT' }));
  expect(claims).toContainEqual(expect.objectContaining({ trend: 'STABLE', verdict: 'WORDING_CONFLICT' }));
});

it('V2: "nearly 779 thousand" is refined by 779,008', async () => {
  const { target, change } = await compare('criminal-cases-recorded', '2024', '2025');
  expect(target.quantity).toMatchObject({ value: 779_008, qualifier: 'EXACT' });
  expect(target.readings).toContainEqual({ quantity: { value: 779_000, qualifier: 'APPROXIMATELY' } });
  expect(change.value).toBeCloseTo(3.106, 3);
  expect(change).toMatchObject({ direction: 'INCREASE', certainty: 'CERTAIN' });
});

it('V3: a restated base is flagged, and claims are judged by what their report says', async () => {
  const { base, change, comparability, claims } = await compare('criminal-cases-recorded', '2022', '2023');
  expect(base.quantity.value).toBe(820_274);
  expect(change.value).toBeCloseTo(-9.94, 2);
  expect(comparability.reasons).toContainEqual({ code: 'BASE_REVISED' });
  const tenPercent = claims.filter((claim: { value: number }) => claim.value === -10);
  expect(tenPercent.length).toBeGreaterThan(1);
  expect(tenPercent.every((claim: { verdict: string }) => claim.verdict === 'CONSISTENT')).toBe(true);
  const [other] = claims.filter((claim: { value: number }) => claim.value === -23);
  expect(other.verdict).toBe('INCONSISTENT');
  expect(other.impliedBaseMin).toBeCloseTo(953_223, 0);
  expect(other.impliedBaseMax).toBeCloseTo(965_684, 0);
});

it('V3: as the world knew it at the end of 2022', async () => {
  const then = await compare('criminal-cases-recorded', '2022', '2023', '2022-12-31');
  expect(then).toMatchObject({
    reason: 'TARGET_MISSING',
    change: null,
    base: { quantity: { value: 820_274 } },
  });
  expect(then.comparability.verdict).toBe('NOT_ASSESSED');
  const earlier = await compare('criminal-cases-recorded', '2020', '2022', '2022-12-31');
  expect([earlier.base.quantity.value, earlier.target.quantity.value]).toEqual([851_343, 820_274]);
});

it('V4: mobile identity units fell by 34.70 %, certainly', async () => {
  const { base, target, change } = await compare('mobile-id-units-beneficiaries', '2024', '2025');
  expect([base.quantity.value, target.quantity.value]).toEqual([130_242, 85_051]);
  expect(change.value).toBeCloseTo(-34.7, 2);
  expect(change).toMatchObject({ direction: 'DECREASE', certainty: 'CERTAIN' });
});

it('V4: munitions examined likely fell: "more than 6,240" has no upper end', async () => {
  const { change } = await compare('forensic-munitions-examined', '2023', '2024');
  expect(change).toMatchObject({
    max: null,
    minInclusive: false,
    direction: 'DECREASE',
    certainty: 'LIKELY',
  });
  expect(change.value).toBeCloseTo(-20.9, 2);
  expect(change.min).toBeCloseTo(-20.9, 2);
  expect([change.plausibleMin, change.plausibleMax]).toEqual([
    expect.closeTo(-20.9, 2),
    expect.closeTo(-20.78, 2),
  ]);
});

it('V6: cannabis resin 2024 to 2025 rose by 37.77 %', async () => {
  const { base, target, change } = await compare('cannabis-resin-seized', '2024', '2025');
  expect([base.quantity.value, target.quantity.value]).toEqual([123_971, 170_796]);
  expect(change.value).toBeCloseTo(37.77, 2);
  expect(change.certainty).toBe('CERTAIN');
});

it('V7: the official "more than 2.4 million" visitors count, and the press stays among the readings', async () => {
  const { data } = await test.ask(`{
    observations(filter: { indicators: ["open-days-visitors"], from: "2025", to: "2025" }) {
      nodes { place { slug } period quantity { value qualifier ulp plausibleMin plausibleMax } flags
        reading { citation { source { kind } } }
        readings { quantity { value qualifier } citation { source { kind } } } }
    }
  }`);
  const [edition] = data.observations.nodes;
  expect(data.observations.nodes).toHaveLength(1);
  expect(edition.place.slug).toBe('morocco');
  expect(edition.quantity).toEqual({
    value: 2_400_000,
    qualifier: 'MORE_THAN',
    ulp: 100_000,
    plausibleMin: 2_400_000,
    plausibleMax: 2_500_000,
  });
  expect(edition.reading.citation.source.kind).toBe('OFFICIAL');
  expect(edition.flags).not.toContain('CONFLICTING');
  expect(edition.readings).toContainEqual({
    quantity: { value: 2_400_000, qualifier: 'ROUNDED' },
    citation: { source: { kind: 'PRESS' } },
  });
});

it('a share changes in points, never in percent of a percent', async () => {
  const { data } = await test.ask(`{ indicator(code: "clearance-rate") {
    comparison(base: "2022", target: "2023") { change { measure unit { code } } reason }
    percent: comparison(base: "2022", target: "2023", measure: PERCENT) { change { value } absolute { value } reason }
  } }`);
  expect(data.indicator.comparison).toMatchObject({
    reason: null,
    change: { measure: 'PERCENTAGE_POINT', unit: { code: 'percentage-point' } },
  });
  expect(data.indicator.percent).toMatchObject({ reason: 'MEASURE_INVALID', change: null });
  expect(data.indicator.percent.absolute).not.toBeNull();
});
