import type { DesiredDirection, IndicatorKind, Period, Text } from '@hasila/domain';
import type { Labelled } from './labelled.js';
import type { CitedSource, Observation } from './observation.js';
import type { Series } from './series.js';
import type { Unit } from './unit.js';

/** What is measured. */
export interface Indicator extends Labelled {
  /** What is counted, by whom and over what, in one sentence. */
  readonly definition: Text | null;
  readonly topic: Labelled;
  readonly unit: Unit;
  readonly kind: IndicatorKind;
  /** Which way is welcome. It decides a colour, never a sign. */
  readonly desiredDirection: DesiredDirection;
  readonly decimals: number;
  /** What a reader must know: what it counts and what it does not. */
  readonly notes: readonly Text[];
}

/** Whose population is counted. */
export interface Institution {
  readonly code: string;
  readonly name: Text;
  readonly url: string | null;
}

/** What figures are broken down by, with the members that occur. */
export interface BreakdownDimension extends Labelled {
  readonly members: readonly Labelled[];
}

/** From this period on something else is counted. */
export interface SeriesBreak {
  readonly at: Period;
  readonly reason: Text;
  /** Who says so; `null` when it is told by no source. */
  readonly source: CitedSource | null;
}

/** One indicator, with all that there is to know before its figures are read. */
export interface IndicatorDetails extends Indicator {
  /** Whether breakdowns and periods may be summed. */
  readonly additive: boolean;
  readonly institution: Institution;
  readonly breakdowns: readonly BreakdownDimension[];
  readonly breaks: readonly SeriesBreak[];
  /** Those with a figure of the country as a whole, in order. */
  readonly periods: readonly Period[];
  /** The last of these figures; `null` when there is none, or none was known yet. */
  readonly latest: Observation | null;
  /** Every place and breakdown that it has figures for. */
  readonly series: readonly Series[];
}
