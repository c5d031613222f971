import { QUALIFIERS, STATEMENT_STATUSES } from '@hasila/domain';
import { date, doublePrecision, index, pgTable, text } from 'drizzle-orm/pg-core';
import { namedCitationColumns } from './citation-columns.js';
import { code, word } from './columns.js';
import { commitments } from './commitments.js';
import { units } from './units.js';

/** What one source says about something announced. */
export const commitmentStatements = pgTable(
  'commitment_statements',
  {
    id: code('id').primaryKey(),
    commitment: code('commitment')
      .notNull()
      .references(() => commitments.slug),
    status: word(STATEMENT_STATUSES, 'status').notNull(),
    due: code('due'),
    dueFirst: date('due_first', { mode: 'string' }),
    dueLast: date('due_last', { mode: 'string' }),
    /** The delivered quantity with its words: all there, or none. */
    delivered: doublePrecision('delivered'),
    qualifier: word(QUALIFIERS, 'qualifier'),
    ulp: doublePrecision('ulp'),
    unit: code('unit').references(() => units.code),
    ...namedCitationColumns(),
    note: text('note'),
    knownOn: date('known_on', { mode: 'string' }).notNull(),
  },
  (table) => [index().on(table.commitment), index().on(table.source)],
);
