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
export { formatPeriod, yearOf } from '@hasila/domain';
export type {
  Change,
  Changed,
  Claim,
  Comparability,
  Comparison,
  Indicator,
  Note,
  Observation,
  Quantity,
  Reading,
  Source,
  Unchangeable,
  Unit,
} from './answer.js';
export { createHasila, type Hasila } from './client.js';
export {
  type Breakdown,
  code,
  type IndicatorCode,
  type NewCode,
  type PlaceCode,
  type TopicCode,
} from './codes.js';
export type { CompareInput, ComparePair } from './compare.js';
export { graphql } from './document/graphql.js';
export type { ResultOf, TypedDocument, VariablesOf } from './document/typed-document.js';
export { HasilaError, type InputProblem } from './error.js';
export type { IndicatorFilter, IndicatorsInput } from './indicators.js';
export type { Paged } from './pages.js';
export type { AsOf, PeriodInput } from './question.js';
export type { CallOptions, ClientSettings, Fetch } from './transport.js';
export type { YearOverYearInput } from './year-over-year.js';
