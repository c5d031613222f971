import type { ObservationFlag } from '@hasila/domain';
import type { ListedObservation } from '../answers/observation.js';
import type { Breakdown, IndicatorCode, PlaceCode, TopicCode } from '../codes.js';
import { ObservationsDocument } from '../generated/operations.js';
import type { Client } from '../transport/client.js';
import type { CallOptions } from '../transport/settings.js';
import { listedObservationFromWire } from '../wire/observation.js';
import { wireFilter } from './filter.js';
import { listed } from './listed.js';
import type { Paged } from './pages.js';
import type { AsOf, PeriodInput } from './question.js';

/** Which figures: all given conditions hold together; a list means any of its members. */
export interface ObservationFilter {
  readonly indicators?: readonly IndicatorCode[] | undefined;
  readonly topics?: readonly TopicCode[] | undefined;
  readonly places?: readonly PlaceCode[] | undefined;
  /** Whether places inside those places are meant too. Absent: no. */
  readonly withDescendants?: boolean | undefined;
  /** Of exactly this one; `{}` is the total. */
  readonly breakdown?: Breakdown | undefined;
  /** Of every breakdown; `false`: totals alone. Absent: yes. */
  readonly anyBreakdown?: boolean | undefined;
  /** Only periods that begin in or after this one. */
  readonly from?: PeriodInput | undefined;
  /** Only periods that end in or before this one. */
  readonly to?: PeriodInput | undefined;
  /** With a reading in any of these sources, by slug. */
  readonly sources?: readonly string[] | undefined;
  readonly flags?: readonly ObservationFlag[] | undefined;
}

export interface ObservationsInput extends AsOf {
  readonly filter?: ObservationFilter | undefined;
}

/** Figures by indicator, place, breakdown and period, each with the reading that counts and its source. */
export function observations(
  client: Client,
  { filter, asOf = client.asOf }: ObservationsInput = {},
  options?: CallOptions,
): Paged<ListedObservation> {
  return listed(client, options, {
    document: ObservationsDocument,
    asked: () => ({ filter: filter && wireFilter(filter), asOf }),
    found: (data) => data.observations,
    item: listedObservationFromWire,
  });
}
