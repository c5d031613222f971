import type { ClaimMeasure, Trend } from './claim.js';
import type { Language, Translations } from './language.js';
import type { DesiredDirection, IndicatorKind } from './observation.js';
import type { Day } from './period.js';
import type { PlaceType } from './place.js';
import type { Qualifier } from './quantity.js';
import type { SourceKind } from './reading.js';
import type { ReportKind } from './report.js';
import type { SnapshotHappenings } from './snapshot-happenings.js';
import type { UnitWords } from './words.js';

/** Raised when a reader of the version before could not read a snapshot any more. New properties do not raise it. */
export const SNAPSHOT_VERSION = 1;

/**
 * Figures in one JSON document: all that is needed to choose readings, compare and judge claims without a server.
 * Periods are texts in their shortest form; `null` is what no source says. Whatever a code names is in the document.
 * Properties that can be absent came after the first documents of this version.
 */
export interface Snapshot {
  readonly format: 'hasila-snapshot';
  readonly version: number;
  /** The content hash of the dataset that the figures come from. */
  readonly edition: string;
  /** The instant from which the edition is served. */
  readonly issued: string;
  /** SPDX identifier. */
  readonly license: string;
  /** Whether it is all of the edition, so that what is not in it does not exist. Absent: no. */
  readonly whole?: boolean;
  readonly institutions: readonly SnapshotInstitution[];
  readonly topics: readonly SnapshotLabel[];
  readonly units: readonly SnapshotUnit[];
  readonly notes: readonly SnapshotLabel[];
  readonly places: readonly SnapshotPlace[];
  readonly breakdowns: readonly SnapshotDimension[];
  readonly indicators: readonly SnapshotIndicator[];
  readonly reports: readonly SnapshotReport[];
  readonly sources: readonly SnapshotSource[];
  readonly readings: readonly SnapshotReading[];
  readonly claims: readonly SnapshotClaim[];
  /** All that was built, held and announced, with every place and report; absent where it was not asked for. */
  readonly happenings?: SnapshotHappenings;
}

export interface SnapshotLabel {
  readonly code: string;
  readonly label: Translations;
}

export interface SnapshotInstitution extends SnapshotLabel {
  readonly url?: string | null;
}

export interface SnapshotUnit extends SnapshotLabel {
  readonly symbol: string | null;
  readonly signed: boolean;
  readonly percent: boolean;
  /** The word after a number, by language and plural class. */
  readonly words: UnitWords;
}

export interface SnapshotPlace {
  readonly slug: string;
  readonly type: PlaceType;
  readonly parent: string | null;
  readonly name: Translations;
  readonly latitude?: number | null;
  readonly longitude?: number | null;
}

export interface SnapshotDimension extends SnapshotLabel {
  readonly members: readonly SnapshotLabel[];
}

export interface SnapshotIndicator extends SnapshotLabel {
  readonly definition: Translations;
  readonly topic: string;
  readonly institution: string;
  readonly unit: string;
  readonly decimals: number;
  readonly kind: IndicatorKind;
  readonly additive: boolean;
  readonly desiredDirection: DesiredDirection;
  /** Codes of notes. */
  readonly notes: readonly string[];
  readonly perEdition: boolean;
  readonly breaks: readonly SnapshotBreak[];
}

export interface SnapshotBreak {
  readonly at: string;
  readonly place: string | null;
  readonly breakdown: string | null;
  readonly reason: Translations;
  readonly source: string | null;
}

export interface SnapshotReport {
  readonly slug: string;
  readonly kind: ReportKind;
  readonly period: string;
  readonly issued?: string | null;
  readonly issuedOn: Day;
  readonly cutOff: Day | null;
  readonly title: Translations;
}

export interface SnapshotSource {
  readonly slug: string;
  readonly publisher: string;
  readonly kind: SourceKind;
  readonly language: Language;
  readonly published: string | null;
  readonly report: string | null;
  readonly title: Translations;
  readonly url: string | null;
  readonly sha256: string | null;
}

/** Where a document says something: from 0, in code points, with the hash of its paragraph. */
export interface SnapshotSpan {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly paragraphSha256: string;
}

/** Where a fact stands: in which source, in which words, and, where the document was at hand, in which span. */
export interface SnapshotCited {
  readonly id: string;
  readonly indicator: string;
  readonly place: string;
  /** Canonical key; empty for the total. */
  readonly breakdown: string;
  readonly source: string;
  readonly report: string | null;
  readonly asWritten: string;
  readonly span: SnapshotSpan | null;
  readonly knownOn: Day;
}

export interface SnapshotReading extends SnapshotCited {
  readonly period: string;
  readonly value: number;
  /** The two written ends of `BETWEEN`. */
  readonly between: readonly [low: number, high: number] | null;
  readonly qualifier: Qualifier;
  readonly ulp: number;
  readonly unit: string;
  readonly dateDerived: boolean;
  readonly partial: boolean;
  readonly population: string | null;
  /** Code of the note that says why it never counts. */
  readonly setAside: string | null;
}

export interface SnapshotClaim extends SnapshotCited {
  readonly base: string;
  readonly target: string;
  readonly measure: ClaimMeasure;
  readonly value: number | null;
  readonly qualifier: Qualifier | null;
  readonly ulp: number | null;
  readonly trend: Trend | null;
}
