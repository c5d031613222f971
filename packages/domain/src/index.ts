export { type ArithmeticReason, type Change, changeBetween, changeValue, type Dated } from './change.js';
export {
  agree,
  type Choice,
  chooseReading,
  OBSERVATION_FLAGS,
  type ObservationFlag,
  refines,
} from './choose-reading.js';
export {
  CLAIM_MEASURES,
  CLAIM_VERDICTS,
  type ClaimMeasure,
  type ClaimVerdict,
  type Judgement,
  judgeClaim,
  plausibleStatedInterval,
  type StatedChange,
  type StatedNumber,
  statedInterval,
  TRENDS,
  type Trend,
} from './claim.js';
export { type ComparedClaim, compareForClaim } from './claim-comparison.js';
export {
  COMMITMENT_STATUSES,
  type CommitmentConditions,
  type CommitmentHistory,
  type CommitmentState,
  type CommitmentStatement,
  type CommitmentStatus,
  commitmentState,
  countStatuses,
  everDueIn,
  meetsConditions,
  STATEMENT_STATUSES,
  type StatementStatus,
  statementsKnown,
} from './commitment.js';
export {
  COMPARABILITY_REASONS,
  COMPARABILITY_VERDICTS,
  type Comparability,
  type ComparabilityNote,
  type ComparabilityReason,
  type ComparabilityVerdict,
  comparability,
  NOT_ASSESSED,
  SEVERITIES,
  SEVERITY_OF,
  type Severity,
} from './comparability.js';
export {
  type Changed,
  type CompareOptions,
  type Comparison,
  compare,
  NO_CHANGE_REASONS,
  type NoChangeReason,
  type Unchangeable,
} from './compare.js';
export { type ComparedYears, comparedYears, latestPeriod, yearProblems } from './compared-years.js';
export {
  CERTAINTIES,
  type Certainty,
  CHANGE_DIRECTIONS,
  type ChangeDirection,
  type Tendency,
  tendency,
} from './direction.js';
export { EVENT_STATUSES, type EventStatus } from './event.js';
export { explainComparison, type NamedComparison, type NamedSide } from './explain-comparison.js';
export {
  certaintyLabel,
  comparabilityMessage,
  directionLabel,
  type ExplainedSide,
  type ExplanationContext,
  explain,
  noChangeMessage,
  tendencyLabel,
  verdictLabel,
} from './explanation.js';
export {
  effectiveOn,
  FACILITY_CHANGE_KINDS,
  FACILITY_STATUSES,
  type FacilityChange,
  type FacilityChangeKind,
  type FacilityStatus,
  historyOf,
  STATUS_AFTER,
  statusAt,
} from './facility.js';
export { formatChange, formatPeriodInWords, formatQuantity, formatStatedChange } from './format.js';
export {
  type ComparisonKey,
  comparisonId,
  type IndicatorSeries,
  type ObservationKey,
  observationId,
  parseComparisonId,
  parseObservationId,
  parseSeriesId,
  type SideKey,
  seriesId,
} from './ids.js';
export { breakdownProblems, type InputProblem, problemSentence, rangeProblems } from './input-problem.js';
export { type Bounds, type Interval, toBounds } from './interval.js';
export {
  DIRECTIONS,
  type Direction,
  directionOf,
  LANGUAGES,
  type Language,
  localise,
  type Text,
  type Translations,
} from './language.js';
export {
  CHANGE_MEASURES,
  type ChangeMeasure,
  measureFits,
  type ResolvedMeasure,
  resolveMeasure,
} from './measure.js';
export { isolateName, isolateNumber } from './number-format.js';
export {
  type BreakdownValue,
  breakdownKey,
  type ComparedIndicator,
  DESIRED_DIRECTIONS,
  type DesiredDirection,
  INDICATOR_KINDS,
  type IndicatorKind,
  type Observation,
  parseBreakdown,
  type SeriesBreak,
  type SeriesKey,
} from './observation.js';
export { type Observed, observe } from './observe.js';
export {
  type Day,
  formatPeriod,
  InvalidPeriodError,
  lengthInDays,
  overlaps,
  PERIOD_FORMS,
  PERIOD_KINDS,
  type Period,
  type PeriodKind,
  parseDay,
  parsePeriod,
  periodDays,
  periodKind,
  sameLength,
  wholeYearsBetween,
  yearOf,
  yearPeriod,
} from './period.js';
export { PLACE_TYPES, type PlaceType } from './place.js';
export {
  assertQuantity,
  hardInterval,
  InvalidQuantityError,
  middle,
  plausibleInterval,
  QUALIFIERS,
  type Qualifier,
  type Quantity,
  type Unit,
} from './quantity.js';
export {
  type Rankable,
  type RankingConditions,
  rankChanges,
  rankingProblems,
  sizeOfChange,
} from './ranking.js';
export {
  type DatedPublication,
  knownOn,
  type Reading,
  type ReadingReport,
  type ReadingSource,
  SOURCE_KINDS,
  type SourceKind,
} from './reading.js';
export { REPORT_KINDS, type ReportKind } from './report.js';
export {
  SNAPSHOT_VERSION,
  type Snapshot,
  type SnapshotBreak,
  type SnapshotCited,
  type SnapshotClaim,
  type SnapshotDimension,
  type SnapshotIndicator,
  type SnapshotInstitution,
  type SnapshotLabel,
  type SnapshotPlace,
  type SnapshotReading,
  type SnapshotReport,
  type SnapshotSource,
  type SnapshotSpan,
  type SnapshotUnit,
} from './snapshot.js';
export type {
  SnapshotCitation,
  SnapshotCommitment,
  SnapshotEvent,
  SnapshotFacility,
  SnapshotFacilityChange,
  SnapshotHappenings,
  SnapshotQuantity,
  SnapshotStatement,
} from './snapshot-happenings.js';
export { UNIT_OF_MEASURE } from './unit-of-measure.js';
export { isKnown, type Vintage } from './vintage.js';
export type { UnitNoun, UnitWords } from './words.js';
export { readNumbers, ulpAsWritten, type WrittenNumber } from './written-number.js';
