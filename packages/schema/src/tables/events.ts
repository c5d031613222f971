import { EVENT_STATUSES } from '@hasila/domain';
import { date, index, integer, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { code, word } from './columns.js';
import { eventSeries } from './event-series.js';
import { eventTypes } from './event-types.js';
import { places } from './places.js';

/** Something that happened, or is to happen, at a time and a place. */
export const events = pgTable(
  'events',
  {
    slug: code('slug').primaryKey(),
    type: code('type')
      .notNull()
      .references(() => eventTypes.code),
    series: code('series').references(() => eventSeries.code),
    edition: integer('edition'),
    period: code('period').notNull(),
    firstDay: date('first_day', { mode: 'string' }).notNull(),
    lastDay: date('last_day', { mode: 'string' }).notNull(),
    status: word(EVENT_STATUSES, 'status').notNull(),
    /** Null for a place abroad, or one that no source names. */
    place: code('place').references(() => places.slug),
    nameAr: text('name_ar').notNull(),
    nameFr: text('name_fr').notNull(),
    nameEn: text('name_en').notNull(),
    note: text('note'),
  },
  (table) => [unique().on(table.series, table.edition), index().on(table.type), index().on(table.place)],
);
