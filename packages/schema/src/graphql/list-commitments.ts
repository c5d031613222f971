import { commitmentState, meetsConditions } from '@hasila/domain';
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
  const { asOf } = filter;
  if (asOf == null) return resolveList(context, listing, args, load);
  const keep = async (slug: string) => {
    const [commitment, history] = await Promise.all([load(slug), loaders.commitmentHistory(slug)]);
    const state = commitmentState({ ...history, promised: commitment?.promised?.quantity ?? null }, asOf);
    return state !== undefined && meetsConditions(state, filter);
  };
  return filteredList(context, listing, args, load, keep);
}
