import type { SQL } from 'drizzle-orm';
import type { KnownRows } from './known-rows.js';

/** What queries are run by: a database, a transaction on it, or what the server gives one request. */
export interface Reader {
  readonly execute: (statement: SQL) => PromiseLike<unknown>;
  /** The same for a statement whose answer may be known already. */
  readonly executeKnown?: (statement: SQL) => PromiseLike<unknown>;
  /** The same for a statement that may be sent as one with others of the same turn: one that is answered by keys. */
  readonly executeTogether?: (statement: SQL) => PromiseLike<unknown>;
  readonly known?: KnownRows | undefined;
}

/** SQLSTATE of a statement of `whileLoaded` once another edition is served. */
export const EDITION_CHANGED = 'HA001';

/**
 * The same statement, which fails with EDITION_CHANGED when what is served was not loaded at the time that it is given
 * as its parameter of this number. The check is made once, in the snapshot of the statement and before any row is read.
 */
export function whileLoaded(text: string, parameter: number): string {
  const loadedAt = `$${parameter}::text::timestamptz`;
  // The function is called where it must fail, and costs nothing where it need not.
  return `select * from (${text}) answer
    where case when exists (select from dataset where loaded_at = ${loadedAt}) then true else hasila_expect_load(${loadedAt}) end`;
}
