import type { Day, FacilityStatus } from '@hasila/domain';
import type { Facility } from '../answers/facility.js';
import type { PlaceCode } from '../codes.js';
import { FacilitiesDocument } from '../generated/operations.js';
import type { Client } from '../transport/client.js';
import type { CallOptions } from '../transport/settings.js';
import { facilityFromWire } from '../wire/facility.js';
import { wireFilter } from './filter.js';
import { listed } from './listed.js';
import type { Paged } from './pages.js';
import type { AsOf, PeriodInput } from './question.js';

/** Which facilities: all given conditions hold together; a list means any of its members. */
export interface FacilityFilter {
  /** By code: `police-district`. */
  readonly types?: readonly string[] | undefined;
  readonly places?: readonly PlaceCode[] | undefined;
  /** Whether places inside those places are meant too. Absent: yes. */
  readonly withDescendants?: boolean | undefined;
  readonly statuses?: readonly FacilityStatus[] | undefined;
  /** The day on which `statuses` is asked. Absent: `asOf`, else the day of the edition. */
  readonly on?: Day | undefined;
  /** With a change that ended in this period; one whose period no source tells is in none. */
  readonly changedIn?: PeriodInput | undefined;
  /** With this text in a slug or name. */
  readonly text?: string | undefined;
}

export interface FacilitiesInput extends AsOf {
  readonly filter?: FacilityFilter | undefined;
}

/** Buildings and units, by slug, with their history. */
export function facilities(
  client: Client,
  { filter, asOf = client.asOf }: FacilitiesInput = {},
  options?: CallOptions,
): Paged<Facility> {
  return listed(client, options, {
    document: FacilitiesDocument,
    asked: () => ({ filter: { ...(filter && wireFilter(filter)), asOf }, asOf }),
    found: (data) => data.facilities,
    item: facilityFromWire,
  });
}
