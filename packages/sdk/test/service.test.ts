import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestApp } from '../../server/test/support/app.js';
import { type Comparison, code, createHasila, graphql, type Hasila } from '../src/index.js';

/** The vectors of the domain that the dataset must give, asked through the client from the real application. */
let test: Awaited<ReturnType<typeof openTestApp>>;
let hasila: Hasila;
beforeAll(async () => {
  test = await openTestApp();
  hasila = createHasila({ url: 'http://test/graphql', fetch: test.app.fetch });
});
afterAll(() => test.database.close());

/** The two values and the change of a comparison that must have one. */
function figuresOf(comparison: Comparison) {
  if (comparison.reason !== null) throw new Error(`no change: ${comparison.reason}`);
  const { base, target, change } = comparison;
  return { base: base.quantity.value, target: target.quantity.value, change };
}

const CRIMINAL_CASES = 'criminal-cases-recorded';

it('V1-D: criminal cases 2023 to 2024, and what the sources say of it', async () => {
  const comparison = await hasila.compare({ indicator: CRIMINAL_CASES, base: 2023, target: 2024 });
  const { base, target, change } = figuresOf(comparison);
  expect([base, target]).toEqual([738_748, 755_541]);
  expect(change.value).toBeCloseTo(2.273, 3);
  expect(change).toMatchObject({ measure: 'PERCENT', direction: 'INCREASE', certainty: 'CERTAIN' });
  expect(comparison.claims).toContainEqual(expect.objectContaining({ value: 2.3, verdict: 'CONSISTENT' }));
  expect(comparison.claims).toContainEqual(
    expect.objectContaining({ value: null, trend: 'STABLE', verdict: 'WORDING_CONFLICT' }),
  );
});

it('V2-D: criminal cases 2024 to 2025: "nearly 779 thousand" is refined by 779,008', async () => {
  const { target, change } = figuresOf(
    await hasila.compare({ indicator: CRIMINAL_CASES, base: 2024, target: 2025 }),
  );
  expect(target).toBe(779_008);
  expect(change.value).toBeCloseTo(3.106, 3);
  expect(change.certainty).toBe('CERTAIN');
});

it('V3-D: criminal cases 2022 to 2023, today', async () => {
  const comparison = await hasila.compare({ indicator: CRIMINAL_CASES, base: 2022, target: 2023 });
  const { base, change } = figuresOf(comparison);
  expect(base).toBe(820_274);
  expect(change.value).toBeCloseTo(-9.94, 2);
  expect(comparison.comparability.reasons.map((reason) => reason.code)).toContain('BASE_REVISED');
  const said = (value: number) => comparison.claims.filter((claim) => claim.value === value);
  expect(said(-10).length).toBeGreaterThan(0);
  expect(said(-10).every(({ verdict }) => verdict === 'CONSISTENT')).toBe(true);
  const [other] = said(-23);
  expect(other?.verdict).toBe('INCONSISTENT');
  expect(other?.impliedBaseMin).toBeCloseTo(953_223, 0);
  expect(other?.impliedBaseMax).toBeCloseTo(965_684, 0);
});

it('V3-D: as the world knew it on 31 December 2022', async () => {
  const asOf = '2022-12-31';
  const missing = await hasila.compare({ indicator: CRIMINAL_CASES, base: 2022, target: 2023, asOf });
  expect(missing).toMatchObject({ reason: 'TARGET_MISSING', change: null, target: null });
  expect(missing.comparability.verdict).toBe('NOT_ASSESSED');
  const then = createHasila({ url: 'http://test/graphql', fetch: test.app.fetch, asOf });
  const earlier = figuresOf(await then.compare({ indicator: CRIMINAL_CASES, base: 2020, target: 2022 }));
  expect([earlier.base, earlier.target]).toEqual([851_343, 820_274]);
});

it('V4-D: served by mobile identity units 2024 to 2025', async () => {
  const { base, target, change } = figuresOf(
    await hasila.compare({ indicator: 'mobile-id-units-beneficiaries', base: 2024, target: 2025 }),
  );
  expect([base, target]).toEqual([130_242, 85_051]);
  expect(change.value).toBeCloseTo(-34.7, 2);
  expect(change).toMatchObject({ direction: 'DECREASE', certainty: 'CERTAIN' });
});

it('V4-L: munitions examined 2023 to 2024: "more than 6,240" has no upper end', async () => {
  const { change } = figuresOf(
    await hasila.compare({ indicator: 'forensic-munitions-examined', base: 2023, target: 2024 }),
  );
  expect(change).toMatchObject({
    direction: 'DECREASE',
    certainty: 'LIKELY',
    max: null,
    minInclusive: false,
  });
  expect([change.value, change.min, change.plausibleMin, change.plausibleMax]).toEqual([
    expect.closeTo(-20.9, 2),
    expect.closeTo(-20.9, 2),
    expect.closeTo(-20.9, 2),
    expect.closeTo(-20.78, 2),
  ]);
});

it('V6-D: cannabis resin 2024 to 2025', async () => {
  const { base, target, change } = figuresOf(
    await hasila.compare({ indicator: 'cannabis-resin-seized', base: 2024, target: 2025 }),
  );
  expect([base, target]).toEqual([123_971, 170_796]);
  expect(change.value).toBeCloseTo(37.77, 2);
  expect(change.certainty).toBe('CERTAIN');
});

