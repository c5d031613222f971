import type { Language } from '@hasila/domain';
import { integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { code } from './columns.js';
import { institutions } from './institutions.js';

/** How much an edition holds. */
export type DatasetCounts = {
  readonly indicators: number;
  readonly observations: number;
  readonly readings: number;
  readonly claims: number;
  readonly reports: number;
  readonly facilities: number;
  readonly events: number;
  readonly commitments: number;
  readonly sources: number;
  readonly places: number;
};

/** The edition that is served: one row, or none before the first load. */
export const dataset = pgTable('dataset', {
  /** SHA-256 of the names and the bytes of the files. */
  edition: code('edition').primaryKey(),
  issued: timestamp('issued', { withTimezone: true }).notNull(),
  loadedAt: timestamp('loaded_at', { withTimezone: true }).notNull(),
  /** Version of the rules by which the derived columns were computed. */
  rules: integer('rules').notNull(),
  nameAr: text('name_ar'),
  nameFr: text('name_fr'),
  nameEn: text('name_en').notNull(),
  license: text('license').notNull(),
  institution: code('institution')
    .notNull()
    .references(() => institutions.code),
  languages: text('languages').array().$type<Language[]>().notNull(),
  changelog: text('changelog').array().notNull(),
  counts: jsonb('counts').$type<DatasetCounts>().notNull(),
});
