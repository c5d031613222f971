import type { BreakdownCodes, IndicatorCodes, PlaceCodes, TopicCodes } from './register.js';

declare const asNew: unique symbol;

/** A code that this version of the package does not know: made by {@link code}, on purpose. */
export type NewCode = string & { readonly [asNew]: true };

/** Code of an indicator: one of the dataset that this package was made with (or that `Register` names), or a {@link NewCode}. */
export type IndicatorCode = keyof IndicatorCodes | NewCode;

/** Slug of a place. */
export type PlaceCode = keyof PlaceCodes | NewCode;

/** Code of a topic. */
export type TopicCode = keyof TopicCodes | NewCode;

/** A member for each dimension: `{ gender: 'female' }`. It is matched whole; `{}` is the total. */
export type Breakdown = {
  readonly [Dimension in keyof BreakdownCodes]?: BreakdownCodes[Dimension] | NewCode | undefined;
};

/** Brings the label, unit and definition of an indicator to where an editor shows the docs of `indicator`. */
export type Documented<Code> = [Code] extends [keyof IndicatorCodes]
  ? Pick<IndicatorCodes[Code], 'indicator'>
  : unknown;

/** A code, place or member that a newer dataset than that of this package has. The server says whether it knows it. */
export function code(text: string): NewCode {
  return text as NewCode;
}
