import type { Day, Period } from './period.js';

export const FACILITY_STATUSES = [
  'UNKNOWN',
  'ANNOUNCED',
  'UNDER_CONSTRUCTION',
  'COMPLETED',
  'OPERATIONAL',
  'CLOSED',
] as const;
export type FacilityStatus = (typeof FACILITY_STATUSES)[number];

export const FACILITY_CHANGE_KINDS = [
  'ANNOUNCED',
  'WORKS_STARTED',
  'COMPLETED',
  'OPENED',
  'UPGRADED',
  'CLOSED',
] as const;
export type FacilityChangeKind = (typeof FACILITY_CHANGE_KINDS)[number];

/** One step in the history of a facility. */
export interface FacilityChange {
  readonly id: string;
  readonly kind: FacilityChangeKind;
  /** When it happened; `null` when no source says so: it then counts from the day it became known. */
  readonly period: Period | null;
  readonly knownOn: Day;
}

/** The status that a change leads to. */
export const STATUS_AFTER: Readonly<Record<FacilityChangeKind, FacilityStatus>> = {
  ANNOUNCED: 'ANNOUNCED',
  WORKS_STARTED: 'UNDER_CONSTRUCTION',
  COMPLETED: 'COMPLETED',
  OPENED: 'OPERATIONAL',
  UPGRADED: 'OPERATIONAL',
  CLOSED: 'CLOSED',
};

/** The day from which a change counts: the last of its period. */
export function effectiveOn({ period, knownOn }: FacilityChange): Day {
  return period?.last ?? knownOn;
}

/** The history of a facility as it was known on a day, in the order in which it happened. */
export function historyOf<C extends FacilityChange>(changes: readonly C[], asOf?: Day): readonly C[] {
  return changes
    .filter(({ knownOn }) => asOf === undefined || knownOn <= asOf)
    .sort(
      (a, b) => compareText(effectiveOn(a), effectiveOn(b)) || rank(a) - rank(b) || compareText(a.id, b.id),
    );
}

/**
 * The status of a facility on a date, as it was known on `asOf`. Defined for every date: `UNKNOWN` before the first
 * change. An announcement or the start of works takes nothing back from a facility that is further on; only closing
 * does, and what follows it.
 */
export function statusAt(changes: readonly FacilityChange[], date: Day, asOf?: Day): FacilityStatus {
  return historyOf(changes, asOf)
    .filter((change) => effectiveOn(change) <= date)
    .map(({ kind }) => STATUS_AFTER[kind])
    .reduce<FacilityStatus>(furtherOn, 'UNKNOWN');
}

function furtherOn(before: FacilityStatus, next: FacilityStatus): FacilityStatus {
  if (before === 'CLOSED' || next === 'CLOSED') return next;
  return FACILITY_STATUSES.indexOf(next) > FACILITY_STATUSES.indexOf(before) ? next : before;
}

function rank({ kind }: FacilityChange): number {
  return FACILITY_CHANGE_KINDS.indexOf(kind);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
