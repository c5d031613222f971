import { CHANGE_MEASURES, type Language } from '@hasila/domain';
import { breakdownsIn, dayIn, needed, oneOf, textOf } from '../elements/read-attributes.js';
import type { ComparisonInput } from './ask-comparison.js';

/** The attributes of elements that compare two periods, beside those that all have. */
export const PAIR_PROPERTIES = {
  base: {},
  measure: {},
  target: {},
} as const;

interface PairAttributes {
  readonly indicator: string | null | undefined;
  readonly base: string | null | undefined;
  readonly target: string | null | undefined;
  readonly place: string | null | undefined;
  readonly breakdown: string | null | undefined;
  readonly measure: string | null | undefined;
  readonly asOf: string | null | undefined;
}

/** What an element with these attributes compares. */
export function comparisonInput(attributes: PairAttributes, language: Language): ComparisonInput {
  const { indicator, base, target, place, breakdown, measure, asOf } = attributes;
  const wanted = oneOf(measure, 'measure', ['AUTO', ...CHANGE_MEASURES]);
  return {
    indicator: needed(indicator, 'indicator'),
    base: textOf(base),
    // Beside the last year, whichever that is, no base stands.
    target: textOf(base) === undefined ? textOf(target) : needed(target, 'target'),
    place: textOf(place),
    breakdown: breakdownsIn(breakdown)[0] ?? [],
    measure: wanted === 'AUTO' ? undefined : wanted,
    asOf: dayIn(asOf),
    language,
  };
}