it('V7-D: the official "more than 2.4 million" visitors count, by a document of one’s own', async () => {
  const document = graphql(`
    query Visitors($indicator: String!) {
      indicator(code: $indicator) {
        observations(filter: { from: "2025", to: "2025" }) {
          nodes {
            quantity { value qualifier ulp plausibleMin plausibleMax }
            reading { citation { source { kind } } }
            readings { quantity { value } citation { source { kind } } }
          }
        }
      }
    }
  `);
  const { indicator } = await hasila.query(document, { indicator: 'open-days-visitors' });
  const [edition, ...others] = indicator?.observations.nodes ?? [];
  expect(others).toEqual([]);
  expect(edition?.quantity).toEqual({
    value: 2_400_000,
    qualifier: 'MORE_THAN',
    ulp: 100_000,
    plausibleMin: 2_400_000,
    plausibleMax: 2_500_000,
  });
  expect(edition?.reading.citation.source.kind).toBe('OFFICIAL');
  expect(edition?.readings).toContainEqual({
    quantity: { value: 2_400_000 },
    citation: { source: { kind: 'PRESS' } },
  });
});

it('compare gives words in the language of the client, and who published each side', async () => {
  const french = createHasila({ url: 'http://test/graphql', fetch: test.app.fetch, language: 'FR' });
  const comparison = await french.compare({ indicator: CRIMINAL_CASES, base: 2024, target: 2025 });
  const { label, unit } = comparison.indicator;
  expect(label.language).toBe('FR');
  expect(unit).toMatchObject({ code: 'cases', percent: false, label: { language: 'FR' } });
  expect(comparison.explanation).toMatchObject({ language: 'FR', value: expect.stringContaining('2025') });
  expect(comparison.base?.period).toEqual({ first: '2024-01-01', last: '2024-12-31' });
  expect(comparison.base).toMatchObject({ place: 'morocco', breakdown: '' });
  expect(comparison.base?.reading.source).toMatchObject({
    publisher: expect.any(String),
    title: { language: expect.any(String) },
  });
});

it('a breakdown is matched whole, whatever the order', async () => {
  const answer = await hasila.query(
    graphql(
      '{ observations(filter: { breakdown: [{ dimension: "gender", member: "female" }] }, first: 1) { nodes { period indicator { code } place { slug } } } }',
    ),
  );
  const [known] = answer.observations.nodes;
  if (known === undefined) throw new Error('no figure of women');
  const comparison = await hasila.compare({
    indicator: code(known.indicator.code),
    place: code(known.place.slug),
    base: known.period,
    target: known.period,
    breakdown: { gender: 'female' },
  });
  expect(comparison.base?.breakdown).toBe('gender=female');
  expect(comparison.indicator.code).toBe(known.indicator.code);
});

it('compareMany answers pairs in order, a missing figure with its reason', async () => {
  const rows = await hasila.compareMany([
    { indicator: CRIMINAL_CASES, base: 2024, target: 2025 },
    { indicator: CRIMINAL_CASES, base: 2024, target: 1900 },
    { indicator: 'cannabis-resin-seized', base: 2024, target: 2025, measure: 'ABSOLUTE' },
  ]);
  expect(rows.map(({ reason }) => reason)).toEqual([null, 'TARGET_MISSING', null]);
  expect(rows[1]?.periods.target).toEqual({ first: '1900-01-01', last: '1900-12-31' });
  expect(rows[2]?.change?.value).toBe(46_825);
});

it('yearOverYear names the years of its rows as the figures do', async () => {
  const rows = await hasila.yearOverYear({ indicator: CRIMINAL_CASES });
  expect(rows.length).toBeGreaterThan(3);
  for (const { base, target, periods } of rows) {
    expect(base?.period ?? periods.base).toEqual(periods.base);
    expect(target?.period ?? periods.target).toEqual(periods.target);
  }
  const some = await hasila.yearOverYear({ indicator: CRIMINAL_CASES, from: 2024, to: 2026 });
  expect(some.map(({ reason, periods }) => [periods.target.first.slice(0, 4), reason])).toEqual([
    ['2024', null],
    ['2025', null],
    ['2026', 'TARGET_MISSING'],
  ]);
});

it('indicators lists each one once, over its pages', async () => {
  const all = await hasila.indicators().toArray();
  const codes = all.map((indicator) => indicator.code);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.length).toBeGreaterThan(200);
  const iterated: string[] = [];
  for await (const indicator of hasila.indicators()) iterated.push(indicator.code);
  expect(iterated).toEqual(codes);
  const shares = await hasila.indicators({ filter: { kinds: ['SHARE'] } }).toArray({ limit: 3 });
  expect(shares.map(({ kind }) => kind)).toEqual(['SHARE', 'SHARE', 'SHARE']);
});

it('the mistakes of a caller come back with their paths', async () => {
  const call = hasila.compareMany([
    { indicator: CRIMINAL_CASES, base: 2024, target: 2025 },
    { indicator: code('no-such-indicator'), place: code('atlantis'), base: 2024, target: 2025 },
  ]);
  await expect(call).rejects.toMatchObject({
    name: 'BadInputError',
    code: 'BAD_USER_INPUT',
    problems: expect.arrayContaining([
      expect.objectContaining({ path: 'inputs[1].indicator', value: 'no-such-indicator' }),
      expect.objectContaining({ path: 'inputs[1].base.place', value: 'atlantis' }),
    ]),
    requestId: expect.any(String),
  });
});
