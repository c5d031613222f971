import { QUALIFIERS } from '@hasila/domain';
import { boolean, date, doublePrecision, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { citationColumns } from './citation-columns.js';
import { code, word } from './columns.js';

/**
 * One publication of an observation's figure by one source. The loader has made sure of every code: to look all of them
 * up again, one by one as foreign keys do, would take two thirds of the time of a load.
 */
export const readings = pgTable(
  'readings',
  {
    id: code('id').primaryKey(),
    seriesId: integer('series_id').notNull(),
    period: code('period').notNull(),
    firstDay: date('first_day', { mode: 'string' }).notNull(),
    lastDay: date('last_day', { mode: 'string' }).notNull(),
    value: doublePrecision('value').notNull(),
    /** The two written ends of BETWEEN. */
    low: doublePrecision('low'),
    high: doublePrecision('high'),
    qualifier: word(QUALIFIERS, 'qualifier').notNull(),
    ulp: doublePrecision('ulp').notNull(),
    unit: code('unit').notNull(),
    ...citationColumns(),
    source: code('source').notNull(),
    report: code('report'),
    /** Null for the indicator's ordinary population. */
    population: code('population'),
    partial: boolean('partial').notNull(),
    /** Why it never counts. */
    setAside: code('set_aside'),
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
