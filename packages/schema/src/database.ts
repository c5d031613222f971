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
  readonly write: (text: string) => Promise<void>;
  /** Ends it. The next statement may be sent at once; `taken` settles when PostgreSQL has taken all rows. */
  readonly end: () => Sent;
  readonly abort: (reason: unknown) => void;
}

export interface Sent {
  readonly taken: Promise<void>;
}

/** One transaction: all that `work` does, or nothing. */
export async function inTransaction<T>(
  db: Database,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  let refused: unknown;
  const started = async (copying: Promise<Started>): Promise<Copy> => {
    const { copy, taken } = await copying;
    taken.catch((error: unknown) => {
      refused ??= error;
    });
    return copy;
  };
  try {
    const result = await db.$client.begin(async (client) => {
      // A transaction of the driver runs statements as its pool does, but for these options, which Drizzle reads.
      const pool = Object.assign(client, { options: db.$client.options }) as unknown as Sql;
      const copy = (statement: string) => started(startCopy(client, statement));
      return { value: await work({ ...bound(drizzle(pool)), copy }) };
    });
    return result.value as T;
  } catch (error) {
    // Statements that were sent after it only say that the transaction has failed.
    throw refused ?? error;
  }
}

function bound(db: PostgresJsDatabase): Queryable {
  return { execute: db.execute.bind(db), select: db.select.bind(db) as PostgresJsDatabase['select'] };
}

interface Started extends Sent {
  readonly copy: Copy;
}

async function startCopy(client: TransactionSql, statement: string): Promise<Started> {
  const query = client.unsafe(statement);
  const stream = await query.writable();
  const taken = new Promise<void>((resolve, reject) => {
    stream.once('finish', resolve);
    stream.once('error', reject);
    // What is refused when all rows are sent comes after the driver has settled the query: nobody else would hear of it.
    Object.assign(query, { reject });
  });
  const copy: Copy = {
    // Settles when the text has left: then nothing is between the end of the rows and the next statement.
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => (error == null ? resolve() : reject(error)));
      }),
    end: () => {
      // The driver's stream tells PostgreSQL to give up whenever it closes: it must not when another copy has begun.
      stream._destroy = (error, done) => done(error);
      stream.end();
      return { taken };
    },
    abort: (reason) => stream.destroy(reason instanceof Error ? reason : new Error(String(reason))),
  };
  return { copy, taken };
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
