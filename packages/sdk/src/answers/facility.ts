import type { FacilityChangeKind, FacilityStatus, Period } from '@hasila/domain';
import type { Labelled, Named } from './labelled.js';
import type { CitedSource } from './observation.js';
import type { Place } from './place.js';

/** One step in the history of a facility. */
export interface FacilityChange {
  readonly kind: FacilityChangeKind;
  /** The status that it leads to. */
  readonly status: FacilityStatus;
  /** As precise as stated; `null` when no source says when: it then counts from the day it became known. */
  readonly period: Period | null;
  readonly source: CitedSource;
}

/** A building or a unit in a place, with its history. */
export interface Facility extends Named {
  readonly type: Labelled;
  /** `null` when no source says where. */
  readonly place: Place | null;
  /** On the day asked for, as it was known then; without one, on the day of the edition. */
  readonly status: FacilityStatus;
  /** In order; empty when nothing was known yet. */
  readonly history: readonly FacilityChange[];
}
