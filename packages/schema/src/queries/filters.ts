import type {
  ClaimVerdict,
  CommitmentStatus,
  Day,
  EventStatus,
  FacilityStatus,
  IndicatorKind,
  Language,
  ObservationFlag,
  Period,
  PlaceType,
  SourceKind,
} from '@hasila/domain';

type Optional<T> = T | null | undefined;

/** Filters as the API takes them, breakdowns already as one canonical key. All conditions hold together. */
export interface IndicatorFilter {
  readonly codes?: Optional<readonly string[]>;
  readonly topics?: Optional<readonly string[]>;
  readonly kinds?: Optional<readonly IndicatorKind[]>;
  readonly units?: Optional<readonly string[]>;
  readonly institutions?: Optional<readonly string[]>;
  readonly place?: Optional<string>;
  readonly period?: Optional<Period>;
  readonly text?: Optional<string>;
}

export interface ObservationFilter {
  readonly indicators?: Optional<readonly string[]>;
  readonly topics?: Optional<readonly string[]>;
  readonly places?: Optional<readonly string[]>;
  readonly withDescendants?: Optional<boolean>;
  readonly breakdown?: Optional<string>;
  readonly anyBreakdown?: Optional<boolean>;
  readonly from?: Optional<Period>;
  readonly to?: Optional<Period>;
  readonly sources?: Optional<readonly string[]>;
  readonly flags?: Optional<readonly ObservationFlag[]>;
  readonly asOf?: Optional<Day>;
}

export interface ReadingFilter {
  readonly indicators?: Optional<readonly string[]>;
  readonly sources?: Optional<readonly string[]>;
  readonly reports?: Optional<readonly string[]>;
  readonly sourceKinds?: Optional<readonly SourceKind[]>;
  readonly from?: Optional<Period>;
  readonly to?: Optional<Period>;
  readonly verified?: Optional<boolean>;
  readonly asOf?: Optional<Day>;
}

export interface ClaimFilter {
  readonly asOf?: Optional<Day>;
  readonly indicators?: Optional<readonly string[]>;
  readonly verdicts?: Optional<readonly ClaimVerdict[]>;
  readonly target?: Optional<Period>;
  readonly sources?: Optional<readonly string[]>;
  readonly reports?: Optional<readonly string[]>;
}

export interface PlaceFilter {
  readonly types?: Optional<readonly PlaceType[]>;
  readonly within?: Optional<string>;
  readonly text?: Optional<string>;
}

export interface SourceFilter {
  readonly kinds?: Optional<readonly SourceKind[]>;
  readonly languages?: Optional<readonly Language[]>;
  readonly reports?: Optional<readonly string[]>;
  readonly publisher?: Optional<string>;
  readonly text?: Optional<string>;
}

export interface FacilityFilter {
  readonly types?: Optional<readonly string[]>;
  readonly places?: Optional<readonly string[]>;
  readonly withDescendants?: Optional<boolean>;
  readonly statuses?: Optional<readonly FacilityStatus[]>;
  readonly on?: Optional<Day>;
  readonly asOf?: Optional<Day>;
  readonly changedIn?: Optional<Period>;
  readonly text?: Optional<string>;
}

export interface EventFilter {
  readonly types?: Optional<readonly string[]>;
  readonly series?: Optional<readonly string[]>;
  readonly places?: Optional<readonly string[]>;
  readonly withDescendants?: Optional<boolean>;
  readonly statuses?: Optional<readonly EventStatus[]>;
  readonly from?: Optional<Period>;
  readonly to?: Optional<Period>;
  /** Sharing a day with this period. */
  readonly during?: Optional<Period>;
  readonly text?: Optional<string>;
}

export interface CommitmentFilter {
  readonly statuses?: Optional<readonly CommitmentStatus[]>;
  readonly dueIn?: Optional<Period>;
  readonly everDueIn?: Optional<Period>;
  readonly slippedAtLeastDays?: Optional<number>;
  readonly places?: Optional<readonly string[]>;
  readonly facility?: Optional<string>;
  readonly event?: Optional<string>;
  readonly indicator?: Optional<string>;
  readonly asOf?: Optional<Day>;
  readonly text?: Optional<string>;
}

export const INDICATOR_ORDERS = ['CODE', 'LABEL', 'TOPIC', 'OBSERVATION_COUNT'] as const;
export type IndicatorOrder = (typeof INDICATOR_ORDERS)[number];
