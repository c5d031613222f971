import type { Period } from '@hasila/domain';
import { type SQL, sql } from 'drizzle-orm';
import { given, inPlaces, mentions, oneOf, within } from './conditions.js';
import type { CommitmentFilter, EventFilter, FacilityFilter } from './filters.js';
import type { Listing } from './page.js';
import { isAny } from './statement.js';

/** The lists of what was built, held and announced: what each is made of, and its total order. */

function shares(first: SQL, last: SQL, period: Period | null | undefined): readonly SQL[] {
  return given(period, (value) => sql`(${first} <= ${value.last} and ${last} >= ${value.first})`);
}

/**
 * Facilities by slug. `statuses` is today's, which is stored; on another day, or as it was known on one, the domain
 * judges each.
 */
export function facilityListing(filter: FacilityFilter): Listing {
  const stored = filter.on == null && filter.asOf == null;
  const known = filter.asOf == null ? sql`` : sql` and x.known_on <= ${filter.asOf}`;
  const changes = sql`select from facility_changes x where x.facility = f.slug${known}`;
  return {
    key: sql`f.slug`,
    from: sql`facilities f`,
    where: [
      ...oneOf(sql`f.type`, filter.types),
      ...inPlaces(sql`f.place`, filter.places, filter.withDescendants ?? true),
      ...(stored ? oneOf(sql`f.status`, filter.statuses) : []),
      // What was not known of at all is UNKNOWN, and stands in a list only where that is asked for.
      ...(filter.statuses?.includes('UNKNOWN') === true
        ? []
        : given(filter.asOf, () => sql`exists (${changes})`)),
      ...given(
        filter.changedIn,
        (period) => sql`exists (${changes} and x.period_last between ${period.first} and ${period.last})`,
      ),
      ...mentions(['f.slug', 'f.name_ar', 'f.name_fr', 'f.name_en'], filter.text),
    ],
    order: [{ by: sql`f.slug`, type: 'text' }],
  };
}

export function eventListing(filter: EventFilter): Listing {
  return {
    key: sql`e.slug`,
    from: sql`events e`,
    where: [
      ...oneOf(sql`e.type`, filter.types),
      ...oneOf(sql`e.series`, filter.series),
      ...inPlaces(sql`e.place`, filter.places, filter.withDescendants ?? true),
      ...oneOf(sql`e.status`, filter.statuses),
      ...within(sql`e.first_day`, sql`e.last_day`, filter.from, filter.to),
      ...shares(sql`e.first_day`, sql`e.last_day`, filter.during),
      ...mentions(['e.slug', 'e.name_ar', 'e.name_fr', 'e.name_en'], filter.text),
    ],
    order: [
      { by: sql`e.first_day`, type: 'date' },
      { by: sql`e.slug`, type: 'text' },
    ],
  };
}

/** Commitments by slug. What is derived is stored as of today; as of another day the domain judges each. */
export function commitmentListing(filter: CommitmentFilter): Listing {
  const stored = filter.asOf == null;
  const statements = sql`select from commitment_statements s where s.commitment = c.slug`;
  const known = stored ? sql`true` : sql`s.known_on <= ${filter.asOf}`;
  return {
    key: sql`c.slug`,
    from: sql`commitments c`,
    where: [
      ...(stored ? oneOf(sql`c.status`, filter.statuses) : []),
      ...(stored ? shares(sql`c.due_first`, sql`c.due_last`, filter.dueIn) : []),
      ...(stored ? given(filter.slippedAtLeastDays, (days) => sql`c.slippage_min >= ${days}`) : []),
      ...given(
        filter.everDueIn,
        (period) =>
          sql`exists (${statements} and ${known} and s.due_first <= ${period.last} and s.due_last >= ${period.first})`,
      ),
      ...given(filter.asOf, () => sql`exists (${statements} and ${known})`),
      ...given(filter.places, (places) => isAny(sql`c.place`, places)),
      ...given(filter.facility, (facility) => sql`c.facility = ${facility}`),
      ...given(filter.event, (event) => sql`c.event = ${event}`),
      ...given(filter.indicator, (indicator) => sql`c.indicator = ${indicator}`),
      ...mentions(['c.slug', 'c.title_ar', 'c.title_fr', 'c.title_en'], filter.text),
    ],
    order: [{ by: sql`c.slug`, type: 'text' }],
  };
}

/** The columns that lead from these lists back to their parents. */
export const HAPPENING_PARENTS = {
  'Place.facilities': sql`f.place`,
  'Place.events': sql`e.place`,
  'Facility.commitments': sql`c.facility`,
  'EventSeries.editions': sql`e.series`,
} as const;
