import { customType, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { code, word } from './columns.js';

/** What can be searched for, in the order in which equal hits stand. */
export const SEARCH_TYPES = ['INDICATOR', 'FACILITY', 'EVENT', 'COMMITMENT', 'PLACE', 'SOURCE'] as const;
export type SearchType = (typeof SEARCH_TYPES)[number];

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/** What is searched instead of the things themselves: their texts, folded, stemmed and weighed when they are loaded. */
export const searchDocuments = pgTable(
  'search_documents',
  {
    type: word(SEARCH_TYPES, 'type').notNull(),
    key: code('key').notNull(),
    /** Folded, in the order Arabic, French, English, over and over. */
    labels: text('labels').array().notNull(),
    /** Of each label, in ASCII. */
    stems: text('stems').array().notNull(),
    /** All labels in ASCII, for trigrams. */
    spelling: text('spelling').notNull(),
    /** Weight A: names. B: titles. C: codes, and the labels of what it belongs to. D: definitions. */
    words: tsvector('words').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.type, table.key] }),
    index().using('gin', table.words),
    index().using('gin', table.spelling.op('gin_trgm_ops')),
  ],
);
