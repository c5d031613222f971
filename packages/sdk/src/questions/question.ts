import type { ChangeMeasure, Day, Period } from '@hasila/domain';
import type { Breakdown, Documented, IndicatorCode, PlaceCode } from '../codes.js';
import type { BreakdownInput } from '../generated/schema.js';

/** A year as a number, any period by ISO 8601 (`2025`, `2025-12`, `2025-12-17`, `2024-06-03/2025-05-15`), or that of an answer. */
export type PeriodInput = number | string | Period;

/** Which series of an indicator, and how its changes are expressed. */
export interface SeriesQuestion<Asked extends ChangeMeasure = ChangeMeasure> {
  /** Absent: the country. */
  readonly place?: PlaceCode | undefined;
  /** Absent or `{}`: the total. */
  readonly breakdown?: Breakdown | undefined;
  /** Absent: points where the unit is percent, else percent. */
  readonly measure?: Asked | undefined;
}

/** A day: as the world knew it then. Absent: that of the client, else as it is known now. */
export interface AsOf {
  readonly asOf?: Day | undefined;
}

/** An indicator by its code; editors show its label, unit and definition on `indicator`. */
export type About<Code extends IndicatorCode> = { readonly indicator: Code } & Documented<Code>;

export function wireBreakdown(breakdown: Breakdown | undefined): readonly BreakdownInput[] | undefined {
  return (
    breakdown &&
    Object.entries(breakdown).flatMap(([dimension, member]) =>
      member === undefined ? [] : [{ dimension, member }],
    )
  );
}

/** The period as the API takes it, which says what is allowed where it is none. */
export function wirePeriod(input: PeriodInput): string {
  return typeof input === 'object' ? `${input.first}/${input.last}` : String(input).padStart(4, '0');
}
