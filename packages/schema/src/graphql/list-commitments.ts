import { commitmentState, overlaps } from '@hasila/domain';
import type { CommitmentFilter } from '../queries/filters.js';
import { commitmentListing } from '../queries/happening-listings.js';
import type { PageArguments } from '../queries/page-request.js';
import type { Context } from './builder.js';
import { filteredList, resolveList } from './connection.js';

/** A page of commitments. What became of each by today is stored; by another day it is judged here. */
export function listCommitments(context: Context, filter: CommitmentFilter, args: PageArguments) {
  const { loaders } = context;
  const listing = commitmentListing(filter);
  const load = (slug: string) => loaders.commitment.load(slug);
  const { asOf, statuses, dueIn, slippedAtLeastDays: days } = filter;
  if (asOf == null) return resolveList(context, listing, args, load);
  const keep = async (slug: string) => {
    const [commitment, history] = await Promise.all([load(slug), loaders.commitmentHistory(slug)]);
    const state = commitmentState({ ...history, promised: commitment?.promised?.quantity ?? null }, asOf);
    if (state === undefined) return false;
    return (
      (statuses == null || statuses.includes(state.status)) &&
      (dueIn == null || (state.due !== null && overlaps(state.due, dueIn))) &&
      (days == null || (state.slippage !== null && state.slippage.min >= days))
    );
  };
  return filteredList(context, listing, args, load, keep);
}
