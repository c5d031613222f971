import { CHANGE_MEASURES, type Language } from '@hasila/domain';
import { yearBefore } from '../comparison/ask-comparison.js';
import { breakdownsIn, countIn, dayIn, needed, oneOf, textOf, wordsIn } from '../elements/read-attributes.js';
import type { RankingInput } from './ask-ranking.js';

const MEASURES = ['PERCENT', ...CHANGE_MEASURES.filter((one) => one !== 'AUTO')] as const;
const DIRECTIONS = ['BOTH', 'INCREASE', 'DECREASE'] as const;
const USUAL_COUNT = 10;
const MOST = 50;

export interface RankingAttributes {
  readonly asOf: string | null | undefined;
  readonly base: string | null | undefined;
  readonly breakdown: string | null | undefined;
  readonly count: string | null | undefined;
  readonly direction: string | null | undefined;
  readonly indicator: string | null | undefined;
  readonly measure: string | null | undefined;
  readonly place: string | null | undefined;
  readonly target: string | null | undefined;
  readonly topic: string | null | undefined;
}

/** What an element with these attributes ranks. */
export function rankingInput(attributes: RankingAttributes, language: Language): RankingInput {
  const direction = oneOf(attributes.direction, 'direction', DIRECTIONS);
  const target = needed(attributes.target, 'target');
  return {
    target,
    base: textOf(attributes.base) ?? yearBefore(target),
    measure: oneOf(attributes.measure, 'measure', MEASURES),
    count: countIn(attributes.count, 'count', MOST) ?? USUAL_COUNT,
    direction: direction === 'BOTH' ? undefined : direction,
    topics: wordsIn(attributes.topic),
    indicators: wordsIn(attributes.indicator),
    places: wordsIn(attributes.place),
    breakdown: breakdownsIn(attributes.breakdown)[0] ?? [],
    asOf: dayIn(attributes.asOf),
    language,
  };
}
