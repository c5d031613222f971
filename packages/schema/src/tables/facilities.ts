import { FACILITY_STATUSES } from '@hasila/domain';
import { index, pgTable, text } from 'drizzle-orm/pg-core';
import { code, word } from './columns.js';
import { facilityTypes } from './facility-types.js';
import { places } from './places.js';

/** A building or a unit in a place. */
export const facilities = pgTable(
  'facilities',
  {
    slug: code('slug').primaryKey(),
    type: code('type')
      .notNull()
      .references(() => facilityTypes.code),
    /** Null when no source names it. */
    place: code('place').references(() => places.slug),
    nameAr: text('name_ar').notNull(),
    nameFr: text('name_fr').notNull(),
    nameEn: text('name_en').notNull(),
    note: text('note'),
    /** On the day of the edition: computed by the domain when an edition is loaded. */
    status: word(FACILITY_STATUSES, 'status').notNull(),
  },
  (table) => [index().on(table.type), index().on(table.place)],
);
