import { pgTable, text } from 'drizzle-orm/pg-core';
import { code } from './columns.js';

/** Whose population is counted. */
export const institutions = pgTable('institutions', {
  code: code('code').primaryKey(),
  nameAr: text('name_ar').notNull(),
  nameFr: text('name_fr').notNull(),
  nameEn: text('name_en').notNull(),
  url: text('url'),
});
