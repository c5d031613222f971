import type { ObservationFlag } from './choose-reading.js';
import type { Period } from './period.js';
import type { Reading } from './reading.js';

export const INDICATOR_KINDS = ['STOCK', 'FLOW', 'SHARE', 'RATE'] as const;
export type IndicatorKind = (typeof INDICATOR_KINDS)[number];

export const DESIRED_DIRECTIONS = ['HIGHER', 'LOWER', 'NEUTRAL'] as const;
export type DesiredDirection = (typeof DESIRED_DIRECTIONS)[number];

/** What is measured, as far as a comparison must know it. */
export interface ComparedIndicator {
  readonly code: string;
  readonly kind: IndicatorKind;
  /** Its figures belong to the editions of one recurring event, whose lengths differ by nature. */
  readonly perEdition: boolean;
  readonly breaks: readonly SeriesBreak[];
}

/** From `at` on, the figures count something else than before. */
export interface SeriesBreak {
  readonly at: Period;
  /** The place and the breakdown that it is about; `null` for all. */
  readonly place: string | null;
  readonly breakdown: string | null;
}

/** One series: an indicator's figures in one place with one breakdown. */
export interface SeriesKey {
  readonly place: string;
  /** Canonical text of the breakdown, empty for the total: see {@link breakdownKey}. */
  readonly breakdown: string;
}

/** The figure of one series for one period, as it is known on a given day. */
export interface Observation<R extends Reading = Reading> extends SeriesKey {
  readonly period: Period;
  /** The one that counts. */
  readonly reading: R;
  readonly flags: readonly ObservationFlag[];
}

/** One member of one dimension: `{ dimension: 'gender', member: 'female' }`. */
export interface BreakdownValue {
  readonly dimension: string;
  readonly member: string;
}

/** One key for one breakdown, in whatever order its parts are given. */
export function breakdownKey(values: readonly BreakdownValue[]): string {
  return values
    .map(({ dimension, member }) => `${dimension}=${member}`)
    .sort()
    .join(';');
}

/** The parts of a {@link breakdownKey}. */
export function parseBreakdown(key: string): readonly BreakdownValue[] {
  return key === ''
    ? []
    : key.split(';').map((part) => {
        const [dimension = '', member = ''] = part.split('=');
        return { dimension, member };
      });
}
