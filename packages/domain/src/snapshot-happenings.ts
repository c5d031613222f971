import type { StatementStatus } from './commitment.js';
import type { EventStatus } from './event.js';
import type { FacilityChangeKind } from './facility.js';
import type { Translations } from './language.js';
import type { Day } from './period.js';
import type { Qualifier } from './quantity.js';
import type { SnapshotLabel, SnapshotSpan } from './snapshot.js';

/** What was built, held and announced, as a snapshot holds it. */
export interface SnapshotHappenings {
  readonly facilityTypes: readonly SnapshotLabel[];
  readonly facilities: readonly SnapshotFacility[];
  readonly eventTypes: readonly SnapshotLabel[];
  readonly eventSeries: readonly SnapshotLabel[];
  readonly events: readonly SnapshotEvent[];
  readonly commitments: readonly SnapshotCommitment[];
}

/** Where it stands; a source can be named without words of it. */
export interface SnapshotCitation {
  readonly source: string;
  readonly asWritten: string | null;
  readonly span: SnapshotSpan | null;
}

export interface SnapshotFacility {
  readonly slug: string;
  readonly type: string;
  readonly place: string | null;
  readonly name: Translations;
  readonly changes: readonly SnapshotFacilityChange[];
}

export interface SnapshotFacilityChange extends SnapshotCitation {
  readonly id: string;
  readonly kind: FacilityChangeKind;
  readonly period: string | null;
  readonly knownOn: Day;
}

export interface SnapshotEvent {
  readonly slug: string;
  readonly type: string;
  /** Code of the recurring event that it is an edition of. */
  readonly series: string | null;
  readonly edition: number | null;
  readonly period: string;
  readonly status: EventStatus;
  readonly place: string | null;
  readonly name: Translations;
  readonly citations: readonly SnapshotCitation[];
}

export interface SnapshotCommitment {
  readonly slug: string;
  readonly title: Translations;
  readonly place: string | null;
  readonly facility: string | null;
  readonly event: string | null;
  /** With its name: the indicator need not be in the snapshot. */
  readonly indicator: SnapshotLabel | null;
  readonly promised: SnapshotQuantity | null;
  readonly statements: readonly SnapshotStatement[];
}

export interface SnapshotStatement extends SnapshotCitation {
  readonly id: string;
  readonly status: StatementStatus;
  readonly due: string | null;
  readonly knownOn: Day;
  readonly delivered: SnapshotQuantity | null;
}

/** How much was promised or is there, and how that is written. */
export interface SnapshotQuantity {
  readonly value: number;
  readonly qualifier: Qualifier;
  readonly ulp: number;
  readonly unit: string;
  readonly asWritten: string;
}
