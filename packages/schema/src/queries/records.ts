import type {
  ClaimMeasure,
  ClaimVerdict,
  Day,
  DesiredDirection,
  IndicatorKind,
  Language,
  Observation,
  ObservationKey,
  Period,
  PlaceType,
  Quantity,
  Reading,
  ReportKind,
  SeriesBreak,
  SourceKind,
  Translations,
  Trend,
  Unit,
  UnitWords,
  Vintage,
} from '@hasila/domain';

/** What names a series, an observation and a vintage, and makes their ids. */
export type { IndicatorSeries as SeriesRecord, ObservationKey, Vintage } from '@hasila/domain';

/** A code with its label: topics, institutions, dimensions, members. */
export interface Labelled {
  readonly code: string;
  readonly label: Translations;
}

export interface InstitutionRecord extends Labelled {
  readonly url: string | null;
}

export interface UnitRecord extends Unit, Labelled {
  readonly symbol: string | null;
  readonly words: UnitWords;
}

export interface MemberRecord extends Labelled {
  readonly dimension: string;
}

export interface BreakRecord extends SeriesBreak {
  readonly reason: Translations;
  readonly source: string | null;
}

export interface IndicatorRecord {
  readonly code: string;
  readonly topic: string;
  readonly institution: string;
  readonly unit: UnitRecord;
  readonly decimals: number;
  readonly kind: IndicatorKind;
  readonly additive: boolean;
  readonly desiredDirection: DesiredDirection;
  readonly label: Translations;
  readonly definition: Translations;
  readonly notes: readonly string[];
  readonly perEdition: boolean;
  readonly breaks: readonly BreakRecord[];
}

export interface PlaceRecord {
  readonly slug: string;
  readonly type: PlaceType;
  readonly parent: string | null;
  readonly name: Translations;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export interface ReportRecord {
  readonly slug: string;
  readonly kind: ReportKind;
  readonly title: Translations;
  readonly period: Period;
  readonly issued: Period | null;
  readonly issuedOn: Day;
  readonly cutOff: Day | null;
}

export interface SourceRecord {
  readonly slug: string;
  readonly publisher: string;
  readonly kind: SourceKind;
  readonly language: Language;
  readonly published: Period | null;
  readonly report: string | null;
  readonly title: Translations;
  readonly url: string | null;
  readonly sha256: string | null;
}

/** Where in a source a fact stands. Without a span the source is not at hand and nothing was verified. */
export interface CitationRecord {
  readonly source: string;
  readonly asWritten: string | null;
  readonly paragraph: number | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly paragraphSha256: string | null;
}

export interface ReadingRecord extends Reading {
  readonly key: ObservationKey;
  readonly published: Period | null;
  readonly setAsideNote: string | null;
  readonly citation: CitationRecord;
}

export interface ObservationRecord extends Observation<ReadingRecord> {
  readonly key: ObservationKey;
  readonly vintage: Vintage;
  /** All that the vintage admits, newest first. */
  readonly readings: readonly ReadingRecord[];
}

export interface ClaimRecord {
  readonly id: string;
  readonly indicator: string;
  readonly place: string;
  readonly breakdown: string;
  readonly base: Period;
  readonly target: Period;
  readonly measure: ClaimMeasure;
  readonly stated: Quantity | null;
  readonly trend: Trend | null;
  readonly citation: CitationRecord;
  readonly report: string | null;
  readonly knownOn: Day;
  /** The day as of which it is compared: its report's issue, else its own. */
  readonly asOf: Day;
  readonly verdict: ClaimVerdict;
  readonly gap: number | null;
  readonly impliedBaseMin: number | null;
  readonly impliedBaseMax: number | null;
}
