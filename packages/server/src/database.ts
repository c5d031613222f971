import { type Database, LOAD_CHANNEL } from '@hasila/schema';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import type { LoadNotices } from './edition-watch.js';
import {
  type EmbeddedDatabase,
  joinEmbeddedDatabase,
  startEmbeddedDatabase,
} from './embedded-database/embedded-database.js';
import type { Environment } from './env.js';
import { StartupError } from './startup-error.js';

const OLDEST_VERSION = 15;

export interface OpenDatabase {
  readonly db: Database;
  /** Tells of loads, also those by other programs on this database. */
  readonly notices: LoadNotices;
  /** What to show a person: never the password. */
  readonly description: string;
  /** Settles when a database that runs inside this program has ended by itself. */
  readonly ended: Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * `own`: this program runs the embedded database, and another that does is an error. `share`: the running one is used
 * where there is one. With DATABASE_URL there is no difference.
 */
export type DatabaseUse = 'own' | 'share';

type DatabaseSettings = Pick<Environment, 'databaseUrl' | 'dataDirectory'>;

/** Opens the database of the environment. Throws a StartupError when it cannot be reached. */
export async function openDatabase(
  settings: DatabaseSettings,
  use: DatabaseUse,
  say: (line: string) => void,
): Promise<OpenDatabase> {
  if (settings.databaseUrl !== undefined) {
    return connect({
      url: settings.databaseUrl,
      directory: undefined,
      ended: new Promise(() => undefined),
      stop: () => Promise.resolve(),
    });
  }
  const open = use === 'own' ? startEmbeddedDatabase : joinEmbeddedDatabase;
  return connect(await open(settings.dataDirectory, say));
}

type Server = Omit<EmbeddedDatabase, 'directory'> & { readonly directory: string | undefined };

async function connect({ url, directory, ended, stop }: Server): Promise<OpenDatabase> {
  const sql = postgres(url, { connect_timeout: 10, fetch_types: false, onnotice: () => undefined });
  const close = async () => {
    await sql.end({ timeout: 5 });
    await stop();
  };
  try {
    const version = await serverVersion(sql);
    const place = directory === undefined ? '' : `, data in ${directory}`;
    const description = `PostgreSQL ${version} on ${addressOf(url)}${place}`;
    return { db: drizzle(sql), notices: loadNotices(sql), description, ended, close };
  } catch (error) {
    await close();
    if (error instanceof StartupError) throw error;
    throw new StartupError(`The database at ${addressOf(url)} cannot be reached: ${reasonOf(error)}.`, {
      cause: error,
    });
  }
}

/** A connection that was lost and found again may have missed a notice, so finding it counts as one. */
export function loadNotices(sql: postgres.Sql): LoadNotices {
  return {
    listen: async (onLoad) => {
      await sql.listen(LOAD_CHANNEL, onLoad, onLoad);
    },
  };
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

function addressOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || 5432}${pathname}`;
}

function reasonOf(error: unknown): string {
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  return message === undefined || message === '' ? (code ?? 'no reason was given') : message;
}
