import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { breakdownDimensions } from './breakdown-dimensions.js';
import { code } from './columns.js';

export const breakdownMembers = pgTable(
  'breakdown_members',
  {
    dimension: code('dimension')
      .notNull()
      .references(() => breakdownDimensions.code),
    code: code('code').notNull(),
    labelAr: text('label_ar').notNull(),
    labelFr: text('label_fr').notNull(),
    labelEn: text('label_en').notNull(),
  },
  (table) => [primaryKey({ columns: [table.dimension, table.code] })],
);
