import type {
  Change as ChangeOfFigures,
  ClaimVerdict,
  ComparabilityNote,
  Comparability as ComparabilityOfFigures,
  Day,
  DesiredDirection,
  IndicatorKind,
  NoChangeReason,
  ObservationFlag,
  Period,
  Quantity as QuantityOfDomain,
  ReadingReport,
  ReadingSource,
  ResolvedMeasure,
  SeriesKey,
  Text,
  Trend,
  Unit as UnitOfDomain,
} from '@hasila/domain';

/** What figures are counted in, with its name and its sign where it has one. */
export interface Unit extends UnitOfDomain {
  readonly label: Text;
  readonly symbol: string | null;
}

/** A document that a figure or a claim stands in. */
export interface Source extends ReadingSource {
  readonly title: Text;
  readonly url: string | null;
}

/** A figure as it was qualified: the domain's quantity, in words, and as its source writes it. */
export interface Quantity extends QuantityOfDomain {
  /** "more than 85,000 persons". */
  readonly text: Text;
  /** At most eight words, in the language of the source. */
  readonly asWritten: string;
}

/** The publication that a figure was taken from: the reading that counts. */
export interface Reading {
  readonly id: string;
  readonly source: Source;
  /** The institution's publication that its source tells; `null` when it tells none. */
  readonly report: ReadingReport | null;
  /** The day that `asOf` uses. */
  readonly knownOn: Day;
}

/** The figure of one series for one period, as it is known now or on the day asked for. */
export interface Observation extends SeriesKey {
  /** Of the API: series, period and day asked for. */
  readonly id: string;
  readonly period: Period;
  readonly quantity: Quantity;
  readonly reading: Reading;
  readonly flags: readonly ObservationFlag[];
}

/** How a figure changed, with the interval that the words of both figures allow. */
export interface Change extends ChangeOfFigures {
  /** "+3.1 %", "between −2 and 0 points". */
  readonly text: Text;
}

/** One reason to read a comparison with care, as a code and as a sentence. */
export interface Note extends ComparabilityNote {
  readonly message: Text;
}

export interface Comparability extends ComparabilityOfFigures {
  readonly reasons: readonly Note[];
}

/** A change that a source states, checked against the figures as its own report gives them. */
export interface Claim {
  readonly id: string;
  readonly measure: ResolvedMeasure;
  /** The stated change: a fall is below zero; `null` for a bare trend word. */
  readonly value: number | null;
  readonly trend: Trend | null;
  readonly verdict: ClaimVerdict;
  /** From the computed interval to the stated one; `null` unless a stated number misses. */
  readonly gap: number | null;
  /** The bases that the stated change and the published target imply; `null` unless a stated number misses. */
  readonly impliedBaseMin: number | null;
  readonly impliedBaseMax: number | null;
  readonly asWritten: string | null;
  readonly source: Source;
}

interface Compared {
  /** Stable: made of the inputs. */
  readonly id: string;
  readonly indicator: { readonly code: string; readonly label: Text; readonly unit: Unit };
  /** The periods asked for, also where there is no figure. */
  readonly periods: { readonly base: Period; readonly target: Period };
  readonly measure: ResolvedMeasure;
  readonly base: Observation | null;
  readonly target: Observation | null;
  /** The absolute change beside it; `null` when a side is missing or the two may not be compared. */
  readonly absolute: Change | null;
  readonly comparability: Comparability;
  /** The comparison in one sentence, with both figures, their qualifiers and publishers. */
  readonly explanation: Text;
  /** What sources say about this very change, oldest first. */
  readonly claims: readonly Claim[];
}

/** A comparison with its change. */
export interface Changed extends Compared {
  readonly base: Observation;
  readonly target: Observation;
  readonly change: Change;
  readonly reason: null;
}

/** A comparison without a change, and why. */
export interface Unchangeable extends Compared {
  readonly change: null;
  readonly reason: NoChangeReason;
}

/** A base and a target, the change between them, and whether they may be compared. `reason` tells the two apart. */
export type Comparison = Changed | Unchangeable;

/** What is measured. */
export interface Indicator {
  readonly code: string;
  readonly label: Text;
  /** What is counted, by whom and over what, in one sentence. */
  readonly definition: Text | null;
  readonly topic: { readonly code: string; readonly label: Text };
  readonly unit: Unit;
  readonly kind: IndicatorKind;
  /** Which way is welcome. It decides a colour, never a sign. */
  readonly desiredDirection: DesiredDirection;
  readonly decimals: number;
  /** What a reader must know: what it counts and what it does not. */
  readonly notes: readonly Text[];
}
