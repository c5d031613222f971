import type { Commitment } from '../answers/commitment.js';
import type { Event } from '../answers/event.js';
import type { Facility } from '../answers/facility.js';
import type { Source } from '../answers/source.js';
import { type CommitmentsInput, commitments } from '../questions/commitments.js';
import { type EventsInput, events } from '../questions/events.js';
import { type FacilitiesInput, facilities } from '../questions/facilities.js';
import { type SourcesInput, sources } from '../questions/sources.js';
import type { Asked } from './asked.js';
import {
  type AnswerOptions,
  byPage,
  type ListOf,
  type PageByPage,
  type PagesOptions,
  type WholeList,
  whole,
} from './question-options.js';

function facilitiesOf(asked: Asked<'facilities'>, input: FacilitiesInput | undefined): ListOf<Facility> {
  return (options) =>
    'request' in asked ? facilities(asked, input, options) : asked.facilities(input, options);
}

/** Buildings and units, with their history, as one array. */
export function facilitiesOptions(
  asked: Asked<'facilities'>,
  input?: FacilitiesInput,
  reading?: WholeList,
): AnswerOptions<readonly Facility[]> {
  return whole(asked, 'facilities', input, facilitiesOf(asked, input), reading);
}

/** Buildings and units, with their history, page by page. */
export function facilitiesPages(
  asked: Asked<'facilities'>,
  input?: FacilitiesInput,
  reading?: PageByPage,
): PagesOptions<Facility> {
  return byPage(asked, 'facilities', input, facilitiesOf(asked, input), reading);
}

function eventsOf(asked: Asked<'events'>, input: EventsInput | undefined): ListOf<Event> {
  return (options) => ('request' in asked ? events(asked, input, options) : asked.events(input, options));
}

/** What happened or is to happen, the earliest first, as one array. */
export function eventsOptions(
  asked: Asked<'events'>,
  input?: EventsInput,
  reading?: WholeList,
): AnswerOptions<readonly Event[]> {
  return whole(asked, 'events', input, eventsOf(asked, input), reading);
}

/** What happened or is to happen, the earliest first, page by page. */
export function eventsPages(
  asked: Asked<'events'>,
  input?: EventsInput,
  reading?: PageByPage,
): PagesOptions<Event> {
  return byPage(asked, 'events', input, eventsOf(asked, input), reading);
}

function commitmentsOf(asked: Asked<'commitments'>, input: CommitmentsInput | undefined): ListOf<Commitment> {
  return (options) =>
    'request' in asked ? commitments(asked, input, options) : asked.commitments(input, options);
}

/** What was announced, and what became of it, as one array. */
export function commitmentsOptions(
  asked: Asked<'commitments'>,
  input?: CommitmentsInput,
  reading?: WholeList,
): AnswerOptions<readonly Commitment[]> {
  return whole(asked, 'commitments', input, commitmentsOf(asked, input), reading);
}

/** What was announced, and what became of it, page by page. */
export function commitmentsPages(
  asked: Asked<'commitments'>,
  input?: CommitmentsInput,
  reading?: PageByPage,
): PagesOptions<Commitment> {
  return byPage(asked, 'commitments', input, commitmentsOf(asked, input), reading);
}

function sourcesOf(asked: Asked<'sources'>, input: SourcesInput | undefined): ListOf<Source> {
  return (options) => ('request' in asked ? sources(asked, input, options) : asked.sources(input, options));
}

/** The documents that figures, claims and events are taken from, as one array. */
export function sourcesOptions(
  asked: Asked<'sources'>,
  input?: SourcesInput,
  reading?: WholeList,
): AnswerOptions<readonly Source[]> {
  return whole(asked, 'sources', input, sourcesOf(asked, input), reading);
}

/** The documents that figures, claims and events are taken from, page by page. */
export function sourcesPages(
  asked: Asked<'sources'>,
  input?: SourcesInput,
  reading?: PageByPage,
): PagesOptions<Source> {
  return byPage(asked, 'sources', input, sourcesOf(asked, input), reading);
}
