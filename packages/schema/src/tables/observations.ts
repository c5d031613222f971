import type { ObservationFlag } from '@hasila/domain';
import { date, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { code } from './columns.js';

/**
 * The figure of one series for one period as it is known today: computed by the domain when an edition is loaded. What it
 * names is not looked up again: it was made of readings.
 */
export const observations = pgTable(
  'observations',
  {
    seriesId: integer('series_id').notNull(),
    period: code('period').notNull(),
    firstDay: date('first_day', { mode: 'string' }).notNull(),
    lastDay: date('last_day', { mode: 'string' }).notNull(),
    /** The reading that counts. */
    readingId: code('reading_id').notNull(),
    flags: text('flags').array().$type<ObservationFlag[]>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.seriesId, table.period] }),
    index().on(table.period, table.seriesId),
    index().on(table.readingId),
  ],
);
