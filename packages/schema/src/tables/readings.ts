import { QUALIFIERS } from '@hasila/domain';
import { boolean, date, doublePrecision, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { citationColumns } from './citation-columns.js';
import { code, word } from './columns.js';
import { notes } from './notes.js';
import { reports } from './reports.js';
import { series } from './series.js';
import { units } from './units.js';

/** One publication of an observation's figure by one source. */
export const readings = pgTable(
  'readings',
  {
    id: code('id').primaryKey(),
    seriesId: integer('series_id')
      .notNull()
      .references(() => series.id),
    period: code('period').notNull(),
    firstDay: date('first_day', { mode: 'string' }).notNull(),
    lastDay: date('last_day', { mode: 'string' }).notNull(),
    value: doublePrecision('value').notNull(),
    /** The two written ends of BETWEEN. */
    low: doublePrecision('low'),
    high: doublePrecision('high'),
    qualifier: word(QUALIFIERS, 'qualifier').notNull(),
    ulp: doublePrecision('ulp').notNull(),
    unit: code('unit')
      .notNull()
      .references(() => units.code),
    ...citationColumns(),
    report: code('report').references(() => reports.slug),
    /** Null for the indicator's ordinary population. */
    population: code('population'),
    partial: boolean('partial').notNull(),
    /** Why it never counts. */
    setAside: code('set_aside').references(() => notes.code),
    note: text('note'),
    knownOn: date('known_on', { mode: 'string' }).notNull(),
    dateDerived: boolean('date_derived').notNull(),
  },
  (table) => [
    index().on(table.seriesId, table.period),
    index().on(table.source),
    index().on(table.report),
    index().on(table.knownOn),
  ],
);
