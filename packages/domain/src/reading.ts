import type { Day, Period } from './period.js';
import type { Quantity } from './quantity.js';

/** Who speaks in a source; the order is the order of weight. */
export const SOURCE_KINDS = ['OFFICIAL', 'PRESS', 'OPINION'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** What arithmetic must know of the publication that a reading stands in. */
export interface ReadingSource {
  readonly slug: string;
  readonly publisher: string;
  readonly kind: SourceKind;
}

/** What arithmetic must know of the institution's report that a source tells. */
export interface ReadingReport {
  readonly slug: string;
  readonly issuedOn: Day;
  /** The last day that its figures cover, where it is stated. */
  readonly cutOff: Day | null;
}

/** One publication of an observation's figure by one source. */
export interface Reading {
  readonly id: string;
  readonly quantity: Quantity;
  readonly source: ReadingSource;
  /** The report that it belongs to; `null` when its source tells none. */
  readonly report: ReadingReport | null;
  /** The day that `asOf` uses. */
  readonly knownOn: Day;
  /** `knownOn` is not a day that the source prints. */
  readonly dateDerived: boolean;
  /** A misprint that no rule can see: served, never counted, raises no flag. */
  readonly setAside: boolean;
  /** Known not to cover its whole period. */
  readonly partial: boolean;
  /** The population counted, when it is not the indicator's ordinary one. */
  readonly population: string | null;
}

/** The inputs of {@link knownOn}: each as precise as it is printed, or `null`. */
export interface DatedPublication {
  readonly published: Period | null;
  readonly reportIssued: Period | null;
  readonly reportPeriod: Period | null;
}

/**
 * The day on which a figure became known: the last day of its publication, else of its report's issue, else
 * 31 December of the year its report ends in. `derived` says that no source prints that day.
 */
export function knownOn(
  dated: DatedPublication,
): { readonly day: Day; readonly derived: boolean } | undefined {
  const { published, reportIssued, reportPeriod } = dated;
  if (published !== null) return { day: published.last, derived: published.first !== published.last };
  if (reportIssued !== null) return { day: reportIssued.last, derived: true };
  return reportPeriod === null ? undefined : { day: `${reportPeriod.last.slice(0, 4)}-12-31`, derived: true };
}
