import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { COMPARISON } from '../../test/support/arbitraries.js';
import { pageOf, scripted } from '../../test/support/scripted.js';
import { toWire } from '../../test/support/to-wire.js';
import { CLAIM, COMMITMENT, EVENT, FACILITY } from '../../test/support/wire.js';

const delivery = {
  total: 3,
  announced: 1,
  inProgress: 0,
  partlyDelivered: 0,
  delivered: 2,
  delayed: 0,
  cancelled: 0,
  notMentionedSince: 0,
};
const [row] = fc.sample(COMPARISON, 1).map(toWire);
const of = (review: object) => ({ yearInReview: review });
const ANSWERS = [
  of({ delivery }),
  of({ comparisons: pageOf([row]) }),
  of({ claims: pageOf([CLAIM]) }),
  of({ facilities: pageOf([FACILITY]) }),
  of({ events: pageOf([EVENT]) }),
  of({ delivery: { commitments: pageOf([COMMITMENT]) } }),
];

it('asks for each list when it is read, of the same year and day', async () => {
  const { hasila, variables } = scripted(ANSWERS);
  const review = await hasila.yearInReview({ year: 2025, asOf: '2025-12-31' });
  expect(review.year).toBe(2025);
  expect(review.delivery).toEqual(delivery);
  expect(variables).toEqual([{ year: 2025, asOf: '2025-12-31' }]);
  expect(await review.comparisons.toArray()).toMatchObject([{ id: row?.id }]);
  expect(await review.claims.toArray()).toMatchObject([{ id: 'c' }]);
  expect(await review.facilities.toArray()).toMatchObject([{ status: 'OPERATIONAL' }]);
  expect(await review.events.toArray()).toMatchObject([{ edition: 6 }]);
  expect(await review.commitments.toArray()).toMatchObject([{ status: 'DELAYED' }]);
  const page = { year: 2025, asOf: '2025-12-31', first: 200, after: null, language: 'EN' };
  expect(variables.slice(1)).toEqual([{ ...page, first: 100 }, page, page, page, page]);
});

it('a safe review holds safe lists', async () => {
  const { hasila } = scripted(ANSWERS);
  const { data } = await hasila.safe.yearInReview({ year: 2025 });
  expect(data?.delivery).toEqual(delivery);
  expect(await data?.comparisons.toArray()).toMatchObject({ data: [{ id: row?.id }], error: null });
  // A server that has no second answer.
  const after = scripted(ANSWERS.slice(0, 1), { retries: 0 }).hasila.safe;
  const review = await after.yearInReview({ year: 2025 });
  expect(await review.data?.events.toArray()).toMatchObject({ data: null, error: { code: 'BAD_RESPONSE' } });
});
