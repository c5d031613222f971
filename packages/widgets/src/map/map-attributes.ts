import type { Language } from '@hasila/domain';
import { breakdownsIn, dayIn, textOf, wordsIn } from '../elements/read-attributes.js';
import type { MapInput } from './ask-map.js';

export interface MapAttributes {
  readonly asOf: string | null | undefined;
  readonly breakdown: string | null | undefined;
  readonly indicator: string | null | undefined;
  readonly place: string | null | undefined;
  readonly target: string | null | undefined;
  readonly type: string | null | undefined;
}

/** What an element with these attributes shows. */
export function mapInput(attributes: MapAttributes, language: Language): MapInput {
  return {
    indicator: textOf(attributes.indicator),
    target: textOf(attributes.target),
    breakdown: breakdownsIn(attributes.breakdown)[0] ?? [],
    types: wordsIn(attributes.type),
    place: textOf(attributes.place),
    asOf: dayIn(attributes.asOf),
    language,
  };
}
