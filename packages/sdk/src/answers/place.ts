import type { PlaceType } from '@hasila/domain';
import type { Named } from './labelled.js';

/** The country, a region, or a city or another place inside a region. */
export interface Place extends Named {
  readonly type: PlaceType;
  /** Degrees north, approximate; `null` for the country and for what has no one spot. */
  readonly latitude: number | null;
  /** Degrees east, approximate. */
  readonly longitude: number | null;
}
