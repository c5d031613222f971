import { integer, text } from 'drizzle-orm/pg-core';
import { code } from './columns.js';
import { sources } from './sources.js';

/** Where in a source a figure stands. The four columns of the place are all there, or none. */
export const citationColumns = () => ({ asWritten: text('as_written').notNull(), ...placeColumns() });

/** Where in a source a fact stands that need not be a figure: a source that is not held gives its name alone. */
export const namedCitationColumns = () => ({ asWritten: text('as_written'), ...placeColumns() });

const placeColumns = () => ({
  source: code('source')
    .notNull()
    .references(() => sources.slug),
  paragraph: integer('paragraph'),
  spanStart: integer('span_start'),
  spanEnd: integer('span_end'),
  paragraphSha256: text('paragraph_sha256'),
});
