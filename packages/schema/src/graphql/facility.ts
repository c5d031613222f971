import { FACILITY_CHANGE_KINDS, FACILITY_STATUSES, historyOf, STATUS_AFTER, statusAt } from '@hasila/domain';
import type { FacilityChangeRecord } from '../queries/facilities.js';
import { commitmentListing } from '../queries/happening-listings.js';
import { asOfArgs } from './as-of.js';
import { builder, type Context } from './builder.js';
import { Citation } from './citation.js';
import { asked, checkCodes } from './codes.js';
import { resolveList } from './connection.js';
import { describedEnum } from './described-enum.js';
import { found } from './found.js';
import { labelledType } from './labelled.js';
import { listFacilities } from './list-facilities.js';
import { Commitment, CommitmentConnection, Facility, FacilityConnection, Place } from './refs.js';
import { languageArgs, languageOf, TextType, translated } from './text.js';

export const FacilityStatusEnum = describedEnum(
  'FacilityStatus',
  'What state a facility is in.',
  FACILITY_STATUSES,
  {
    UNKNOWN: 'Nothing was known of it yet.',
    ANNOUNCED: 'It was announced.',
    UNDER_CONSTRUCTION: 'Works were started.',
    COMPLETED: 'It was built, and not opened.',
    OPERATIONAL: 'It works.',
    CLOSED: 'It was closed.',
  },
);

const FacilityChangeKindEnum = describedEnum(
  'FacilityChangeKind',
  'What happened to a facility.',
  FACILITY_CHANGE_KINDS,
  {
    ANNOUNCED: 'It was announced.',
    WORKS_STARTED: 'Works were started.',
    COMPLETED: 'It was completed.',
    OPENED: 'It was opened, created, or is told to be working.',
    UPGRADED: 'It was raised to another kind, or rebuilt.',
    CLOSED: 'It was closed.',
  },
);

export const FacilityType = labelledType('FacilityType', 'What kind of building or unit a facility is.');

const FacilityChangeType = builder.objectRef<FacilityChangeRecord>('FacilityChange').implement({
  description: 'One step in the history of a facility.',
  fields: (t) => ({
    kind: t.expose('kind', { type: FacilityChangeKindEnum, description: 'What happened.' }),
    status: t.field({
      type: FacilityStatusEnum,
      description: 'The status that it leads to.',
      resolve: ({ kind }) => STATUS_AFTER[kind],
    }),
    period: t.expose('period', {
      type: 'TimePeriod',
      nullable: true,
      description:
        'When, as precise as stated; null when no source says so: it then counts from the day it became known.',
    }),
    citation: t.field({ type: Citation, description: 'Who says so.', resolve: ({ citation }) => citation }),
  }),
});

builder.node(Facility, {
  description: 'A building or a unit in a place, with its history.',
  id: { resolve: ({ slug }) => slug, description: 'Global id.' },
  loadOne: (slug, { loaders }) => loaders.facility.load(slug),
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Unique and stable.' }),
    name: t.field({
      type: TextType,
      description: 'Its name.',
      args: languageArgs,
      resolve: ({ name }, args, context) => translated(name, languageOf(args, context)),
    }),
    type: t.field({
      type: FacilityType,
      description: 'What kind it is.',
      resolve: ({ type }, _args, { loaders }) =>
        found(loaders.facilityType.load(type), 'facility type', type),
    }),
    place: t.field({
      type: Place,
      nullable: true,
      description: 'Where it is; null when no source says so.',
      resolve: ({ place }, _args, { loaders }) => (place === null ? null : loaders.place.load(place)),
    }),
    status: t.field({
      type: FacilityStatusEnum,
      description: 'Its status on the day `asOf`, as it was known then; absent: on the day of the edition.',
      args: asOfArgs,
      resolve: ({ slug }, { asOf }, context) => facilityStatus(slug, asOf ?? today(context), asOf, context),
    }),
    statusAt: t.field({
      type: FacilityStatusEnum,
      description: 'Its status on a date; UNKNOWN before the first change.',
      args: {
        date: t.arg({ type: 'Date', required: true, description: 'The date that is asked about.' }),
        ...asOfArgs,
      },
      resolve: ({ slug }, { date, asOf }, context) => facilityStatus(slug, date, asOf, context),
    }),
    history: t.field({
      type: [FacilityChangeType],
      description: 'What happened to it, in order.',
      args: asOfArgs,
      resolve: async ({ slug }, { asOf }, { loaders }) => [
        ...historyOf(await loaders.facilityChanges(slug), asOf ?? undefined),
      ],
    }),
    commitments: t.connection(
      {
        type: Commitment,
        description: 'What was announced about it.',
        resolve: ({ slug }, args, context) =>
          resolveList(
            context,
            commitmentListing({}),
            args,
            (key: string) => context.loaders.commitment.load(key),
            {
              field: 'Facility.commitments',
              parent: slug,
            },
          ),
      },
      CommitmentConnection.connection,
      CommitmentConnection.edge,
    ),
  }),
});

/** The day of the edition stands for today: the same edition gives the same answers. */
export function today({ edition }: Context): string {
  return edition.issued.toISOString().slice(0, 10);
}

async function facilityStatus(
  slug: string,
  date: string,
  asOf: string | null | undefined,
  { loaders }: Context,
) {
  return statusAt(await loaders.facilityChanges(slug), date, asOf ?? undefined);
}

const FacilityFilterInput = builder.inputType('FacilityFilter', {
  description: 'Which facilities: all given conditions hold together.',
  fields: (t) => ({
    types: t.stringList({ description: 'Of these types, by code.' }),
    places: t.stringList({ description: 'In these places, by slug.' }),
    withDescendants: t.boolean({
      defaultValue: true,
      description: 'Whether places inside those places are meant too.',
    }),
    statuses: t.field({ type: [FacilityStatusEnum], description: 'In any of these states.' }),
    on: t.field({
      type: 'Date',
      description: 'The day on which `statuses` is asked; absent: `asOf`, else the day of the edition.',
    }),
    asOf: t.field({
      type: 'Date',
      description:
        'Found as the world knew them on this day. What is told of each takes an `asOf` of its own.',
    }),
    changedIn: t.field({
      type: 'TimePeriod',
      description: 'With a change that ended in this period; one whose period no source tells is in none.',
    }),
    text: t.string({ description: 'With this text in slug or name, in any language and case.' }),
  }),
});

builder.queryFields((t) => ({
  facilityTypes: t.field({
    type: [FacilityType],
    description: 'All kinds of facilities, by code.',
    resolve: (_root, _args, { loaders }) => loaders.facilityTypes(),
  }),
  facility: t.field({
    type: Facility,
    nullable: true,
    description: 'One facility; null when there is none of that slug.',
    args: { slug: t.arg.string({ required: true, description: 'Slug of the facility.' }) },
    resolve: (_root, { slug }, { loaders }) => loaders.facility.load(slug),
  }),
  facilities: t.connection(
    {
      type: Facility,
      description: 'Facilities, by slug.',
      args: { filter: t.arg({ type: FacilityFilterInput, description: 'Which ones.' }) },
      resolve: async (_root, { filter, ...args }, context) => {
        await checkCodes(context, [
          ...asked('facilityType', filter?.types, 'filter.types'),
          ...asked('place', filter?.places, 'filter.places'),
        ]);
        return listFacilities(context, filter ?? {}, args);
      },
    },
    FacilityConnection.connection,
    FacilityConnection.edge,
  ),
}));
