import { date, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { code } from './columns.js';
import { indicators } from './indicators.js';
import { places } from './places.js';
import { sources } from './sources.js';

/** From `at` on, an indicator's figures count something else than before. */
export const seriesBreaks = pgTable(
  'series_breaks',
  {
    id: integer('id').primaryKey(),
    indicator: code('indicator')
      .notNull()
      .references(() => indicators.code),
    /** Null for every place. */
    place: code('place').references(() => places.slug),
    /** Null for every breakdown. */
    breakdown: code('breakdown'),
    at: code('at').notNull(),
    atFirst: date('at_first', { mode: 'string' }).notNull(),
    atLast: date('at_last', { mode: 'string' }).notNull(),
    reasonAr: text('reason_ar').notNull(),
    reasonFr: text('reason_fr').notNull(),
    reasonEn: text('reason_en').notNull(),
    source: code('source').references(() => sources.slug),
  },
  (table) => [index().on(table.indicator)],
);
