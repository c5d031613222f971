import type { Period, SeriesKey, Text } from '@hasila/domain';

/** The place and the breakdown of a series, with their names. */
export interface NamedSeries extends SeriesKey {
  readonly placeName: Text;
  /** A name for each member of the breakdown; none for the total. */
  readonly memberNames: readonly Text[];
}

/** One place with one breakdown that an indicator has figures for. */
export interface Series extends NamedSeries {
  /** Those with a figure, in order. */
  readonly periods: readonly Period[];
}
