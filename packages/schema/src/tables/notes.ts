import { pgTable, text } from 'drizzle-orm/pg-core';
import { code } from './columns.js';

/** What a reader must know of an indicator, and reasons why a reading is set aside. */
export const notes = pgTable('notes', {
  code: code('code').primaryKey(),
  textAr: text('text_ar').notNull(),
  textFr: text('text_fr').notNull(),
  textEn: text('text_en').notNull(),
});
