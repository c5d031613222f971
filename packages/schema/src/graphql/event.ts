import { EVENT_STATUSES, rangeProblems } from '@hasila/domain';
import { eventListing } from '../queries/happening-listings.js';
import { editionObservationListing } from '../queries/listings.js';
import type { Labelled, ObservationKey } from '../queries/records.js';
import { builder } from './builder.js';
import { Citation } from './citation.js';
import { asked, checkCodes } from './codes.js';
import { resolveList } from './connection.js';
import { describedEnum } from './described-enum.js';
import { found } from './found.js';
import { labelledType } from './labelled.js';
import { Event, EventConnection, Observation, ObservationConnection, Place } from './refs.js';
import { languageArgs, languageOf, TextType, translated } from './text.js';

const EventStatusEnum = describedEnum('EventStatus', 'Whether an event took place.', EVENT_STATUSES, {
  ANNOUNCED: 'It was announced.',
  HELD: 'It took place.',
  CANCELLED: 'It was cancelled.',
});

export const EventType = labelledType('EventType', 'What kind of event it is.');

const EventSeries = builder.objectRef<Labelled>('EventSeries').implement({
  description: 'A recurring event.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Unique and stable.' }),
    name: t.field({
      type: TextType,
      description: 'Its name.',
      args: languageArgs,
      resolve: ({ label }, args, context) => translated(label, languageOf(args, context)),
    }),
    editions: t.connection(
      {
        type: Event,
        description: 'Its editions, the first first. Their figures are compared as any others.',
        resolve: ({ code }, args, context) =>
          resolveList(context, eventListing({}), args, (slug: string) => context.loaders.event.load(slug), {
            field: 'EventSeries.editions',
            parent: code,
          }),
      },
      EventConnection.connection,
      EventConnection.edge,
    ),
  }),
});

builder.node(Event, {
  description: 'Something that happened, or is to happen, at a time and a place.',
  id: { resolve: ({ slug }) => slug, description: 'Global id.' },
  loadOne: (slug, { loaders }) => loaders.event.load(slug),
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Unique and stable.' }),
    name: t.field({
      type: TextType,
      description: 'Its name.',
      args: languageArgs,
      resolve: ({ name }, args, context) => translated(name, languageOf(args, context)),
    }),
    type: t.field({
      type: EventType,
      description: 'What kind it is.',
      resolve: ({ type }, _args, { loaders }) => found(loaders.eventType.load(type), 'event type', type),
    }),
    period: t.expose('period', { type: 'TimePeriod', description: 'When, as precise as is known.' }),
    status: t.expose('status', { type: EventStatusEnum, description: 'Whether it took place.' }),
    place: t.field({
      type: Place,
      nullable: true,
      description: 'Where; null for a place abroad, or one that no source names.',
      resolve: ({ place }, _args, { loaders }) => (place === null ? null : loaders.place.load(place)),
    }),
    series: t.field({
      type: EventSeries,
      nullable: true,
      description: 'The recurring event that it is an edition of.',
      resolve: ({ series }, _args, { loaders }) =>
        series === null ? null : loaders.eventSeries.load(series),
    }),
    edition: t.exposeInt('edition', { nullable: true, description: 'Its number in the series.' }),
    observations: t.connection(
      {
        type: Observation,
        description:
          'The figures of this edition: they belong to the country, and their period lies in that of the edition.',
        resolve: ({ slug }, args, context) =>
          resolveList(
            context,
            editionObservationListing(),
            args,
            (key: ObservationKey) => context.loaders.observation(key, {}),
            { field: 'Event.observations', parent: slug },
          ),
      },
      ObservationConnection.connection,
      ObservationConnection.edge,
    ),
    citations: t.field({
      type: [Citation],
      description: 'Who tells of it.',
      resolve: async ({ slug }, _args, { loaders }) => [...(await loaders.eventCitations(slug))],
    }),
  }),
});

const EventFilterInput = builder.inputType('EventFilter', {
  description: 'Which events: all given conditions hold together.',
  fields: (t) => ({
    types: t.stringList({ description: 'Of these types, by code.' }),
    series: t.stringList({ description: 'Editions of these recurring events, by code.' }),
    places: t.stringList({ description: 'In these places, by slug.' }),
    withDescendants: t.boolean({
      defaultValue: true,
      description: 'Whether places inside those places are meant too.',
    }),
    statuses: t.field({ type: [EventStatusEnum], description: 'In any of these states.' }),
    from: t.field({ type: 'TimePeriod', description: 'Beginning in or after this period.' }),
    to: t.field({ type: 'TimePeriod', description: 'Ending in or before this period.' }),
    text: t.string({ description: 'With this text in slug or name, in any language and case.' }),
  }),
});

builder.queryFields((t) => ({
  eventTypes: t.field({
    type: [EventType],
    description: 'All kinds of events, by code.',
    resolve: (_root, _args, { loaders }) => loaders.eventTypes(),
  }),
  eventSeries: t.field({
    type: EventSeries,
    nullable: true,
    description: 'One recurring event; null when there is none of that code.',
    args: { code: t.arg.string({ required: true, description: 'Code of the series: `open-days`.' }) },
    resolve: (_root, { code }, { loaders }) => loaders.eventSeries.load(code),
  }),
  event: t.field({
    type: Event,
    nullable: true,
    description: 'One event; null when there is none of that slug.',
    args: { slug: t.arg.string({ required: true, description: 'Slug of the event.' }) },
    resolve: (_root, { slug }, { loaders }) => loaders.event.load(slug),
  }),
  events: t.connection(
    {
      type: Event,
      description: 'Events, the earliest first.',
      args: { filter: t.arg({ type: EventFilterInput, description: 'Which ones.' }) },
      resolve: async (_root, { filter, ...args }, context) => {
        await checkCodes(
          context,
          [
            ...asked('eventType', filter?.types, 'filter.types'),
            ...asked('eventSeries', filter?.series, 'filter.series'),
            ...asked('place', filter?.places, 'filter.places'),
          ],
          rangeProblems(filter, 'filter.to'),
        );
        return resolveList(context, eventListing(filter ?? {}), args, (slug: string) =>
          context.loaders.event.load(slug),
        );
      },
    },
    EventConnection.connection,
    EventConnection.edge,
  ),
}));
