import { countStatuses, formatPeriod, yearPeriod, yearProblems } from '@hasila/domain';
import {
  YearClaimsDocument,
  YearCommitmentsDocument,
  YearComparisonsDocument,
  YearEventsDocument,
  YearFacilitiesDocument,
  YearInReviewDocument,
} from '../../generated/operations.js';
import { pageOf } from '../page.js';
import { badInput } from '../refusals.js';
import { checkedClaimToWire } from '../wire/claim.js';
import { comparisonToWire } from '../wire/comparison.js';
import { commitmentToWire, eventToWire, facilityToWire } from '../wire/happenings.js';
import { answering, happeningsIn } from './answering.js';
import { findClaims } from './claims.js';
import { yearlyComparison } from './compare.js';
import { findCommitments, findEvents, findFacilities } from './happenings.js';

function periodOf({ year }: { readonly year: number }) {
  const problems = yearProblems(year, 'year');
  if (problems.length > 0) throw badInput(problems);
  return yearPeriod(year);
}

const reviewAnswer = answering(YearInReviewDocument, (variables, request) => {
  const states = findCommitments(request, { everDueIn: periodOf(variables) }).map(({ state }) => state);
  const counts = countStatuses(states);
  return {
    yearInReview: {
      delivery: {
        total: states.length,
        announced: counts.ANNOUNCED,
        partlyDelivered: counts.PARTLY_DELIVERED,
        delivered: counts.DELIVERED,
        delayed: counts.DELAYED,
        inProgress: counts.IN_PROGRESS,
        cancelled: counts.CANCELLED,
        notMentionedSince: counts.NOT_MENTIONED_SINCE,
      },
    },
  };
});

/** Every indicator with a figure for the year, the country as a whole. */
const comparisonsAnswer = answering(YearComparisonsDocument, (variables, request) => {
  const { edition, asOf } = request;
  const period = formatPeriod(periodOf(variables));
  const series = edition.series.filter(
    (of) => of.place === edition.country && of.breakdown === '' && edition.hasFigure({ ...of, period }, asOf),
  );
  const { year } = variables;
  const compared = series.map(({ indicator, place, breakdown }) =>
    yearlyComparison(request, { indicator, place, breakdown, year }, 'AUTO'),
  );
  return {
    yearInReview: { comparisons: pageOf(compared, variables, (row) => comparisonToWire(row, request)) },
  };
});

const claimsAnswer = answering(YearClaimsDocument, (variables, request) => {
  const { edition, asOf } = request;
  const rows = findClaims(edition, { target: periodOf(variables), asOf });
  return { yearInReview: { claims: pageOf(rows, variables, (row) => checkedClaimToWire(row, request)) } };
});

const facilitiesAnswer = answering(YearFacilitiesDocument, (variables, request) => {
  const rows = findFacilities(request, { changedIn: periodOf(variables) });
  const happenings = happeningsIn(request);
  return {
    yearInReview: { facilities: pageOf(rows, variables, (row) => facilityToWire(row, happenings, request)) },
  };
});

const eventsAnswer = answering(YearEventsDocument, (variables, request) => {
  const rows = findEvents(request, { during: periodOf(variables) });
  const happenings = happeningsIn(request);
  return {
    yearInReview: { events: pageOf(rows, variables, (row) => eventToWire(row, happenings, request)) },
  };
});

const commitmentsAnswer = answering(YearCommitmentsDocument, (variables, request) => {
  const rows = findCommitments(request, { everDueIn: periodOf(variables) });
  const happenings = happeningsIn(request);
  const commitments = pageOf(rows, variables, (row) => commitmentToWire(row, happenings, request));
  return { yearInReview: { delivery: { commitments } } };
});

/** One document for each list of a year. */
export const YEAR_IN_REVIEW = [
  reviewAnswer,
  comparisonsAnswer,
  claimsAnswer,
  facilitiesAnswer,
  eventsAnswer,
  commitmentsAnswer,
];
