/** What both doors of the package give: `@hasila/sdk` and `@hasila/sdk/core`. */
export type {
  Bounds,
  Certainty,
  ChangeDirection,
  ChangeMeasure,
  ClaimVerdict,
  ComparabilityReason,
  ComparabilityVerdict,
  Day,
  DesiredDirection,
  IndicatorKind,
  Language,
  NoChangeReason,
  ObservationFlag,
  Period,
  Qualifier,
  ReadingReport,
  ResolvedMeasure,
  Severity,
  SourceKind,
  Text,
  Trend,
} from '@hasila/domain';
export type { Claim } from './answers/claim.js';
export type {
  Change,
  Changed,
  Comparability,
  Comparison,
  Note,
  Unchangeable,
} from './answers/comparison.js';
export type { Indicator } from './answers/indicator.js';
export type { CitedSource, Observation, Quantity, Reading } from './answers/observation.js';
export type { Unit } from './answers/unit.js';
export type { Breakdown, IndicatorCode, NewCode, PlaceCode, TopicCode } from './codes.js';
export type { ResultOf, TypedDocument, VariablesOf } from './document/typed-document.js';
export type { InputProblem } from './errors/hasila-error.js';
export type { Safe } from './errors/safe.js';
export type { AnsweredMeasure, MeasureOf } from './measures.js';
export type { CompareInput, ComparePair } from './questions/compare.js';
export type { IndicatorFilter, IndicatorsInput } from './questions/indicators.js';
export type { Paged } from './questions/pages.js';
export type { AsOf, PeriodInput } from './questions/question.js';
export type { YearOverYearInput } from './questions/year-over-year.js';
export type { CallOptions, ClientSettings, Fetch } from './transport/settings.js';
