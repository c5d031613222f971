import { CLAIM_MEASURES, CLAIM_VERDICTS, QUALIFIERS, TRENDS } from '@hasila/domain';
import { date, doublePrecision, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { citationColumns } from './citation-columns.js';
import { code, word } from './columns.js';
import { reports } from './reports.js';
import { series } from './series.js';

/** A change that a source states, and what the figures say of it: computed by the domain when an edition is loaded. */
export const claims = pgTable(
  'claims',
  {
    id: code('id').primaryKey(),
    seriesId: integer('series_id')
      .notNull()
      .references(() => series.id),
    base: code('base').notNull(),
    baseFirst: date('base_first', { mode: 'string' }).notNull(),
    baseLast: date('base_last', { mode: 'string' }).notNull(),
    target: code('target').notNull(),
    targetFirst: date('target_first', { mode: 'string' }).notNull(),
    targetLast: date('target_last', { mode: 'string' }).notNull(),
    measure: word(CLAIM_MEASURES, 'measure').notNull(),
    /** Signed; null, with qualifier and ulp, for a bare trend word. */
    value: doublePrecision('value'),
    qualifier: word(QUALIFIERS, 'qualifier'),
    ulp: doublePrecision('ulp'),
    trend: word(TRENDS, 'trend'),
    ...citationColumns(),
    report: code('report').references(() => reports.slug),
    note: text('note'),
    knownOn: date('known_on', { mode: 'string' }).notNull(),
    verdict: word(CLAIM_VERDICTS, 'verdict').notNull(),
    gap: doublePrecision('gap'),
    impliedBaseMin: doublePrecision('implied_base_min'),
    impliedBaseMax: doublePrecision('implied_base_max'),
  },
  (table) => [
    index().on(table.seriesId, table.base, table.target),
    index().on(table.source),
    index().on(table.report),
  ],
);
