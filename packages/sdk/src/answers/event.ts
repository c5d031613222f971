import type { EventStatus, Period, Text } from '@hasila/domain';
import type { Labelled, Named } from './labelled.js';
import type { CitedSource } from './observation.js';
import type { Place } from './place.js';

/** Something that happened, or is to happen, at a time and a place. */
export interface Event extends Named {
  readonly type: Labelled;
  /** As precise as is known. */
  readonly period: Period;
  readonly status: EventStatus;
  /** `null` for a place abroad, or one that no source names. */
  readonly place: Place | null;
  /** The recurring event that it is an edition of. */
  readonly series: { readonly code: string; readonly name: Text } | null;
  /** Its number in the series. */
  readonly edition: number | null;
  readonly sources: readonly CitedSource[];
}
