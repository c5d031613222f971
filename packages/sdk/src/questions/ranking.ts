import type { Certainty, ChangeDirection, ResolvedMeasure } from '@hasila/domain';
import type { Changed } from '../answers/comparison.js';
import type { Breakdown, IndicatorCode, PlaceCode, TopicCode } from '../codes.js';
import { RankingDocument } from '../generated/operations.js';
import type { Client } from '../transport/client.js';
import type { CallOptions } from '../transport/settings.js';
import { comparisonFromWire } from '../wire/comparison.js';
import { wireFilter } from './filter.js';
import { listed, PAGE_OF_COMPARISONS } from './listed.js';
import type { Paged } from './pages.js';
import type { AsOf, PeriodInput } from './question.js';

/** Which changes are ranked: all given conditions hold together; a list means any of its members. */
export interface RankingFilter {
  readonly indicators?: readonly IndicatorCode[] | undefined;
  readonly topics?: readonly TopicCode[] | undefined;
  /** Absent: the country. */
  readonly places?: readonly PlaceCode[] | undefined;
  /** Of exactly this one. Absent or `{}`: totals. */
  readonly breakdown?: Breakdown | undefined;
  /** Of every breakdown. Absent: no. */
  readonly anyBreakdown?: boolean | undefined;
  readonly directions?: readonly ChangeDirection[] | undefined;
  /** At least so sure. Absent: `LIKELY`. */
  readonly minCertainty?: Certainty | undefined;
  /** Whether the changes of figures that may not be compared are ranked too. Absent: no. */
  readonly includeIncomparable?: boolean | undefined;
}

export interface RankingInput<Measure extends ResolvedMeasure = ResolvedMeasure> extends AsOf {
  /** The period compared with. */
  readonly base: PeriodInput;
  /** The period compared. */
  readonly target: PeriodInput;
  /** One for all: indicators that it does not fit are left out. Absent: `PERCENT`, so all but those in percent. */
  readonly measure?: Measure | undefined;
  readonly filter?: RankingFilter | undefined;
}

/** What changed most between two periods, by the size of the change: every row has one. */
export function ranking<const Measure extends ResolvedMeasure = 'PERCENT'>(
  client: Client,
  { base, target, measure, filter, asOf = client.asOf }: RankingInput<Measure>,
  options?: CallOptions,
): Paged<Changed<Measure>> {
  return listed(client, options, {
    document: RankingDocument,
    asked: () => ({ filter: wireFilter({ ...filter, base, target, measure }), asOf }),
    found: (data) => data.ranking,
    // The server ranks nothing without a change.
    item: (row) => comparisonFromWire<Measure>(row) as Changed<Measure>,
    largest: PAGE_OF_COMPARISONS,
  });
}
