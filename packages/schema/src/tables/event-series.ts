import { pgTable, text } from 'drizzle-orm/pg-core';
import { code } from './columns.js';

/** A recurring event. */
export const eventSeries = pgTable('event_series', {
  code: code('code').primaryKey(),
  nameAr: text('name_ar').notNull(),
  nameFr: text('name_fr').notNull(),
  nameEn: text('name_en').notNull(),
});
