import {
  COMMITMENT_STATUSES,
  type CommitmentState,
  commitmentState,
  hardInterval,
  plausibleInterval,
  statementsKnown,
} from '@hasila/domain';
import { BadUserInput } from '../bad-user-input.js';
import type { CommitmentRecord, StatementRecord } from '../queries/commitments.js';
import { asOfArgs } from './as-of.js';
import { builder, type Context } from './builder.js';
import { Citation } from './citation.js';
import { asked, checkCodes } from './codes.js';
import { describedEnum } from './described-enum.js';
import { listCommitments } from './list-commitments.js';
import { QuantityType } from './quantity.js';
import { Commitment, CommitmentConnection, Event, Facility, Indicator } from './refs.js';
import { languageArgs, languageOf, TextType, translated } from './text.js';

export const CommitmentStatusEnum = describedEnum(
  'CommitmentStatus',
  'What became of something announced.',
  COMMITMENT_STATUSES,
  {
    ANNOUNCED: 'It was announced.',
    IN_PROGRESS: 'It is under way.',
    PARTLY_DELIVERED: 'Less than was promised is there.',
    DELIVERED: 'It is there, as a source says.',
    DELAYED: 'What was due was put off, and nothing later says more.',
    CANCELLED: 'It was given up.',
    NOT_MENTIONED_SINCE: 'The annual report that followed says nothing of it. Never read as delivered.',
  },
);

const CommitmentStatementType = builder.objectRef<StatementRecord>('CommitmentStatement').implement({
  description: 'What one source says about something announced.',
  fields: (t) => ({
    status: t.expose('status', {
      type: CommitmentStatusEnum,
      description: 'What this statement says of it.',
    }),
    due: t.expose('due', {
      type: 'TimePeriod',
      nullable: true,
      description: 'When it is to be there, as precise as the text is.',
    }),
    published: t.field({
      type: 'TimePeriod',
      nullable: true,
      description: 'When it was published, as precise as printed; null when the source bears no date.',
      resolve: async ({ citation }, _args, { loaders }) =>
        (await loaders.source.load(citation.source))?.published ?? null,
    }),
    knownOn: t.expose('knownOn', { type: 'Date', description: 'The day that `asOf` uses.' }),
    citation: t.field({
      type: Citation,
      description: 'Where it stands.',
      resolve: ({ citation }) => citation,
    }),
  }),
});

builder.node(Commitment, {
  description: 'Something announced for later, every later statement about it, and what became of it.',
  id: { resolve: ({ slug }) => slug, description: 'Global id.' },
  loadOne: (slug, { loaders }) => loaders.commitment.load(slug),
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Unique and stable.' }),
    title: t.field({
      type: TextType,
      description: 'What was announced.',
      args: languageArgs,
      resolve: ({ title }, args, context) => translated(title, languageOf(args, context)),
    }),
    status: t.field({
      type: CommitmentStatusEnum,
      description:
        'What became of it. Before the first statement there is none: such an `asOf` is BAD_USER_INPUT.',
      args: asOfArgs,
      resolve: async (commitment, { asOf }, context) => {
        const state = await stateOf(commitment, asOf, context);
        if (state !== undefined) return state.status;
        const [first] = statementsKnown(
          (await context.loaders.commitmentHistory(commitment.slug)).statements,
        );
        const allowed = `a day from ${first?.knownOn} on, when it was first announced`;
        throw new BadUserInput([{ path: 'asOf', value: asOf, allowed }]);
      },
    }),
    due: t.field({
      type: 'TimePeriod',
      nullable: true,
      description: 'When it is to be there, as last stated.',
      args: asOfArgs,
      resolve: async (commitment, { asOf }, context) =>
        (await stateOf(commitment, asOf, context))?.due ?? null,
    }),
    originalDue: t.field({
      type: 'TimePeriod',
      nullable: true,
      description: 'When it was to be there, as first stated.',
      resolve: async (commitment, _args, context) =>
        (await stateOf(commitment, undefined, context))?.originalDue ?? null,
    }),
    slippageDaysMin: t.int({
      nullable: true,
      description:
        'How many days later than first stated, at least; null while fewer than two due periods were stated.',
      args: asOfArgs,
      resolve: async (commitment, { asOf }, context) =>
        (await stateOf(commitment, asOf, context))?.slippage?.min ?? null,
    }),
    slippageDaysMax: t.int({
      nullable: true,
      description: 'How many days later than first stated, at most.',
      args: asOfArgs,
      resolve: async (commitment, { asOf }, context) =>
        (await stateOf(commitment, asOf, context))?.slippage?.max ?? null,
    }),
    promised: t.field({
      type: QuantityType,
      nullable: true,
      description: 'How much was promised: 12 police districts.',
      resolve: ({ promised }) => promised && written(promised.quantity, promised.asWritten),
    }),
    delivered: t.field({
      type: QuantityType,
      nullable: true,
      description: 'How much is there, as last stated.',
      args: asOfArgs,
      resolve: async ({ slug }, { asOf }, { loaders }) => {
        const { statements } = await loaders.commitmentHistory(slug);
        const last = statementsKnown(statements, asOf ?? undefined).findLast(
          ({ delivered }) => delivered !== null,
        );
        return last?.delivered == null ? null : written(last.delivered, last.citation.asWritten ?? '');
      },
    }),
    statements: t.field({
      type: [CommitmentStatementType],
      description: 'All that was said about it, oldest first.',
      args: asOfArgs,
      resolve: async ({ slug }, { asOf }, { loaders }) => [
        ...statementsKnown((await loaders.commitmentHistory(slug)).statements, asOf ?? undefined),
      ],
    }),
    facility: t.field({
      type: Facility,
      nullable: true,
      description: 'The facility that it is about.',
      resolve: ({ facility }, _args, { loaders }) =>
        facility === null ? null : loaders.facility.load(facility),
    }),
    event: t.field({
      type: Event,
      nullable: true,
      description: 'The event that it is about.',
      resolve: ({ event }, _args, { loaders }) => (event === null ? null : loaders.event.load(event)),
    }),
    indicator: t.field({
      type: Indicator,
      nullable: true,
      description: 'The indicator that it is about.',
      resolve: ({ indicator }, _args, { loaders }) =>
        indicator === null ? null : loaders.indicator.load(indicator),
    }),
  }),
});

