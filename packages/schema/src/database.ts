import type { Writable } from 'node:stream';
import { sql } from 'drizzle-orm';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { migrate as drizzleMigrate } from 'drizzle-orm/postgres-js/migrator';
import type { Sql, TransactionSql } from 'postgres';

/** A pool of connections to the database that an edition is served from. */
export type Database = PostgresJsDatabase & { readonly $client: Sql };

/** The database, or one transaction on it. */
export type Queryable = Pick<PostgresJsDatabase, 'execute' | 'select'>;

/** A transaction that rows can be streamed into. */
export interface Transaction extends Queryable {
  readonly copy: (statement: string) => Promise<Copy>;
}

/** Rows on their way into a table. */
export interface Copy {
  /** Takes what COPY reads, as text. */
  readonly stream: Writable;
  /** Settles when PostgreSQL has taken all rows. */
  readonly end: () => Promise<void>;
}

/** One transaction: all that `work` does, or nothing. */
export async function inTransaction<T>(
  db: Database,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const result = await db.$client.begin(async (client) => {
    // A transaction of the driver runs statements as its pool does, but for these options, which Drizzle reads.
    const { execute, select } = bound(
      drizzle(Object.assign(client, { options: db.$client.options }) as never),
    );
    return { value: await work({ execute, select, copy: (statement) => startCopy(client, statement) }) };
  });
  return result.value as T;
}

function bound(db: PostgresJsDatabase): Queryable {
  return { execute: db.execute.bind(db), select: db.select.bind(db) as PostgresJsDatabase['select'] };
}

async function startCopy(client: TransactionSql, statement: string): Promise<Copy> {
  const query = client.unsafe(statement);
  const stream = await query.writable();
  // What is refused once all rows are sent comes when the driver has settled the query, and would be heard by nobody.
  const refused = new Promise<never>((_, reject) => Object.assign(query, { reject }));
  refused.catch(() => undefined);
  const finished = new Promise<void>((resolve, reject) => {
    stream.once('finish', resolve);
    stream.once('error', reject);
  });
  finished.catch(() => undefined);
  const end = async () => {
    stream.end();
    await Promise.race([finished, refused]);
  };
  return { stream, end };
}

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
