import type { GraphQLResolveInfo } from 'graphql';
import type { ObservationFilter } from '../queries/filters.js';
import { observationListing } from '../queries/listings.js';
import type { Nested } from '../queries/loaders.js';
import type { PageArguments } from '../queries/page-request.js';
import type { ObservationKey } from '../queries/records.js';
import type { Context } from './builder.js';
import { filteredList, resolveList } from './connection.js';
import { selects } from './selects.js';

/**
 * A page of observations, each as the vintage of the filter gives it. The flags of today are stored; those of a past
 * day are judged here.
 */
export function listObservations(
  context: Context,
  filter: ObservationFilter,
  args: PageArguments,
  nested?: Nested,
) {
  const { loaders } = context;
  const { flags } = filter;
  const asOf = filter.asOf ?? undefined;
  const load = (key: ObservationKey) => loaders.observation(key, { asOf });
  if (asOf === undefined || flags == null)
    return resolveList(context, observationListing(filter), args, load, nested);
  const listing = observationListing(nested === undefined ? filter : { ...filter, ...narrowedTo(nested) });
  const isFlagged = async (key: ObservationKey) =>
    (await load(key))?.flags.some((flag) => flags.includes(flag)) ?? false;
  return filteredList(context, listing, args, load, isFlagged);
}

/**
 * Begins to read the page of a list inside another, where it is selected, while the codes of its filter are still being
 * checked: `listObservations` finds it then. What is wrong with it is told there.
 */
export function beginObservations(
  { loaders }: Context,
  filter: ObservationFilter,
  args: PageArguments,
  nested: Nested,
  info: GraphQLResolveInfo,
): void {
  if (filter.asOf != null || !selects(info, 'nodes', 'edges')) return;
  const begin = async () => loaders.page(observationListing(filter), args, nested);
  begin().catch(() => undefined);
}

function narrowedTo({ field, parent }: Nested): ObservationFilter {
  return field === 'Place.observations' ? { places: [parent] } : { indicators: [parent] };
}
