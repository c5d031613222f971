import { DESIRED_DIRECTIONS, INDICATOR_KINDS } from '@hasila/domain';
import { boolean, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { code, word } from './columns.js';
import { institutions } from './institutions.js';
import { topics } from './topics.js';
import { units } from './units.js';

export const indicators = pgTable('indicators', {
  code: code('code').primaryKey(),
  topic: code('topic')
    .notNull()
    .references(() => topics.code),
  institution: code('institution')
    .notNull()
    .references(() => institutions.code),
  unit: code('unit')
    .notNull()
    .references(() => units.code),
  decimals: integer('decimals').notNull(),
  kind: word(INDICATOR_KINDS, 'kind').notNull(),
  additive: boolean('additive').notNull(),
  desiredDirection: word(DESIRED_DIRECTIONS, 'desired_direction').notNull(),
  labelAr: text('label_ar').notNull(),
  labelFr: text('label_fr').notNull(),
  labelEn: text('label_en').notNull(),
  definitionAr: text('definition_ar').notNull(),
  definitionFr: text('definition_fr').notNull(),
  definitionEn: text('definition_en').notNull(),
  /** Codes of notes, in the order in which a reader gets them. */
  notes: text('notes').array().notNull(),
  /**
   * Set when the figures belong to the editions of one recurring event. The loader checks the code: a foreign key would
   * refuse the rows of a database that was filled before there were recurring events.
   */
  eventSeries: code('event_series'),
});
