import type { List, Mode } from '../modes.js';
import type { CheckedClaim } from './claim.js';
import type { Commitment } from './commitment.js';
import type { Comparison } from './comparison.js';
import type { Event } from './event.js';
import type { Facility } from './facility.js';

/** Points where the unit is percent, else percent. */
export type AutoMeasure = 'PERCENT' | 'PERCENTAGE_POINT';

/** How many of the things announced for a year came to what. Each counts once. */
export interface Delivery {
  /** The sum of the others. */
  readonly total: number;
  readonly announced: number;
  readonly inProgress: number;
  readonly partlyDelivered: number;
  readonly delivered: number;
  readonly delayed: number;
  readonly cancelled: number;
  /** Nothing later speaks of them: never to be read as delivered. */
  readonly notMentionedSince: number;
}

/** One year. Its lists ask for their pages as they are read. */
export interface YearInReview<How extends Mode = 'throwing'> {
  readonly year: number;
  readonly delivery: Delivery;
  /** Every indicator with a figure for the year, the country as a whole, against the year before. */
  readonly comparisons: List<How, Comparison<AutoMeasure>>;
  /** What sources said of the changes to this year. */
  readonly claims: List<How, CheckedClaim>;
  /** Those whose status changed in the year, as far as sources tell when. */
  readonly facilities: List<How, Facility>;
  /** Those of the year, also where they begin before it or end after it. */
  readonly events: List<How, Event>;
  /** What was announced for the year, by any statement, and what became of it: those that `delivery` counts. */
  readonly commitments: List<How, Commitment>;
}
