import type { ObservationFilter } from '../queries/filters.js';
import { observationListing } from '../queries/listings.js';
import type { Nested } from '../queries/loaders.js';
import type { PageArguments } from '../queries/page.js';
import type { ObservationKey } from '../queries/records.js';
import type { Context } from './builder.js';
import { resolveList } from './connection.js';

/** A page of observations, each as the vintage of the filter gives it. */
export function listObservations(
  context: Context,
  filter: ObservationFilter,
  args: PageArguments,
  nested?: Nested,
) {
  const asOf = filter.asOf ?? undefined;
  return resolveList(
    context,
    observationListing(filter),
    args,
    (key: ObservationKey) => context.loaders.observation(key, { asOf }),
    nested,
  );
}
