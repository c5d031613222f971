import type { Database } from '@hasila/schema';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import {
  type EmbeddedDatabase,
  joinEmbeddedDatabase,
  startEmbeddedDatabase,
} from './embedded-database/embedded-database.js';
import type { Environment } from './env.js';
import { letRead, makeReader, refuseWriter } from './reading-role.js';
import { StartupError } from './startup-error.js';

const OLDEST_VERSION = 15;

export interface OpenDatabase {
  /** Connections of the role that makes tables and loads. */
  readonly db: Database;
  /** What to show a person: never the password. */
  readonly description: string;
  /** Settles when a database that runs inside this program has ended by itself and could not be started again. */
  readonly ended: Promise<void>;
  /** Lets the role that serves read the tables, which stand by now, and gives its address. */
  readonly servingUrl: () => Promise<string>;
  /** Closes the connections, and leaves a database that runs inside this program running. */
  readonly leave: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * `own`: this program runs the embedded database, and another that does is an error. `share`: the running one is used
 * where there is one. With DATABASE_URL there is no difference.
 */
export type DatabaseUse = 'own' | 'share';

type DatabaseSettings = Pick<
  Environment,
  'databaseUrl' | 'databaseLoadUrl' | 'databaseReplicaUrls' | 'dataDirectory'
>;

/** Opens the database of the environment. Throws a StartupError when it cannot be reached. */
export async function openDatabase(
  settings: DatabaseSettings,
  use: DatabaseUse,
  say: (line: string) => void,
): Promise<OpenDatabase> {
  const { databaseUrl, databaseLoadUrl, databaseReplicaUrls } = settings;
  if (databaseUrl !== undefined) {
    return connect({
      url: databaseLoadUrl ?? databaseUrl,
      directory: undefined,
      ended: new Promise(() => undefined),
      stop: () => Promise.resolve(),
      servingUrl: (db) => givenUrl(db, databaseUrl, databaseReplicaUrls, databaseLoadUrl, say),
    });
  }
  const open = use === 'own' ? startEmbeddedDatabase : joinEmbeddedDatabase;
  const embedded = await open(settings.dataDirectory, say);
  return connect({ ...embedded, servingUrl: (db) => makeReader(db, embedded.url) });
}

type Server = Omit<EmbeddedDatabase, 'directory'> & {
  readonly directory: string | undefined;
  readonly servingUrl: (db: Database) => Promise<string>;
};

async function connect({ url, directory, ended, stop, servingUrl }: Server): Promise<OpenDatabase> {
  const sql = postgres(url, { connect_timeout: 2, fetch_types: false, onnotice: () => undefined });
  const leave = () => sql.end({ timeout: 5 });
  const close = async () => {
    await leave();
    await stop();
  };
  try {
    const version = await serverVersion(sql);
    const place = directory === undefined ? '' : `, data in ${directory}`;
    const description = `PostgreSQL ${version} on ${addressOf(url)}${place}`;
    const db = drizzle(sql);
    return { db, description, ended, servingUrl: () => servingUrl(db), leave, close };
  } catch (error) {
    await close();
    if (error instanceof StartupError) throw error;
    throw new StartupError(`The database at ${addressOf(url)} cannot be reached: ${reasonOf(error)}.`, {
      cause: error,
    });
  }
}

/** With two roles the one that serves must not be able to write; with one it serves in read-only transactions. */
async function givenUrl(
  db: Database,
  url: string,
  replicaUrls: readonly string[],
  loadUrl: string | undefined,
  say: (line: string) => void,
): Promise<string> {
  if (loadUrl === undefined) {
    say('DATABASE_URL serves and loads: with DATABASE_LOAD_URL, the role that serves could not write at all');
    return url;
  }
  // What a role may on the primary it may on its copies.
  const roles = new Map([
    ...replicaUrls.map((replica) => [roleOf(replica), 'DATABASE_REPLICA_URLS'] as const),
    [roleOf(url), 'DATABASE_URL'] as const,
  ]);
  for (const [role, variable] of roles) {
    await refuseWriter(db, role, variable);
    await letRead(db, role);
  }
  return url;
}

async function serverVersion(sql: postgres.Sql): Promise<string> {
  const [row] = await sql<{ server_version: string }[]>`show server_version`;
  const version = row?.server_version.split(' ')[0] ?? '';
  if (Number.parseInt(version, 10) < OLDEST_VERSION) {
    throw new StartupError(
      `The database is PostgreSQL ${version}; ${OLDEST_VERSION} is the oldest that is supported.`,
    );
  }
  return version;
}

function roleOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}

function addressOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || 5432}${pathname}`;
}

function reasonOf(error: unknown): string {
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  return message === undefined || message === '' ? (code ?? 'no reason was given') : message;
}
