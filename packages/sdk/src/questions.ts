import type { ResolvedMeasure } from '@hasila/domain';
import type { CheckedClaim } from './answers/claim.js';
import type { Commitment } from './answers/commitment.js';
import type { Changed, Comparison } from './answers/comparison.js';
import type { Event } from './answers/event.js';
import type { Facility } from './answers/facility.js';
import type { Indicator, IndicatorDetails } from './answers/indicator.js';
import type { ListedObservation } from './answers/observation.js';
import type { SearchHit } from './answers/search-hit.js';
import type { Source } from './answers/source.js';
import type { YearInReview } from './answers/year-in-review.js';
import type { IndicatorCode } from './codes.js';
import type { AnsweredMeasure, MeasureOf } from './measures.js';
import type { Answer, List, Mode } from './modes.js';
import type { ClaimsInput } from './questions/claims.js';
import type { CommitmentsInput } from './questions/commitments.js';
import type { CompareInput, ComparePair } from './questions/compare.js';
import type { EventsInput } from './questions/events.js';
import type { FacilitiesInput } from './questions/facilities.js';
import type { IndicatorInput } from './questions/indicator.js';
import type { IndicatorsInput } from './questions/indicators.js';
import type { ObservationsInput } from './questions/observations.js';
import type { AsOf } from './questions/question.js';
import type { RankingInput } from './questions/ranking.js';
import type { SearchInput } from './questions/search.js';
import type { SourcesInput } from './questions/sources.js';
import type { YearInReviewInput } from './questions/year-in-review.js';
import type { YearOverYearInput } from './questions/year-over-year.js';
import type { CallOptions } from './transport/settings.js';

/** Every named question as a method. */
export interface Questions<How extends Mode = 'throwing'> {
  /** Compares one figure of two periods. Look at `reason` before `change`: where there is no change, it says why. */
  compare<const Code extends IndicatorCode, const Asked extends MeasureOf<Code> = MeasureOf<Code> & 'AUTO'>(
    input: CompareInput<Code, Asked>,
    options?: CallOptions,
  ): Answer<How, Comparison<AnsweredMeasure<Code, Asked>>>;
  /** Compares 1 to 200 pairs in one request: one row each, in the same order. */
  compareMany(
    inputs: readonly ComparePair[],
    options?: CallOptions & AsOf,
  ): Answer<How, readonly Comparison[]>;
  /** Each year against the year before it, in order: a year without a figure is a row with its reason. */
  yearOverYear<
    const Code extends IndicatorCode,
    const Asked extends MeasureOf<Code> = MeasureOf<Code> & 'AUTO',
  >(
    input: YearOverYearInput<Code, Asked>,
    options?: CallOptions,
  ): Answer<How, readonly Comparison<AnsweredMeasure<Code, Asked>>[]>;
  /** What is measured: `for await (const indicator of hasila.indicators())`, or `.toArray({ limit: 10 })`. */
  indicators(input?: IndicatorsInput, options?: CallOptions): List<How, Indicator>;
  /** One indicator: what it counts, its breaks, its last figure, and the series that there are. */
  indicator<const Code extends IndicatorCode>(
    input: IndicatorInput<Code>,
    options?: CallOptions,
  ): Answer<How, IndicatorDetails>;
  /** Figures by indicator, place, breakdown and period, each with the reading that counts and its source. */
  observations(input?: ObservationsInput, options?: CallOptions): List<How, ListedObservation>;
  /** What changed most between two periods, by the size of the change: every row has one. */
  ranking<const Measure extends ResolvedMeasure = 'PERCENT'>(
    input: RankingInput<Measure>,
    options?: CallOptions,
  ): List<How, Changed<Measure>>;
  /** One year: what became of what was announced for it, and lists of what changed, was claimed, built and held. */
  yearInReview(input: YearInReviewInput, options?: CallOptions): Answer<How, YearInReview<How>>;
  /** Changes that sources state, checked against the figures: by indicator, the latest target first. */
  claims(input?: ClaimsInput, options?: CallOptions): List<How, CheckedClaim>;
  /** Buildings and units, by slug, with their history. */
  facilities(input?: FacilitiesInput, options?: CallOptions): List<How, Facility>;
  /** What happened or is to happen, the earliest first. */
  events(input?: EventsInput, options?: CallOptions): List<How, Event>;
  /** What was announced, by slug, and what became of it. With `asOf`, those announced by then, as they stood. */
  commitments(input?: CommitmentsInput, options?: CallOptions): List<How, Commitment>;
  /** The documents that figures, claims and events are taken from, by slug. */
  sources(input?: SourcesInput, options?: CallOptions): List<How, Source>;
  /** What a text finds, the best first. Spelling variants of Arabic, accents and case make no difference. */
  search(input: SearchInput, options?: CallOptions): List<How, SearchHit>;
}
