import type { EventStatus } from '@hasila/domain';
import type { Event } from '../answers/event.js';
import type { PlaceCode } from '../codes.js';
import { EventsDocument } from '../generated/operations.js';
import type { Client } from '../transport/client.js';
import type { CallOptions } from '../transport/settings.js';
import { eventFromWire } from '../wire/event.js';
import { wireFilter } from './filter.js';
import { listed } from './listed.js';
import type { Paged } from './pages.js';
import type { PeriodInput } from './question.js';

/** Which events: all given conditions hold together; a list means any of its members. */
export interface EventFilter {
  /** By code: `open-days`. */
  readonly types?: readonly string[] | undefined;
  /** Editions of these recurring events, by code. */
  readonly series?: readonly string[] | undefined;
  readonly places?: readonly PlaceCode[] | undefined;
  /** Whether places inside those places are meant too. Absent: yes. */
  readonly withDescendants?: boolean | undefined;
  readonly statuses?: readonly EventStatus[] | undefined;
  /** Beginning in or after this period. */
  readonly from?: PeriodInput | undefined;
  /** Ending in or before this period. */
  readonly to?: PeriodInput | undefined;
  /** With this text in a slug or name. */
  readonly text?: string | undefined;
}

export interface EventsInput {
  readonly filter?: EventFilter | undefined;
}

/** What happened or is to happen, the earliest first. */
export function events(client: Client, { filter }: EventsInput = {}, options?: CallOptions): Paged<Event> {
  return listed(client, options, {
    document: EventsDocument,
    asked: () => ({ filter: filter && wireFilter(filter) }),
    found: (data) => data.events,
    item: eventFromWire,
  });
}
