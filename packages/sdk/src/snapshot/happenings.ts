import {
  type CommitmentHistory,
  type CommitmentState,
  type CommitmentStatement,
  commitmentState,
  type Day,
  type FacilityChange,
  type Period,
  parsePeriod,
  type Quantity,
  type Snapshot,
  type SnapshotCommitment,
  type SnapshotEvent,
  type SnapshotFacility,
  type SnapshotQuantity,
  type SnapshotUnit,
} from '@hasila/domain';
import type { Catalogue } from './catalogue.js';
import { byText, lookup } from './lookup.js';

export interface WrittenQuantity {
  readonly quantity: Quantity & { readonly unit: SnapshotUnit };
  readonly asWritten: string;
}

export interface KnownFacility extends Omit<SnapshotFacility, 'changes'> {
  readonly changes: readonly (FacilityChange & { readonly source: string })[];
}

export interface KnownEvent extends Omit<SnapshotEvent, 'period'> {
  readonly period: Period;
}

export interface KnownStatement extends CommitmentStatement {
  readonly source: string;
  readonly written: WrittenQuantity | null;
}

export interface KnownCommitment extends Omit<SnapshotCommitment, 'promised' | 'statements'> {
  readonly promised: WrittenQuantity | null;
  readonly statements: readonly KnownStatement[];
  readonly stateAt: (asOf: Day | undefined) => CommitmentState | undefined;
}

export type Happenings = NonNullable<ReturnType<typeof happeningsOf>>;

/** What was built, held and announced, where the snapshot holds it. */
export function happeningsOf({ happenings, reports }: Snapshot, catalogue: Catalogue) {
  if (happenings === undefined) return undefined;
  const code = (item: { readonly code: string }) => item.code;
  const slug = (item: { readonly slug: string }) => item.slug;
  const annualReports = reports
    .filter(({ kind, issued }) => kind === 'ANNUAL' && issued !== null && issued !== undefined)
    .map(({ issuedOn }) => issuedOn);
  const facilities = happenings.facilities.map(
    (row): KnownFacility => ({
      ...row,
      changes: row.changes.map((change) => ({ ...change, period: periodOrNull(change.period) })),
    }),
  );
  const events = happenings.events
    .map((row): KnownEvent => ({ ...row, period: parsePeriod(row.period) }))
    .sort((a, b) => byText(a.period.first, b.period.first) || byText(a.slug, b.slug));
  const commitments = happenings.commitments.map((row) => knownCommitment(row, annualReports, catalogue));
  return {
    facilityTypes: lookup('facility type', happenings.facilityTypes, code),
    eventTypes: lookup('event type', happenings.eventTypes, code),
    eventSeries: lookup('recurring event', happenings.eventSeries, code),
    facilities: lookup('facility', facilities, slug),
    events: lookup('event', events, slug),
    /** By slug. */
    allFacilities: facilities,
    /** The earliest first. */
    allEvents: events,
    /** By slug. */
    allCommitments: commitments,
  };
}

function knownCommitment(
  row: SnapshotCommitment,
  annualReports: CommitmentHistory['annualReports'],
  catalogue: Catalogue,
): KnownCommitment {
  const promised = written(row.promised, catalogue);
  const statements = row.statements.map(({ id, status, due, knownOn, source, ...said }) => {
    const delivered = written(said.delivered, catalogue);
    return {
      ...{ id, status, due: periodOrNull(due), knownOn, source },
      ...{ delivered: delivered?.quantity ?? null, written: delivered },
    };
  });
  const history = { promised: promised?.quantity ?? null, statements, annualReports };
  return { ...row, promised, statements, stateAt: (asOf) => commitmentState(history, asOf) };
}

function written(row: SnapshotQuantity | null, { units }: Catalogue): WrittenQuantity | null {
  if (row === null) return null;
  const { value, qualifier, ulp, unit, asWritten } = row;
  return { quantity: { value, qualifier, ulp, unit: units.get(unit) }, asWritten };
}

function periodOrNull(text: string | null): Period | null {
  return text === null ? null : parsePeriod(text);
}
