import type { ComparedIndicator, Observation, SeriesBreak } from './observation.js';
import { sameLength } from './period.js';

/** Worst first. */
export const SEVERITIES = ['BLOCKING', 'CAUTION', 'NOTE'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const COMPARABILITY_REASONS = [
  'SERIES_BREAK',
  'SCOPE_DIFFERS',
  'UNIT_DIFFERS',
  'PERIOD_LENGTH_DIFFERS',
  'PARTIAL_PERIOD',
  'BASE_REVISED',
  'TARGET_REVISED',
  'CONFLICTING_READINGS',
  'PLACE_DIFFERS',
  'BREAKDOWN_DIFFERS',
  'SOURCE_DIFFERS',
  'QUALIFIED_VALUE',
  'CUTOFF_UNSTATED',
] as const;
export type ComparabilityReason = (typeof COMPARABILITY_REASONS)[number];

export const COMPARABILITY_VERDICTS = [
  'COMPARABLE',
  'WITH_CAUTION',
  'NOT_COMPARABLE',
  'NOT_ASSESSED',
] as const;
export type ComparabilityVerdict = (typeof COMPARABILITY_VERDICTS)[number];

export const SEVERITY_OF: Readonly<Record<ComparabilityReason, Severity>> = {
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
};

/** One reason to read a comparison with care, and how grave it is. */
export interface ComparabilityNote {
  readonly code: ComparabilityReason;
  readonly severity: Severity;
}

/** Whether two figures may be compared, and why: the verdict is that of the gravest reason. */
export interface Comparability {
  readonly verdict: ComparabilityVerdict;
  readonly reasons: readonly ComparabilityNote[];
}

export const NOT_ASSESSED: Comparability = { verdict: 'NOT_ASSESSED', reasons: [] };

/** Weighs two observations of one indicator against each other. */
export function comparability(
  indicator: ComparedIndicator,
  base: Observation,
  target: Observation,
): Comparability {
  const codes = COMPARABILITY_REASONS.filter((code) => APPLIES[code](base, target, indicator));
  const reasons = codes.map((code) => ({ code, severity: SEVERITY_OF[code] }));
  return { verdict: verdictOf(reasons), reasons };
}

function verdictOf(reasons: readonly ComparabilityNote[]): ComparabilityVerdict {
  const has = (severity: Severity) => reasons.some((reason) => reason.severity === severity);
  return has('BLOCKING') ? 'NOT_COMPARABLE' : has('CAUTION') ? 'WITH_CAUTION' : 'COMPARABLE';
}

type Test = (base: Observation, target: Observation, indicator: ComparedIndicator) => boolean;

const either =
  (test: (side: Observation) => boolean): Test =>
  (base, target) =>
    test(base) || test(target);

const APPLIES: Readonly<Record<ComparabilityReason, Test>> = {
  SERIES_BREAK: (base, target, { breaks }) =>
    breaks.some((at) => concerns(at, base, target) && separates(at, base, target)),
  SCOPE_DIFFERS: (base, target) => base.reading.population !== target.reading.population,
  UNIT_DIFFERS: (base, target) => base.reading.quantity.unit.code !== target.reading.quantity.unit.code,
  PERIOD_LENGTH_DIFFERS: (base, target, { kind, perEdition }) =>
    kind === 'FLOW' && !perEdition && !sameLength(base.period, target.period),
  PARTIAL_PERIOD: either(({ reading }) => reading.partial),
  BASE_REVISED: (base) => base.flags.includes('REVISED'),
  TARGET_REVISED: (_base, target) => target.flags.includes('REVISED'),
  CONFLICTING_READINGS: either(({ flags }) => flags.includes('CONFLICTING')),
  PLACE_DIFFERS: (base, target) => base.place !== target.place,
  BREAKDOWN_DIFFERS: (base, target) => base.breakdown !== target.breakdown,
  SOURCE_DIFFERS: (base, target) => base.reading.source.publisher !== target.reading.source.publisher,
  QUALIFIED_VALUE: either(({ reading }) => reading.quantity.qualifier !== 'EXACT'),
  CUTOFF_UNSTATED: either(issuedEarlyWithoutCutOff),
};

/** The period is the figure's; a source that tells no report is its own report, issued on the day it became known. */
function issuedEarlyWithoutCutOff({ reading: { report, knownOn }, period }: Observation): boolean {
  return (report?.issuedOn ?? knownOn) < period.last && (report?.cutOff ?? null) === null;
}

function concerns({ place, breakdown }: SeriesBreak, base: Observation, target: Observation): boolean {
  return [base, target].some(
    (side) =>
      (place === null || place === side.place) && (breakdown === null || breakdown === side.breakdown),
  );
}

/** base < break ≤ target, whichever is the earlier: the break falls after the start of one and by the end of the other. */
function separates({ at }: SeriesBreak, base: Observation, target: Observation): boolean {
  const onePeriod = base.period.first === target.period.first && base.period.last === target.period.last;
  const start = [base.period.first, target.period.first].sort()[0] ?? '';
  const end = [base.period.last, target.period.last].sort()[1] ?? '';
  return !onePeriod && start < at.first && at.first <= end;
}
