import { formatPeriod } from '@hasila/domain';
import type { eventCitations, events, indicators, reports, seriesBreaks, sources } from '../tables/index.js';
import { placeOf } from './citation.js';
import { LANGUAGE_OF } from './data-package.js';
import type { Dataset } from './dataset.js';
import type { RowOf } from './dataset-files.js';
import { issuedOn } from './publication.js';

export function storedReport({ period, issued, ...report }: RowOf<'reports'>): typeof reports.$inferInsert {
  return {
    ...report,
    period: formatPeriod(period),
    periodFirst: period.first,
    periodLast: period.last,
    issued: issued === null ? null : formatPeriod(issued),
    issuedOn: issuedOn({ period, issued }),
  };
}

export function storedSource({
  language,
  published,
  ...source
}: RowOf<'sources'>): typeof sources.$inferInsert {
  return {
    ...source,
    language: LANGUAGE_OF[language],
    published: published === null ? null : formatPeriod(published),
    publishedFirst: published?.first ?? null,
    publishedLast: published?.last ?? null,
  };
}

export function storedIndicator({
  notes,
  ...indicator
}: RowOf<'indicators'>): typeof indicators.$inferInsert {
  return { ...indicator, notes: notes ?? [] };
}

export function storedBreak(
  { at, ...found }: RowOf<'seriesBreaks'>,
  index: number,
): typeof seriesBreaks.$inferInsert {
  return { ...found, id: index + 1, at: formatPeriod(at), atFirst: at.first, atLast: at.last };
}

export function storedEvent({ period, ...event }: RowOf<'events'>): typeof events.$inferInsert {
  return { ...event, period: formatPeriod(period), firstDay: period.first, lastDay: period.last };
}

export function storedEventCitation(row: RowOf<'eventCitations'>): typeof eventCitations.$inferInsert {
  return { ...placeOf(row), id: row.id, event: row.event };
}

/** Places in an order in which every parent stands before its children. */
export function parentsFirst(places: Dataset['places']): Dataset['places'] {
  const parentOf = new Map(places.map(({ slug, parent }) => [slug, parent]));
  const depth = (slug: string | null): number => (slug === null ? 0 : 1 + depth(parentOf.get(slug) ?? null));
  return [...places].sort((a, b) => depth(a.slug) - depth(b.slug));
}
