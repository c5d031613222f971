import { integer, text } from 'drizzle-orm/pg-core';
import { code } from './columns.js';
import { sources } from './sources.js';

/** Where in a source a fact stands. The four columns of the place are all there, or none. */
export const citationColumns = () => ({
  asWritten: text('as_written').notNull(),
  source: code('source')
    .notNull()
    .references(() => sources.slug),
  paragraph: integer('paragraph'),
  spanStart: integer('span_start'),
  spanEnd: integer('span_end'),
  paragraphSha256: text('paragraph_sha256'),
});
