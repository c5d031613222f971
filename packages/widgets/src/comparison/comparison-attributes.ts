import { CHANGE_MEASURES, type Language } from '@hasila/domain';
import { breakdownsIn, dayIn, needed, oneOf, textOf } from '../elements/read-attributes.js';
import type { ComparisonInput } from './ask-comparison.js';

/** The attributes of elements that compare two periods, beside those that all have. */
export const PAIR_PROPERTIES = {
  base: { type: String },
  measure: { type: String },
  target: { type: String },
} as const;

interface PairAttributes {
  readonly indicator: string | null;
  readonly base: string | null;
  readonly target: string | null;
  readonly place: string | null;
  readonly breakdown: string | null;
  readonly measure: string | null;
  readonly asOf: string | null;
}

/** What an element with these attributes compares. */
export function comparisonInput(attributes: PairAttributes, language: Language): ComparisonInput {
  const { indicator, base, target, place, breakdown, measure, asOf } = attributes;
  const wanted = oneOf(measure ?? null, 'measure', ['AUTO', ...CHANGE_MEASURES]);
  return {
    indicator: needed(indicator, 'indicator'),
    base: textOf(base ?? null),
    target: textOf(target ?? null),
    place: textOf(place),
    breakdown: breakdownsIn(breakdown)[0] ?? [],
    measure: wanted === 'AUTO' ? undefined : wanted,
    asOf: dayIn(asOf),
    language,
  };
}
