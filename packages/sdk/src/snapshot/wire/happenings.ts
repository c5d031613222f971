import {
  type CommitmentState,
  formatPeriod,
  historyOf,
  STATUS_AFTER,
  statementsKnown,
  statusAt,
} from '@hasila/domain';
import type { CommitmentFragment, EventFragment, FacilityFragment } from '../../generated/operations.js';
import type {
  Happenings,
  KnownCommitment,
  KnownEvent,
  KnownFacility,
  WrittenQuantity,
} from '../happenings.js';
import { type Request, textOf } from '../request.js';
import { labelToWire, placeToWire, sourceToWire } from './around.js';
import { quantityToWire } from './observation.js';

export function facilityToWire(
  { slug, name, type, place, changes }: KnownFacility,
  happenings: Happenings,
  request: Request,
): FacilityFragment {
  const { edition, asOf } = request;
  return {
    slug,
    name: textOf(name, request),
    type: labelToWire(happenings.facilityTypes.get(type), request),
    place: place === null ? null : placeToWire(place, request),
    status: statusAt(changes, asOf ?? edition.today, asOf),
    history: historyOf(changes, asOf).map(({ kind, period, source }) => ({
      kind,
      status: STATUS_AFTER[kind],
      period: period && formatPeriod(period),
      citation: { source: sourceToWire(source, request) },
    })),
  };
}

export function eventToWire(
  { slug, name, type, period, status, place, series, edition, citations }: KnownEvent,
  happenings: Happenings,
  request: Request,
): EventFragment {
  const recurring = series === null ? null : happenings.eventSeries.get(series);
  return {
    slug,
    name: textOf(name, request),
    type: labelToWire(happenings.eventTypes.get(type), request),
    period: formatPeriod(period),
    status,
    place: place === null ? null : placeToWire(place, request),
    series: recurring && { code: recurring.code, name: textOf(recurring.label, request) },
    edition,
    citations: citations.map(({ source }) => ({ source: sourceToWire(source, request) })),
  };
}

/** A commitment that was announced by the day asked for, and what became of it by then. */
export interface CommitmentThen {
  readonly commitment: KnownCommitment;
  readonly state: CommitmentState;
}

export function commitmentToWire(
  { commitment, state }: CommitmentThen,
  happenings: Happenings,
  request: Request,
): CommitmentFragment {
  const { asOf } = request;
  const { slug, title, promised, indicator, facility, event, statements, stateAt } = commitment;
  const { status, due, slippage } = state;
  const originalDue = stateAt(undefined)?.originalDue ?? null;
  const said = statementsKnown(statements, asOf);
  const named = (thing: KnownFacility | KnownEvent) => ({
    slug: thing.slug,
    name: textOf(thing.name, request),
  });
  const quantity = (of: WrittenQuantity | null | undefined) =>
    of ? quantityToWire(of.quantity, of.asWritten, request) : null;
  return {
    slug,
    title: textOf(title, request),
    status,
    due: due && formatPeriod(due),
    originalDue: originalDue && formatPeriod(originalDue),
    slippageDaysMin: slippage?.min ?? null,
    slippageDaysMax: slippage?.max ?? null,
    promised: quantity(promised),
    delivered: quantity(said.findLast(({ delivered }) => delivered !== null)?.written),
    indicator: indicator && labelToWire(indicator, request),
    facility: facility === null ? null : named(happenings.facilities.get(facility)),
    event: event === null ? null : named(happenings.events.get(event)),
    statements: said.map(({ knownOn, source, ...statement }) => ({
      status: statement.status,
      due: statement.due && formatPeriod(statement.due),
      knownOn,
      citation: { source: sourceToWire(source, request) },
    })),
  };
}
