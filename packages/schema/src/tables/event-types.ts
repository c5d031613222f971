import { pgTable, text } from 'drizzle-orm/pg-core';
import { code } from './columns.js';

export const eventTypes = pgTable('event_types', {
  code: code('code').primaryKey(),
  labelAr: text('label_ar').notNull(),
  labelFr: text('label_fr').notNull(),
  labelEn: text('label_en').notNull(),
});
