import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { StartupError } from '../startup-error.js';
import { findBinaries } from './binaries.js';
import { type Cluster, ensureCluster, readPassword, SUPERUSER } from './cluster.js';
import { keepRunning } from './keep-running.js';
import { place } from './placement.js';
import { findPostmaster, type Postmaster, waitUntilGone, waitUntilReady } from './postmaster.js';
import { startServer } from './server-process.js';

const STOP_TIMEOUT_MS = 30_000;
const READY_TIMEOUT_MS = 30_000;

type Say = (line: string) => void;

/** A PostgreSQL that came with the program. */
export interface EmbeddedDatabase {
  readonly url: string;
  /** The folder of its data, its password and its log. */
  readonly directory: string;
  /** Settles when the server has ended and is not started again; never, for a guest. */
  readonly ended: Promise<void>;
  /** Stops the server; for a guest, does nothing. */
  readonly stop: () => Promise<void>;
}

/** Starts the database of a data directory, set up when it is new, and keeps it running. Throws a StartupError when it is in use. */
export async function startEmbeddedDatabase(dataDirectory: string, say: Say): Promise<EmbeddedDatabase> {
  const placement = await place(dataDirectory, findBinaries(), say);
  const { cluster, binaries, user } = placement;
  await refuseSecondInstance(cluster, dataDirectory);
  await ensureCluster(cluster, binaries, user);
  const server = await keepRunning(placement, say).catch(async (error: unknown) => {
    await refuseSecondInstance(cluster, dataDirectory);
    throw error;
  });
  return {
    url: await urlOf(cluster, server.port),
    directory: cluster.directory,
    ended: server.ended,
    stop: server.stop,
  };
}

/** The database of a data directory: as a guest of the process that runs it, or started here when none does. */
export async function joinEmbeddedDatabase(dataDirectory: string, say: Say): Promise<EmbeddedDatabase> {
  const { cluster } = await place(dataDirectory, findBinaries(), say);
  const running = await findPostmaster(cluster.data);
  if (running?.owner === undefined || running.status === 'stopping')
    return startEmbeddedDatabase(dataDirectory, say);
  const ready = await waitUntilReady(cluster.data, READY_TIMEOUT_MS);
  if (ready === undefined) return startEmbeddedDatabase(dataDirectory, say);
  return {
    url: await urlOf(cluster, ready.port),
    directory: cluster.directory,
    ended: new Promise(() => undefined),
    stop: () => Promise.resolve(),
  };
}

/** A new and empty server in a temporary folder, removed when it is stopped: for tests. */
export async function startThrowAwayDatabase(): Promise<EmbeddedDatabase> {
  const directory = await mkdtemp(join(tmpdir(), 'hasila-'));
  // Root's temporary folder must let the account in that PostgreSQL runs under.
  await chmod(directory, 0o711);
  const remove = () => rm(directory, { recursive: true, force: true });
  try {
    const placement = await place(directory, findBinaries(), () => undefined);
    const { cluster, binaries, user } = placement;
    await ensureCluster(cluster, binaries, user);
    const { port, ended, stop } = await startServer(placement, false);
    return {
      url: await urlOf(cluster, port),
      directory: cluster.directory,
      ended,
      stop: () => stop().then(remove),
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function urlOf(cluster: Cluster, port: number): Promise<string> {
  return `postgres://${SUPERUSER}:${await readPassword(cluster)}@127.0.0.1:${port}/postgres`;
}

/** Waits for a server that is just ending and ends one that was left behind; what still runs belongs to somebody. */
async function refuseSecondInstance(cluster: Cluster, dataDirectory: string): Promise<void> {
  let running = await findPostmaster(cluster.data);
  if (running === undefined) return;
  if (running.status !== 'stopping' && running.owner !== undefined) {
    // The owner may have died this moment, before its database noticed.
    await delay(250);
    running = await findPostmaster(cluster.data);
    if (running === undefined) return;
  }
  if (running.status !== 'stopping') {
    if (running.owner !== undefined) throw inUse(running, running.owner, dataDirectory);
    process.kill(running.pid, 'SIGINT');
  }
  if (!(await waitUntilGone(cluster.data, STOP_TIMEOUT_MS))) {
    throw new StartupError(`An earlier database (process ${running.pid}) does not end.`);
  }
}

function inUse(running: Postmaster, owner: number, dataDirectory: string): StartupError {
  return new StartupError(
    `Process ${owner} already runs on ${dataDirectory} (its database: process ${running.pid}). Stop it, or set HASILA_DATA_DIR to another folder.`,
  );
}
