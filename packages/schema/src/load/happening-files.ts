import { EVENT_STATUSES, FACILITY_CHANGE_KINDS, STATEMENT_STATUSES } from '@hasila/domain';
import {
  asWritten,
  changeId,
  code,
  collectedRow,
  decimal,
  eventCitationId,
  integer,
  oneOf,
  optional,
  period,
  statementId,
  text,
} from './cells.js';
import { file, label, names, note, singleQualifier, span } from './file-description.js';

/** Empty for what was added by hand after the collection. */
const collected = { collected: optional(collectedRow) };
/** What the words say of a promised or delivered number. */
const words = {
  qualifier: optional(singleQualifier),
  ulp: optional(decimal),
  unit: optional(code),
};

/** The files that tell what was built, held and announced. */
export const HAPPENING_FILES = {
  facilityTypes: file('facility-types.csv', ['code'], { code, ...label }),
  facilities: file('facilities.csv', ['slug'], {
    slug: code,
    type: code,
    place: optional(code),
    ...names,
    ...note,
  }),
  facilityChanges: file('facility-changes.csv', ['id'], {
    id: changeId,
    facility: code,
    kind: oneOf(FACILITY_CHANGE_KINDS),
    period: optional(period),
    due: optional(period),
    asWritten: optional(asWritten),
    source: code,
    ...span,
    ...collected,
    ...note,
  }),
  eventTypes: file('event-types.csv', ['code'], { code, ...label }),
  eventSeries: file('event-series.csv', ['code'], { code, ...names }),
  events: file('events.csv', ['slug'], {
    slug: code,
    type: code,
    series: optional(code),
    edition: optional(integer(1, 10_000)),
    period,
    status: oneOf(EVENT_STATUSES),
    place: optional(code),
    ...names,
    ...note,
  }),
  eventCitations: file('event-citations.csv', ['id'], {
    id: eventCitationId,
    event: code,
    source: code,
    asWritten: optional(asWritten),
    ...span,
    ...collected,
    ...note,
  }),
  commitments: file('commitments.csv', ['slug'], {
    slug: code,
    titleAr: text,
    titleFr: text,
    titleEn: text,
    place: optional(code),
    facility: optional(code),
    event: optional(code),
    indicator: optional(code),
    promised: optional(decimal),
    ...words,
    promisedAsWritten: optional(asWritten),
    ...note,
  }),
  commitmentStatements: file('commitment-statements.csv', ['id'], {
    id: statementId,
    commitment: code,
    status: oneOf(STATEMENT_STATUSES),
    due: optional(period),
    delivered: optional(decimal),
    ...words,
    source: code,
    asWritten: optional(asWritten),
    ...span,
    ...note,
  }),
} as const;
