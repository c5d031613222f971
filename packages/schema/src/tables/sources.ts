import { LANGUAGES, SOURCE_KINDS } from '@hasila/domain';
import { date, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { code, word } from './columns.js';
import { reports } from './reports.js';

/** One document that tells a report, or stands alone. */
export const sources = pgTable(
  'sources',
  {
    slug: code('slug').primaryKey(),
    publisher: text('publisher').notNull(),
    kind: word(SOURCE_KINDS, 'kind').notNull(),
    language: word(LANGUAGES, 'language').notNull(),
    /** As precise as it is printed. */
    published: code('published'),
    publishedFirst: date('published_first', { mode: 'string' }),
    publishedLast: date('published_last', { mode: 'string' }),
    report: code('report').references(() => reports.slug),
    reportYear: integer('report_year'),
    titleAr: text('title_ar'),
    titleFr: text('title_fr'),
    titleEn: text('title_en'),
    url: text('url'),
    /** Of the document's text, where the dataset was checked against it. */
    sha256: text('sha256'),
    note: text('note'),
  },
  (table) => [index().on(table.report)],
);
