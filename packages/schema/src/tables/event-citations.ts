import { index, pgTable, text } from 'drizzle-orm/pg-core';
import { namedCitationColumns } from './citation-columns.js';
import { code } from './columns.js';
import { events } from './events.js';

/** Where a source tells of an event. */
export const eventCitations = pgTable(
  'event_citations',
  {
    id: code('id').primaryKey(),
    event: code('event')
      .notNull()
      .references(() => events.slug),
    ...namedCitationColumns(),
    note: text('note'),
  },
  (table) => [index().on(table.event), index().on(table.source)],
);
