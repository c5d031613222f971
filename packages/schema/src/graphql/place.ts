import { eventListing, facilityListing } from '../queries/happening-listings.js';
import { observationListing, placeListing } from '../queries/listings.js';
import type { ObservationKey } from '../queries/records.js';
import { builder } from './builder.js';
import { asked, checkCodes } from './codes.js';
import { resolveList } from './connection.js';
import { PlaceFilterInput, PlaceTypeEnum } from './filter-inputs.js';
import {
  Event,
  EventConnection,
  Facility,
  FacilityConnection,
  Observation,
  ObservationConnection,
  Place,
  PlaceConnection,
} from './refs.js';
import { languageArgs, languageOf, TextType, translated } from './text.js';

builder.node(Place, {
  description: 'Country, region or city.',
  id: { resolve: ({ slug }) => slug, description: 'Global id.' },
  loadOne: (slug, { loaders }) => loaders.place.load(slug),
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Unique and stable.' }),
    name: t.field({
      type: TextType,
      description: 'Its name.',
      args: languageArgs,
      resolve: ({ name }, args, context) => translated(name, languageOf(args, context)),
    }),
    type: t.expose('type', { type: PlaceTypeEnum, description: 'What kind of place it is.' }),
    parent: t.field({
      type: Place,
      nullable: true,
      description: 'The place that it lies in; null for the country.',
      resolve: ({ parent }, _args, { loaders }) => (parent === null ? null : loaders.place.load(parent)),
    }),
    latitude: t.exposeFloat('latitude', { nullable: true, description: 'Degrees north, approximate.' }),
    longitude: t.exposeFloat('longitude', { nullable: true, description: 'Degrees east, approximate.' }),
    facilities: t.connection(
      {
        type: Facility,
        description: 'The facilities in this place alone.',
        resolve: ({ slug }, args, context) =>
          resolveList(
            context,
            facilityListing({}),
            args,
            (key: string) => context.loaders.facility.load(key),
            {
              field: 'Place.facilities',
              parent: slug,
            },
          ),
      },
      FacilityConnection.connection,
      FacilityConnection.edge,
    ),
    events: t.connection(
      {
        type: Event,
        description: 'The events in this place alone, the earliest first.',
        resolve: ({ slug }, args, context) =>
          resolveList(context, eventListing({}), args, (key: string) => context.loaders.event.load(key), {
            field: 'Place.events',
            parent: slug,
          }),
      },
      EventConnection.connection,
      EventConnection.edge,
    ),
    observations: t.connection(
      {
        type: Observation,
        description: 'Every figure of this place alone, in any breakdown.',
        resolve: ({ slug }, args, context) =>
          resolveList(
            context,
            observationListing({}),
            args,
            (key: ObservationKey) => context.loaders.observation(key, {}),
            { field: 'Place.observations', parent: slug },
          ),
      },
      ObservationConnection.connection,
      ObservationConnection.edge,
    ),
  }),
});

builder.queryFields((t) => ({
  place: t.field({
    type: Place,
    nullable: true,
    description: 'One place; null when there is none of that slug.',
    args: { slug: t.arg.string({ required: true, description: 'Slug of the place: `rabat`.' }) },
    resolve: (_root, { slug }, { loaders }) => loaders.place.load(slug),
  }),
  places: t.connection(
    {
      type: Place,
      description: 'Places, by slug.',
      args: { filter: t.arg({ type: PlaceFilterInput, description: 'Which ones.' }) },
      resolve: async (_root, { filter, ...args }, context) => {
        await checkCodes(context, asked('place', filter?.within, 'filter.within'));
        return resolveList(context, placeListing(filter ?? {}), args, (slug: string) =>
          context.loaders.place.load(slug),
        );
      },
    },
    PlaceConnection.connection,
    PlaceConnection.edge,
  ),
}));
