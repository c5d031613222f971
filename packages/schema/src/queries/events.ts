import type { EventStatus, Period, Translations } from '@hasila/domain';
import { parsePeriod } from '@hasila/domain';
import { sql } from 'drizzle-orm';
import { byKey, listByKey } from './by-key.js';
import type { Reader } from './reader.js';
import type { CitationRecord, Labelled } from './records.js';
import { type CitedRow, toCitation, translations, type Worded } from './rows.js';
import { keyTable, selectByKeys, texts } from './statement.js';

export interface EventRecord {
  readonly slug: string;
  readonly type: string;
  readonly series: string | null;
  readonly edition: number | null;
  readonly period: Period;
  readonly status: EventStatus;
  readonly place: string | null;
  readonly name: Translations;
}

interface EventRow extends Worded<'name'> {
  readonly slug: string;
  readonly type: string;
  readonly series: string | null;
  readonly edition: number | null;
  readonly period: string;
  readonly status: EventStatus;
  readonly place: string | null;
}

interface EventSeriesRow extends Worded<'name'> {
  readonly code: string;
}

interface CitationRow extends CitedRow {
  readonly n: number;
}

export function eventLoaders(db: Reader) {
  const citationsOf = listByKey<string, CitationRow>(
    db,
    'citations of',
    (events) =>
      selectByKeys(
        db,
        sql`select k.n, c.source, c.as_written, c.paragraph, c.span_start, c.span_end, c.paragraph_sha256
          from ${keyTable(
            events.map((event) => ({ event })),
            'event text',
          )} join event_citations c on c.event = k.event order by k.n, c.id`,
      ),
    (row) => row.n,
    (event) => event,
  );
  return {
    event: byKey<string, EventRecord>(
      db,
      'event',
      async (slugs) =>
        (
          await selectByKeys<EventRow>(
            db,
            sql`select slug, type, series, edition, period, status, place, name_ar, name_fr, name_en
              from events where slug = any(${texts(slugs)})`,
          )
        ).map((row) => ({
          slug: row.slug,
          type: row.type,
          series: row.series,
          edition: row.edition,
          period: parsePeriod(row.period),
          status: row.status,
          place: row.place,
          name: translations(row, 'name'),
        })),
      ({ slug }) => slug,
    ),
    eventSeries: byKey<string, Labelled>(
      db,
      'event series',
      async (codes) =>
        (
          await selectByKeys<EventSeriesRow>(
            db,
            sql`select code, name_ar, name_fr, name_en from event_series where code = any(${texts(codes)})`,
          )
        ).map((row) => ({ code: row.code, label: translations(row, 'name') })),
      ({ code }) => code,
    ),
    eventCitations: async (slug: string): Promise<readonly CitationRecord[]> =>
      (await citationsOf.load(slug)).map(toCitation),
  };
}
