import {
  type CommitmentStatus,
  commitmentState,
  countStatuses,
  type Period,
  type Vintage,
  yearPeriod,
  yearProblems,
} from '@hasila/domain';
import { BadUserInput } from '../bad-user-input.js';
import type { ComparisonRecord } from '../queries/comparisons.js';
import { eventListing } from '../queries/happening-listings.js';
import { claimListing } from '../queries/listings.js';
import type { PageArguments } from '../queries/page-request.js';
import type { SeriesRecord } from '../queries/records.js';
import { pairOf, reviewListing } from '../queries/year-over-year.js';
import { asOfArgs } from './as-of.js';
import { builder, type Context } from './builder.js';
import { compareSides } from './compare-sides.js';
import { computedList } from './computed-list.js';
import { resolveList } from './connection.js';
import { listCommitments } from './list-commitments.js';
import { listFacilities } from './list-facilities.js';
import { idOf, orderedComparisons } from './ordered-comparisons.js';
import {
  Claim,
  ClaimConnection,
  Commitment,
  CommitmentConnection,
  Comparison,
  ComparisonConnection,
  Event,
  EventConnection,
  Facility,
  FacilityConnection,
} from './refs.js';

interface Review extends Vintage {
  readonly year: number;
  readonly period: Period;
}

interface DeliveryRecord extends Review {
  readonly counts: Readonly<Record<CommitmentStatus, number>>;
}

const Delivery = builder.objectRef<DeliveryRecord>('Delivery').implement({
  description:
    'What was announced for a year, by any statement, and what became of it. Each commitment counts once.',
  fields: (t) => {
    const count = (status: CommitmentStatus, description: string) =>
      t.int({ description, resolve: ({ counts }) => counts[status] });
    return {
      total: t.int({
        description: 'All of them: the sum of the others.',
        resolve: ({ counts }) => Object.values(counts).reduce((sum, part) => sum + part, 0),
      }),
      announced: count('ANNOUNCED', 'Announced, and nothing more.'),
      partlyDelivered: count('PARTLY_DELIVERED', 'Less than was promised is there.'),
      delivered: count('DELIVERED', 'There, as a source says.'),
      delayed: count('DELAYED', 'Put off.'),
      inProgress: count('IN_PROGRESS', 'Under way.'),
      cancelled: count('CANCELLED', 'Given up.'),
      notMentionedSince: count('NOT_MENTIONED_SINCE', 'The annual report that followed says nothing of it.'),
      commitments: t.connection(
        {
          type: Commitment,
          description: 'The commitments themselves.',
          resolve: ({ period, asOf }, args, context) =>
            listCommitments(context, { everDueIn: period, asOf }, args),
        },
        CommitmentConnection.connection,
        CommitmentConnection.edge,
      ),
    };
  },
});

const YearInReview = builder.objectRef<Review>('YearInReview').implement({
  description: 'One year: what changed, what was claimed, built, held and delivered.',
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'The year.' }),
    comparisons: t.connection(
      {
        type: Comparison,
        description:
          'Every indicator with a figure for the year, the country as a whole, against the year before.',
        resolve: (review, args, context) => {
          const keyOf = (record: ComparisonRecord) => [idOf(record)];
          return review.asOf === undefined
            ? comparisonsToday(review, context, args)
            : computedList(() => comparisonsOf(review, context), keyOf, ['text'], args);
        },
      },
      ComparisonConnection.connection,
      ComparisonConnection.edge,
    ),
    claims: t.connection(
      {
        type: Claim,
        description: 'What sources said of the changes to this year.',
        resolve: ({ period, asOf }, args, context) =>
          resolveList(context, claimListing({ target: period, asOf }), args, (id: string) =>
            context.loaders.claim.load(id),
          ),
      },
      ClaimConnection.connection,
      ClaimConnection.edge,
    ),
    facilities: t.connection(
      {
        type: Facility,
        description:
          'The facilities whose status changed in the year. A change whose period no source tells is in none.',
        resolve: ({ period, asOf }, args, context) =>
          listFacilities(context, { changedIn: period, asOf }, args),
      },
      FacilityConnection.connection,
      FacilityConnection.edge,
    ),
    events: t.connection(
      {
        type: Event,
        description: 'The events of the year, those that begin before it or end after it too.',
        resolve: ({ period }, args, context) =>
          resolveList(context, eventListing({ during: period }), args, (slug: string) =>
            context.loaders.event.load(slug),
          ),
      },
      EventConnection.connection,
      EventConnection.edge,
    ),
    delivery: t.field({
      type: Delivery,
      description: 'What was announced for the year, and what became of it.',
      resolve: deliveryOf,
    }),
  }),
});

builder.queryField('yearInReview', (t) =>
  t.field({
    type: YearInReview,
    description: 'One year: what changed, what was claimed, built, held and delivered.',
    args: { year: t.arg.int({ required: true, description: 'The year, 2 to 9999.' }), ...asOfArgs },
    resolve: (_root, { year, asOf }) => {
      const problems = yearProblems(year, 'year');
      if (problems.length > 0) throw new BadUserInput(problems);
      return { year, period: yearPeriod(year), asOf: asOf ?? undefined };
    },
  }),
);

/** As they are known today: their order is stored. */
function comparisonsToday(review: Review, context: Context, args: PageArguments) {
  return orderedComparisons(
    context,
    {
      year: review.year,
      listing: () => reviewListing(review.year, context.edition.country),
      order: ['text'],
      keyOf: (record) => [idOf(record)],
      placeOf: ({ indicator }) => indicator,
      compare: (series) => inYear(series, review, context),
    },
    args,
  );
}

async function comparisonsOf(review: Review, context: Context): Promise<readonly ComparisonRecord[]> {
  const series = await context.loaders.seriesWith(review.period, context.edition.country, review.asOf);
  return Promise.all(series.map((one) => inYear(one, review, context)));
}

function inYear({ indicator, ...side }: SeriesRecord, { year, asOf }: Review, context: Context) {
  const { base, target } = pairOf(year);
  return compareSides(
    context,
    indicator,
    { ...side, period: base },
    { ...side, period: target },
    { measure: 'AUTO', allowIncomparable: false, asOf },
  );
}

async function deliveryOf(review: Review, _args: object, { loaders }: Context): Promise<DeliveryRecord> {
  const slugs = await loaders.commitmentsEverDueIn(review.period, review.asOf);
  const states = await Promise.all(
    slugs.map(async (slug) => {
      const [commitment, history] = await Promise.all([
        loaders.commitment.load(slug),
        loaders.commitmentHistory(slug),
      ]);
      return commitmentState({ ...history, promised: commitment?.promised?.quantity ?? null }, review.asOf);
    }),
  );
  return { ...review, counts: countStatuses(states.filter((state) => state !== undefined)) };
}
