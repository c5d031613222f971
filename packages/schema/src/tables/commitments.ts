import { COMMITMENT_STATUSES, QUALIFIERS } from '@hasila/domain';
import { date, doublePrecision, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { code, word } from './columns.js';
import { events } from './events.js';
import { facilities } from './facilities.js';
import { indicators } from './indicators.js';
import { places } from './places.js';
import { units } from './units.js';

/** Something announced for later, and what became of it: computed by the domain when an edition is loaded. */
export const commitments = pgTable(
  'commitments',
  {
    slug: code('slug').primaryKey(),
    titleAr: text('title_ar').notNull(),
    titleFr: text('title_fr').notNull(),
    titleEn: text('title_en').notNull(),
    place: code('place').references(() => places.slug),
    facility: code('facility').references(() => facilities.slug),
    event: code('event').references(() => events.slug),
    indicator: code('indicator').references(() => indicators.code),
    /** The promised quantity with its words: all there, or none. */
    promised: doublePrecision('promised'),
    qualifier: word(QUALIFIERS, 'qualifier'),
    ulp: doublePrecision('ulp'),
    unit: code('unit').references(() => units.code),
    promisedAsWritten: text('promised_as_written'),
    note: text('note'),
    status: word(COMMITMENT_STATUSES, 'status').notNull(),
    /** As last stated. */
    due: code('due'),
    dueFirst: date('due_first', { mode: 'string' }),
    dueLast: date('due_last', { mode: 'string' }),
    /** As first stated. */
    originalDue: code('original_due'),
    /** In days, from what was first stated to what was last; null while fewer than two due periods were stated. */
    slippageMin: integer('slippage_min'),
    slippageMax: integer('slippage_max'),
  },
  (table) => [index().on(table.facility), index().on(table.event), index().on(table.indicator)],
);
