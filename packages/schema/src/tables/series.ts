import { index, integer, pgTable, unique } from 'drizzle-orm/pg-core';
import { code } from './columns.js';
import { indicators } from './indicators.js';
import { places } from './places.js';

/** One indicator in one place with one breakdown. Ids are given by the loader, in the order of the key. */
export const series = pgTable(
  'series',
  {
    id: integer('id').primaryKey(),
    indicator: code('indicator')
      .notNull()
      .references(() => indicators.code),
    place: code('place')
      .notNull()
      .references(() => places.slug),
    /** Canonical key; empty for the total. */
    breakdown: code('breakdown').notNull(),
  },
  (table) => [
    unique().on(table.indicator, table.place, table.breakdown),
    index().on(table.place, table.breakdown, table.indicator),
  ],
);
