import { statusAt } from '@hasila/domain';
import type { FacilityFilter } from '../queries/filters.js';
import { facilityListing } from '../queries/happening-listings.js';
import type { PageArguments } from '../queries/page-request.js';
import type { Context } from './builder.js';
import { filteredList, resolveList } from './connection.js';

/** A page of facilities. Today's statuses are stored; those of another day are judged here. */
export function listFacilities(context: Context, filter: FacilityFilter, args: PageArguments) {
  const { loaders } = context;
  const listing = facilityListing(filter);
  const load = (slug: string) => loaders.facility.load(slug);
  const { statuses, on, asOf } = filter;
  const day = on ?? asOf;
  if (statuses == null || day == null) return resolveList(context, listing, args, load);
  const keep = async (slug: string) =>
    statuses.includes(statusAt(await loaders.facilityChanges(slug), day, asOf ?? undefined));
  return filteredList(context, listing, args, load, keep);
}
