import { PLACE_TYPES } from '@hasila/domain';
import { type AnyPgColumn, doublePrecision, index, pgTable, text } from 'drizzle-orm/pg-core';
import { code, word } from './columns.js';

export const places = pgTable(
  'places',
  {
    slug: code('slug').primaryKey(),
    type: word(PLACE_TYPES, 'type').notNull(),
    /** Null for the country alone. */
    parent: code('parent').references((): AnyPgColumn => places.slug),
    nameAr: text('name_ar').notNull(),
    nameFr: text('name_fr').notNull(),
    nameEn: text('name_en').notNull(),
    latitude: doublePrecision('latitude'),
    longitude: doublePrecision('longitude'),
  },
  (table) => [index().on(table.parent)],
);