function written(quantity: NonNullable<StatementRecord['delivered']>, asWritten: string) {
  return { quantity, hard: hardInterval(quantity), plausible: plausibleInterval(quantity), asWritten };
}

async function stateOf(
  { slug, promised }: CommitmentRecord,
  asOf: string | null | undefined,
  { loaders }: Context,
): Promise<CommitmentState | undefined> {
  const history = await loaders.commitmentHistory(slug);
  return commitmentState({ ...history, promised: promised?.quantity ?? null }, asOf ?? undefined);
}

const CommitmentFilterInput = builder.inputType('CommitmentFilter', {
  description: 'Which commitments: all given conditions hold together.',
  fields: (t) => ({
    statuses: t.field({ type: [CommitmentStatusEnum], description: 'In any of these states.' }),
    dueIn: t.field({
      type: 'TimePeriod',
      description: 'Due, as last stated, in a period that shares a day with this one.',
    }),
    everDueIn: t.field({
      type: 'TimePeriod',
      description: 'Due, by any statement, in a period that shares a day with this one.',
    }),
    slippedAtLeastDays: t.int({
      description: 'Put off by at least so many days, whatever the periods allow.',
    }),
    places: t.stringList({ description: 'In these places, by slug.' }),
    facility: t.string({ description: 'About this facility.' }),
    event: t.string({ description: 'About this event.' }),
    indicator: t.string({ description: 'About this indicator.' }),
    asOf: t.field({
      type: 'Date',
      description:
        'Found as the world knew them on this day. What is told of each takes an `asOf` of its own.',
    }),
    text: t.string({ description: 'With this text in slug or title, in any language and case.' }),
  }),
});

builder.queryFields((t) => ({
  commitment: t.field({
    type: Commitment,
    nullable: true,
    description: 'One commitment; null when there is none of that slug.',
    args: { slug: t.arg.string({ required: true, description: 'Slug of the commitment.' }) },
    resolve: (_root, { slug }, { loaders }) => loaders.commitment.load(slug),
  }),
  commitments: t.connection(
    {
      type: Commitment,
      description: 'Commitments, by slug.',
      args: { filter: t.arg({ type: CommitmentFilterInput, description: 'Which ones.' }) },
      resolve: async (_root, { filter, ...args }, context) => {
        await checkCodes(context, [
          ...asked('place', filter?.places, 'filter.places'),
          ...asked('facility', filter?.facility, 'filter.facility'),
          ...asked('event', filter?.event, 'filter.event'),
          ...asked('indicator', filter?.indicator, 'filter.indicator'),
        ]);
        return listCommitments(context, filter ?? {}, args);
      },
    },
    CommitmentConnection.connection,
    CommitmentConnection.edge,
  ),
}));
