import type { IndicatorKind } from '@hasila/domain';
import type { Indicator } from '../answers/indicator.js';
import type { IndicatorCode, PlaceCode, TopicCode } from '../codes.js';
import { IndicatorsDocument } from '../generated/operations.js';
import type { IndicatorOrder } from '../generated/schema.js';
import type { Client } from '../transport/client.js';
import type { CallOptions } from '../transport/settings.js';
import { indicatorFromWire } from '../wire/indicator.js';
import { wireFilter } from './filter.js';
import { listed } from './listed.js';
import type { Paged } from './pages.js';
import type { PeriodInput } from './question.js';

/** Which indicators: all given conditions hold together; a list means any of its members. */
export interface IndicatorFilter {
  readonly codes?: readonly IndicatorCode[] | undefined;
  readonly topics?: readonly TopicCode[] | undefined;
  readonly kinds?: readonly IndicatorKind[] | undefined;
  readonly units?: readonly string[] | undefined;
  readonly institutions?: readonly string[] | undefined;
  /** With a figure for this place. */
  readonly place?: PlaceCode | undefined;
  /** With a figure for this period. */
  readonly period?: PeriodInput | undefined;
  /** With this text in a code, label or definition. */
  readonly text?: string | undefined;
}

export interface IndicatorsInput {
  readonly filter?: IndicatorFilter | undefined;
  /** Absent: by code. */
  readonly orderBy?: IndicatorOrder | undefined;
}

/** What is measured, as a list that pages by itself. */
export function indicators(
  client: Client,
  { filter, orderBy }: IndicatorsInput = {},
  options?: CallOptions,
): Paged<Indicator> {
  return listed(client, options, {
    document: IndicatorsDocument,
    asked: () => ({ filter: filter && wireFilter(filter), orderBy }),
    found: (data) => data.indicators,
    item: indicatorFromWire,
  });
}
