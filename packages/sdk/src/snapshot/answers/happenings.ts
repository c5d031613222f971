import {
  type Day,
  everDueIn,
  isKnown,
  meetsConditions,
  overlaps,
  type Period,
  rangeProblems,
  statementsKnown,
  statusAt,
} from '@hasila/domain';
import { CommitmentsDocument, EventsDocument, FacilitiesDocument } from '../../generated/operations.js';
import type { CommitmentFilter, EventFilter, FacilityFilter } from '../../generated/schema.js';
import { inPlaces, mentions, oneOf, readOptionalDay, readOptionalPeriod, within } from '../conditions.js';
import type { KnownEvent, KnownFacility } from '../happenings.js';
import { asked, checkCodes } from '../known-codes.js';
import { pageOf } from '../page.js';
import type { Request } from '../request.js';
import { type CommitmentThen, commitmentToWire, eventToWire, facilityToWire } from '../wire/happenings.js';
import { answering, happeningsIn } from './answering.js';

export const facilitiesAnswer = answering(FacilitiesDocument, ({ filter, ...page }, request) => {
  const { edition } = request;
  const happenings = happeningsIn(request);
  checkCodes(edition, [
    ...asked(edition, 'facilityType', filter?.types, 'filter.types'),
    ...asked(edition, 'place', filter?.places, 'filter.places'),
  ]);
  const rows = findFacilities(request, {
    ...filter,
    on: readOptionalDay(filter?.on, 'filter.on'),
    changedIn: readOptionalPeriod(filter?.changedIn, 'filter.changedIn'),
  });
  return { facilities: pageOf(rows, page, (row) => facilityToWire(row, happenings, request)) };
});

/** By slug. Of what was not known of at all on a past day, only whoever asks for `UNKNOWN` hears. */
export function findFacilities(
  request: Request,
  {
    types,
    places,
    withDescendants,
    statuses,
    on,
    changedIn,
    text,
  }: Omit<FacilityFilter, 'on' | 'changedIn'> & {
    readonly on?: Day | undefined;
    readonly changedIn?: Period | undefined;
  },
): readonly KnownFacility[] {
  const { edition, asOf } = request;
  return happeningsIn(request).allFacilities.filter(({ slug, type, place, name, changes }) => {
    const known = changes.filter(({ knownOn }) => isKnown(knownOn, null, { asOf }));
    return (
      oneOf(types, type) &&
      inPlaces(edition, places, place, withDescendants ?? true) &&
      oneOf(statuses, statusAt(changes, on ?? asOf ?? edition.today, asOf)) &&
      (known.length > 0 || asOf === undefined || statuses?.includes('UNKNOWN') === true) &&
      (changedIn === undefined || known.some(({ period }) => period !== null && endsIn(period, changedIn))) &&
      mentions(text, slug, name)
    );
  });
}

function endsIn({ last }: Period, span: Period): boolean {
  return span.first <= last && last <= span.last;
}

export const eventsAnswer = answering(EventsDocument, ({ filter, ...page }, request) => {
  const { edition } = request;
  const happenings = happeningsIn(request);
  const from = readOptionalPeriod(filter?.from, 'filter.from');
  const to = readOptionalPeriod(filter?.to, 'filter.to');
  checkCodes(
    edition,
    [
      ...asked(edition, 'eventType', filter?.types, 'filter.types'),
      ...asked(edition, 'eventSeries', filter?.series, 'filter.series'),
      ...asked(edition, 'place', filter?.places, 'filter.places'),
    ],
    rangeProblems({ from, to }, 'filter.to'),
  );
  const rows = findEvents(request, { ...filter, from, to });
  return { events: pageOf(rows, page, (row) => eventToWire(row, happenings, request)) };
});

/** The earliest first. */
export function findEvents(
  request: Request,
  {
    types,
    series,
    places,
    withDescendants,
    statuses,
    from,
    to,
    during,
    text,
  }: Omit<EventFilter, 'from' | 'to'> & {
    readonly from?: Period | undefined;
    readonly to?: Period | undefined;
    /** Sharing a day with this period. */
    readonly during?: Period | undefined;
  },
): readonly KnownEvent[] {
  return happeningsIn(request).allEvents.filter(
    (event) =>
      oneOf(types, event.type) &&
      (event.series === null ? !series : oneOf(series, event.series)) &&
      inPlaces(request.edition, places, event.place, withDescendants ?? true) &&
      oneOf(statuses, event.status) &&
      within(event.period, from, to) &&
      (during === undefined || overlaps(event.period, during)) &&
      mentions(text, event.slug, event.name),
  );
}

export const commitmentsAnswer = answering(CommitmentsDocument, ({ filter, ...page }, request) => {
  const { edition } = request;
  const happenings = happeningsIn(request);
  // A commitment brings the name of its indicator with it, whose figures need not be there.
  const isNamed = happenings.allCommitments.some(({ indicator }) => indicator?.code === filter?.indicator);
  checkCodes(edition, [
    ...asked(edition, 'place', filter?.places, 'filter.places'),
    ...asked(edition, 'facility', filter?.facility, 'filter.facility'),
    ...asked(edition, 'event', filter?.event, 'filter.event'),
    ...(isNamed ? [] : asked(edition, 'indicator', filter?.indicator, 'filter.indicator')),
  ]);
  const rows = findCommitments(request, {
    ...filter,
    dueIn: readOptionalPeriod(filter?.dueIn, 'filter.dueIn'),
    everDueIn: readOptionalPeriod(filter?.everDueIn, 'filter.everDueIn'),
  });
  return { commitments: pageOf(rows, page, (row) => commitmentToWire(row, happenings, request)) };
});

/** Those announced by the day asked for, by slug. */
export function findCommitments(
  request: Request,
  {
    places,
    facility,
    event,
    indicator,
    text,
    everDueIn: due,
    ...conditions
  }: Omit<CommitmentFilter, 'dueIn' | 'everDueIn'> & {
    readonly dueIn?: Period | undefined;
    readonly everDueIn?: Period | undefined;
  },
): readonly CommitmentThen[] {
  const { asOf } = request;
  return happeningsIn(request)
    .allCommitments.filter(
      (row) =>
        (places ? row.place !== null && places.includes(row.place) : true) &&
        (facility ?? row.facility) === row.facility &&
        (event ?? row.event) === row.event &&
        (indicator ?? row.indicator?.code) === row.indicator?.code &&
        (due === undefined || everDueIn(statementsKnown(row.statements, asOf), due)) &&
        mentions(text, row.slug, row.title),
    )
    .flatMap((commitment) => {
      const state = commitment.stateAt(asOf);
      return state === undefined || !meetsConditions(state, conditions) ? [] : [{ commitment, state }];
    });
}
