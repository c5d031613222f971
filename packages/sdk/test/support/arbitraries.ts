import {
  assertQuantity,
  breakdownKey,
  CERTAINTIES,
  CHANGE_DIRECTIONS,
  CHANGE_MEASURES,
  CLAIM_VERDICTS,
  COMPARABILITY_REASONS,
  COMPARABILITY_VERDICTS,
  LANGUAGES,
  middle,
  NO_CHANGE_REASONS,
  OBSERVATION_FLAGS,
  type Period,
  QUALIFIERS,
  type Quantity as QuantityOfDomain,
  type ResolvedMeasure,
  SEVERITY_OF,
  SOURCE_KINDS,
  TRENDS,
  type Unit as UnitOfDomain,
} from '@hasila/domain';
import * as fc from 'fast-check';
import type { Claim } from '../../src/answers/claim.js';
import type { Change, Changed, Comparison, Note, Unchangeable } from '../../src/answers/comparison.js';
import type { CitedSource, Observation, Quantity } from '../../src/answers/observation.js';

const record = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> =>
  fc.record(model, { noNullPrototype: true });
const code = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const text = record({ value: fc.string({ unit: 'grapheme' }), language: fc.constantFrom(...LANGUAGES) });
const measures = CHANGE_MEASURES.filter((measure): measure is ResolvedMeasure => measure !== 'AUTO');
const measure = fc.constantFrom(...measures);
const nullable = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

const dayNumber = fc.integer({ min: 0, max: 60_000 });
const dayOf = (days: number) => new Date(Date.UTC(1930, 0, 1 + days)).toISOString().slice(0, 10);
const day = dayNumber.map(dayOf);
const year = fc.integer({ min: 1, max: 9999 }).map((n) => String(n).padStart(4, '0'));
const period: fc.Arbitrary<Period> = fc.oneof(
  fc.tuple(dayNumber, fc.nat(1000)).map(([from, days]) => ({ first: dayOf(from), last: dayOf(from + days) })),
  year.map((n) => ({ first: `${n}-01-01`, last: `${n}-12-31` })),
);

const unit: fc.Arbitrary<UnitOfDomain> = fc.oneof(
  fc.constant({ code: 'percent', percent: true, signed: false }),
  record({
    code: code.filter((name) => name !== 'percent'),
    percent: fc.constant(false),
    signed: fc.boolean(),
  }),
);

/** What a dataset can hold: the domain refuses the rest, and a range never says more than its unit can be. */
function quantity(of: UnitOfDomain): fc.Arbitrary<Quantity> {
  const largest = of.percent ? 100_000 : 999_999_999;
  const size = fc
    .integer({ min: of.signed ? -largest : 0, max: largest })
    .map((thousandths) => thousandths / 1000);
  const ulp = fc.integer({ min: -3, max: 6 }).map((exponent) => Number(`1e${exponent}`));
  const single = record({
    value: size,
    qualifier: fc.constantFrom(...QUALIFIERS.filter((qualifier) => qualifier !== 'BETWEEN')),
    ulp,
    unit: fc.constant(of),
  });
  const range = fc.tuple(size, size, ulp).map(([a, b, digit]): QuantityOfDomain => {
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    return { value: middle(low, high), qualifier: 'BETWEEN', ulp: digit, between: [low, high], unit: of };
  });
  const words = record({ text, asWritten: fc.string() });
  return fc
    .tuple(fc.oneof(single, range), words)
    .map(([figure, said]) => ({ ...figure, ...said }))
    .filter(isPossible);
}

function isPossible(candidate: Quantity): boolean {
  try {
    assertQuantity(candidate);
    return true;
  } catch {
    return false;
  }
}

const source: fc.Arbitrary<CitedSource> = record({
  slug: code,
  publisher: fc.string(),
  kind: fc.constantFrom(...SOURCE_KINDS),
  title: text,
  url: nullable(fc.webUrl()),
  published: nullable(period),
});

const breakdown = fc
  .uniqueArray(record({ dimension: code, member: code }), {
    maxLength: 3,
    selector: (one) => one.dimension,
  })
  .map(breakdownKey);

const observation: fc.Arbitrary<Observation> = record({
  id: fc.string(),
  period,
  place: code,
  breakdown,
  quantity: unit.chain(quantity),
  reading: record({
    id: code,
    source,
    report: nullable(record({ slug: code, issuedOn: day, cutOff: nullable(day) })),
    knownOn: day,
  }),
  flags: fc.subarray([...OBSERVATION_FLAGS]),
});

const changeBy = <Measure extends ResolvedMeasure>(
  by: fc.Arbitrary<Measure>,
): fc.Arbitrary<Change<Measure>> =>
  record({
    measure: by,
    value: number,
    min: nullable(number),
    max: nullable(number),
    minInclusive: fc.boolean(),
    maxInclusive: fc.boolean(),
    plausibleMin: nullable(number),
    plausibleMax: nullable(number),
    direction: fc.constantFrom(...CHANGE_DIRECTIONS),
    certainty: fc.constantFrom(...CERTAINTIES),
    text,
  });

const change: fc.Arbitrary<Change> = changeBy(measure);

const claim: fc.Arbitrary<Claim> = record({
  id: code,
  measure,
  value: nullable(number),
  trend: nullable(fc.constantFrom(...TRENDS)),
  verdict: fc.constantFrom(...CLAIM_VERDICTS),
  gap: nullable(number),
  impliedBaseMin: nullable(number),
  impliedBaseMax: nullable(number),
  asWritten: nullable(fc.string()),
  source,
});

const note: fc.Arbitrary<Note> = fc
  .tuple(fc.constantFrom(...COMPARABILITY_REASONS), text)
  .map(([reason, message]) => ({ code: reason, severity: SEVERITY_OF[reason], message }));

const shared = {
  id: fc.string(),
  indicator: record({
    code,
    label: text,
    unit: fc
      .tuple(unit, text, nullable(fc.string()))
      .map(([of, label, symbol]) => ({ ...of, label, symbol })),
  }),
  periods: record({ base: period, target: period }),
  measure,
  absolute: nullable(changeBy(fc.constant('ABSOLUTE'))),
  comparability: record({
    verdict: fc.constantFrom(...COMPARABILITY_VERDICTS),
    reasons: fc.array(note, { maxLength: 3 }),
  }),
  explanation: text,
  claims: fc.array(claim, { maxLength: 2 }),
};

const changed: fc.Arbitrary<Changed> = record({
  ...shared,
  base: observation,
  target: observation,
  change,
  reason: fc.constant(null),
});

const unchangeable: fc.Arbitrary<Unchangeable> = record({
  ...shared,
  base: nullable(observation),
  target: nullable(observation),
  change: fc.constant(null),
  reason: fc.constantFrom(...NO_CHANGE_REASONS),
});

/** Every comparison that the API can answer. */
export const COMPARISON: fc.Arbitrary<Comparison> = fc.oneof(changed, unchangeable);
