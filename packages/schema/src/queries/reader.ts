import { type SQL, sql } from 'drizzle-orm';

/** What queries are run by: a database, a transaction on it, or what the server gives one request. */
export interface Reader {
  readonly execute: (statement: SQL) => PromiseLike<unknown>;
}

/** SQLSTATE of a statement of `whileLoaded` once another edition is served. */
export const EDITION_CHANGED = 'HA001';

/**
 * The same statement, which fails with EDITION_CHANGED when what is served was not loaded at `loadedAt`. The check is
 * made once, in the snapshot of the statement and before any row is read.
 */
export function whileLoaded(statement: SQL, loadedAt: string): SQL {
  return sql`select * from (${statement}) answer where hasila_expect_load(${loadedAt}::text::timestamptz)`;
}
