import { REPORT_KINDS } from '@hasila/domain';
import { date, pgTable, text } from 'drizzle-orm/pg-core';
import { code, word } from './columns.js';
import { institutions } from './institutions.js';

/** One publication of an institution for one period. Periods stand as text in their shortest form, and as days. */
export const reports = pgTable('reports', {
  slug: code('slug').primaryKey(),
  kind: word(REPORT_KINDS, 'kind').notNull(),
  institution: code('institution')
    .notNull()
    .references(() => institutions.code),
  period: code('period').notNull(),
  periodFirst: date('period_first', { mode: 'string' }).notNull(),
  periodLast: date('period_last', { mode: 'string' }).notNull(),
  /** As precise as it is known. */
  issued: code('issued'),
  /** The last day of `issued`, else 31 December of the year that the period ends in. */
  issuedOn: date('issued_on', { mode: 'string' }).notNull(),
  cutOff: date('cut_off', { mode: 'string' }),
  titleAr: text('title_ar'),
  titleFr: text('title_fr'),
  titleEn: text('title_en'),
});
