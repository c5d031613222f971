import type { ResolvedMeasure } from '@hasila/domain';
import type { Changed } from '../answers/comparison.js';
import { type RankingInput, ranking } from '../questions/ranking.js';
import type { Asked } from './asked.js';
import {
  type AnswerOptions,
  byPage,
  type ListOf,
  type PageByPage,
  type PagesOptions,
  type WholeList,
  whole,
} from './question-options.js';

function rankingOf<Measure extends ResolvedMeasure>(
  asked: Asked<'ranking'>,
  input: RankingInput<Measure>,
): ListOf<Changed<Measure>> {
  return (options) =>
    'request' in asked ? ranking<Measure>(asked, input, options) : asked.ranking<Measure>(input, options);
}

/** What changed most between two periods, as one array. */
export function rankingOptions<const Measure extends ResolvedMeasure = 'PERCENT'>(
  asked: Asked<'ranking'>,
  input: RankingInput<Measure>,
  reading?: WholeList,
): AnswerOptions<readonly Changed<Measure>[]> {
  return whole(asked, 'ranking', input, rankingOf(asked, input), reading);
}

/** What changed most between two periods, page by page. */
export function rankingPages<const Measure extends ResolvedMeasure = 'PERCENT'>(
  asked: Asked<'ranking'>,
  input: RankingInput<Measure>,
  reading?: PageByPage,
): PagesOptions<Changed<Measure>> {
  return byPage(asked, 'ranking', input, rankingOf(asked, input), reading);
}
