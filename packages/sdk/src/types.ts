/** What both doors of the package give: `@hasila/sdk` and `@hasila/sdk/core`. */
export type {
  Bounds,
  Certainty,
  ChangeDirection,
  ChangeMeasure,
  ClaimVerdict,
  CommitmentStatus,
  ComparabilityReason,
  ComparabilityVerdict,
  Day,
  DesiredDirection,
  EventStatus,
  FacilityChangeKind,
  FacilityStatus,
  IndicatorKind,
  Language,
  NoChangeReason,
  ObservationFlag,
  Period,
  PlaceType,
  Qualifier,
  ReadingReport,
  ReportKind,
  ResolvedMeasure,
  Severity,
  SourceKind,
  Text,
  Trend,
} from '@hasila/domain';
export type { CheckedClaim, Claim, StatedNumber } from './answers/claim.js';
export type { Commitment, CommitmentStatement } from './answers/commitment.js';
export type {
  Change,
  Changed,
  Comparability,
  Comparison,
  Note,
  Unchangeable,
} from './answers/comparison.js';
export type { Event } from './answers/event.js';
export type { Facility, FacilityChange } from './answers/facility.js';
export type {
  BreakdownDimension,
  Indicator,
  IndicatorDetails,
  Institution,
  SeriesBreak,
} from './answers/indicator.js';
export type { Labelled, Named } from './answers/labelled.js';
export type {
  CitedSource,
  ListedObservation,
  Observation,
  Quantity,
  Reading,
} from './answers/observation.js';
export type { Place } from './answers/place.js';
export type { SearchHit, SearchKind } from './answers/search-hit.js';
export type { NamedSeries, Series } from './answers/series.js';
export type { Report, Source } from './answers/source.js';
export type { Unit } from './answers/unit.js';
export type { AutoMeasure, Delivery, YearInReview } from './answers/year-in-review.js';
export type { Breakdown, IndicatorCode, NewCode, PlaceCode, TopicCode } from './codes.js';
export type { ResultOf, TypedDocument, VariablesOf } from './document/typed-document.js';
export type { InputProblem } from './errors/hasila-error.js';
export type { Safe } from './errors/safe.js';
export type { AnsweredMeasure, MeasureOf } from './measures.js';
export type { Answer, List, Mode, SafeList } from './modes.js';
export type { ClaimFilter, ClaimsInput } from './questions/claims.js';
export type { CommitmentFilter, CommitmentsInput } from './questions/commitments.js';
export type { CompareInput, ComparePair } from './questions/compare.js';
export type { EventFilter, EventsInput } from './questions/events.js';
export type { FacilitiesInput, FacilityFilter } from './questions/facilities.js';
export type { IndicatorInput } from './questions/indicator.js';
export type { IndicatorFilter, IndicatorsInput } from './questions/indicators.js';
export type { ObservationFilter, ObservationsInput } from './questions/observations.js';
export type { Page, Paged, PageOptions } from './questions/pages.js';
export type { AsOf, PeriodInput } from './questions/question.js';
export type { RankingFilter, RankingInput } from './questions/ranking.js';
export type { SearchInput } from './questions/search.js';
export type { SourceFilter, SourcesInput } from './questions/sources.js';
export type { YearInReviewInput } from './questions/year-in-review.js';
export type { YearOverYearInput } from './questions/year-over-year.js';
export type { Register } from './register.js';
export type { CallOptions, ClientSettings, Fetch } from './transport/settings.js';
