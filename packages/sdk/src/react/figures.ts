import type { CheckedClaim } from '../answers/claim.js';
import type { Indicator } from '../answers/indicator.js';
import type { ListedObservation } from '../answers/observation.js';
import type { SearchHit } from '../answers/search-hit.js';
import { type ClaimsInput, claims } from '../questions/claims.js';
import { type IndicatorsInput, indicators } from '../questions/indicators.js';
import { type ObservationsInput, observations } from '../questions/observations.js';
import { type SearchInput, search } from '../questions/search.js';
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

function indicatorsOf(asked: Asked<'indicators'>, input: IndicatorsInput | undefined): ListOf<Indicator> {
  return (options) =>
    'request' in asked ? indicators(asked, input, options) : asked.indicators(input, options);
}

/** What is measured, as one array. */
export function indicatorsOptions(
  asked: Asked<'indicators'>,
  input?: IndicatorsInput,
  reading?: WholeList,
): AnswerOptions<readonly Indicator[]> {
  return whole(asked, 'indicators', input, indicatorsOf(asked, input), reading);
}

/** What is measured, page by page. */
export function indicatorsPages(
  asked: Asked<'indicators'>,
  input?: IndicatorsInput,
  reading?: PageByPage,
): PagesOptions<Indicator> {
  return byPage(asked, 'indicators', input, indicatorsOf(asked, input), reading);
}

function observationsOf(
  asked: Asked<'observations'>,
  input: ObservationsInput | undefined,
): ListOf<ListedObservation> {
  return (options) =>
    'request' in asked ? observations(asked, input, options) : asked.observations(input, options);
}

/** Figures by indicator, place, breakdown and period, as one array. */
export function observationsOptions(
  asked: Asked<'observations'>,
  input?: ObservationsInput,
  reading?: WholeList,
): AnswerOptions<readonly ListedObservation[]> {
  return whole(asked, 'observations', input, observationsOf(asked, input), reading);
}

/** Figures by indicator, place, breakdown and period, page by page. */
export function observationsPages(
  asked: Asked<'observations'>,
  input?: ObservationsInput,
  reading?: PageByPage,
): PagesOptions<ListedObservation> {
  return byPage(asked, 'observations', input, observationsOf(asked, input), reading);
}

function claimsOf(asked: Asked<'claims'>, input: ClaimsInput | undefined): ListOf<CheckedClaim> {
  return (options) => ('request' in asked ? claims(asked, input, options) : asked.claims(input, options));
}

/** Changes that sources state, checked against the figures, as one array. */
export function claimsOptions(
  asked: Asked<'claims'>,
  input?: ClaimsInput,
  reading?: WholeList,
): AnswerOptions<readonly CheckedClaim[]> {
  return whole(asked, 'claims', input, claimsOf(asked, input), reading);
}

/** Changes that sources state, checked against the figures, page by page. */
export function claimsPages(
  asked: Asked<'claims'>,
  input?: ClaimsInput,
  reading?: PageByPage,
): PagesOptions<CheckedClaim> {
  return byPage(asked, 'claims', input, claimsOf(asked, input), reading);
}

function searchOf(asked: Asked<'search'>, input: SearchInput): ListOf<SearchHit> {
  return (options) => ('request' in asked ? search(asked, input, options) : asked.search(input, options));
}

/** What a text finds, the best first, as one array. */
export function searchOptions(
  asked: Asked<'search'>,
  input: SearchInput,
  reading?: WholeList,
): AnswerOptions<readonly SearchHit[]> {
  return whole(asked, 'search', input, searchOf(asked, input), reading);
}

/** What a text finds, the best first, page by page. */
export function searchPages(
  asked: Asked<'search'>,
  input: SearchInput,
  reading?: PageByPage,
): PagesOptions<SearchHit> {
  return byPage(asked, 'search', input, searchOf(asked, input), reading);
}
