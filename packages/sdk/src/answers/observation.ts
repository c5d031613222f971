import type {
  Day,
  ObservationFlag,
  Period,
  Quantity as QuantityOfDomain,
  ReadingReport,
  ReadingSource,
  SeriesKey,
  Text,
} from '@hasila/domain';
import type { Labelled } from './labelled.js';
import type { NamedSeries } from './series.js';

/** A document that a figure or a claim stands in. */
export interface CitedSource extends ReadingSource {
  readonly title: Text;
  readonly url: string | null;
  /** As precise as printed; `null` when it bears no date. */
  readonly published: Period | null;
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
  readonly source: CitedSource;
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

/** An observation in a list of many: with its indicator, and the names of its place and breakdown. */
export interface ListedObservation extends Observation, NamedSeries {
  readonly indicator: Labelled;
}
