import { pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { code } from './columns.js';

/** Keys that raise the limits of their holders. They belong to no edition: a load leaves them as they are. */
export const apiKeys = pgTable('api_keys', {
  /** Short, to name a key by without knowing it. */
  id: code('id').primaryKey(),
  /** SHA-256 of the key, in hexadecimal: the key itself is shown once and kept nowhere. */
  hash: code('hash').notNull().unique(),
  /** Who has it, or what for. */
  name: text('name').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  revokedAt: timestamp('revoked_at', { withTimezone: true }),
});
