import { sql } from 'drizzle-orm';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { migrate as drizzleMigrate } from 'drizzle-orm/postgres-js/migrator';

/** A pool of connections to the database that an edition is served from. */
export type Database = PostgresJsDatabase;

/** The database, or one transaction on it. */
export type Queryable = Pick<Database, 'execute' | 'select'>;

/** Names of advisory locks; any two numbers that no other program on the database uses. */
const LOCKS = { migrate: 48_132_001, load: 48_132_002 } as const;

/** Waits until no other transaction holds the lock, and holds it until this one ends. */
export async function lock(transaction: Queryable, name: keyof typeof LOCKS): Promise<void> {
  await transaction.execute(sql`select pg_advisory_xact_lock(${LOCKS[name]})`);
}

/**
 * Brings the tables up to date with the SQL files of a folder. Programs that start together do it one after the
 * other. Needs a pool of at least two connections: the lock is held on one of them.
 */
export async function migrate(db: Database, migrationsFolder: string): Promise<void> {
  await db.transaction(async (holder) => {
    await lock(holder, 'migrate');
    await drizzleMigrate(db, { migrationsFolder });
  });
}
