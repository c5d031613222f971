import { boolean, pgTable, text } from 'drizzle-orm/pg-core';
import { code } from './columns.js';

/** A unit, with its word after a number of each plural class of the three languages. */
export const units = pgTable('units', {
  code: code('code').primaryKey(),
  labelAr: text('label_ar').notNull(),
  labelFr: text('label_fr').notNull(),
  labelEn: text('label_en').notNull(),
  symbol: text('symbol'),
  signed: boolean('signed').notNull(),
  percent: boolean('percent').notNull(),
  oneEn: text('one_en').notNull(),
  otherEn: text('other_en').notNull(),
  oneFr: text('one_fr').notNull(),
  otherFr: text('other_fr').notNull(),
  oneAr: text('one_ar').notNull(),
  twoAr: text('two_ar').notNull(),
  fewAr: text('few_ar').notNull(),
  manyAr: text('many_ar').notNull(),
  otherAr: text('other_ar').notNull(),
});
