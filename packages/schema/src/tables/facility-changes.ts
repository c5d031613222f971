import { FACILITY_CHANGE_KINDS } from '@hasila/domain';
import { date, index, pgTable, text } from 'drizzle-orm/pg-core';
import { namedCitationColumns } from './citation-columns.js';
import { code, word } from './columns.js';
import { facilities } from './facilities.js';

/** One step in the history of a facility, as one source tells it. */
export const facilityChanges = pgTable(
  'facility_changes',
  {
    id: code('id').primaryKey(),
    facility: code('facility')
      .notNull()
      .references(() => facilities.slug),
    kind: word(FACILITY_CHANGE_KINDS, 'kind').notNull(),
    /** Null when no source says when: it then counts from the day it became known. */
    period: code('period'),
    periodFirst: date('period_first', { mode: 'string' }),
    periodLast: date('period_last', { mode: 'string' }),
    /** When it is to be ready, of what is announced or under way. */
    due: code('due'),
    dueFirst: date('due_first', { mode: 'string' }),
    dueLast: date('due_last', { mode: 'string' }),
    ...namedCitationColumns(),
    note: text('note'),
    knownOn: date('known_on', { mode: 'string' }).notNull(),
    /** The day from which it counts: computed by the domain when an edition is loaded. */
    effectiveOn: date('effective_on', { mode: 'string' }).notNull(),
  },
  (table) => [index().on(table.facility), index().on(table.source)],
);
