import { join } from 'node:path';
import { built, fromBench } from './at.mjs';
import { driver } from './driver.mjs';

/** Databases, folders and programs of the bench; kept between runs, for millions of rows take minutes to make. */
export const DATA = process.env.BENCH_DATA ?? fromBench('.data');

/** The project's own PostgreSQL as it ships, with the data of the bench. */
export async function startCluster(say) {
  const { startEmbeddedDatabase } = await built('server/dist/embedded-database/embedded-database.js');
  const { url, stop } = await startEmbeddedDatabase(DATA, say);
  const urlOf = (database) => Object.assign(new URL(url), { pathname: `/${database}` }).href;
  const admin = driver(url, { max: 1 });
  const [{ server_version: version }] = await admin`show server_version`;
  return {
    version,
    urlOf,
    /** The address of a database, made where there was none. */
    ensure: async (database) => {
      const found = await admin`select from pg_database where datname = ${database}`;
      if (found.length === 0) await admin`create database ${admin(database)}`;
      return urlOf(database);
    },
    drop: (database) => admin`drop database if exists ${admin(database)} with (force)`,
    /** Transactions so far: outside of transaction blocks, statements. */
    transactions: async (database) => {
      const [{ count }] = await admin`select (xact_commit + xact_rollback)::float8 as count
        from pg_stat_database where datname = ${database}`;
      return count;
    },
    stop: async () => {
      await admin.end();
      await stop();
    },
  };
}

export const folderOf = (name) => join(DATA, 'datasets', name);
