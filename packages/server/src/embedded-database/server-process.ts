import { open } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { StartupError } from '../startup-error.js';
import type { Placement } from './placement.js';
import { findPostmaster, removeForeignPid, waitUntilReady } from './postmaster.js';
import { type Supervised, supervise } from './supervisor.js';

const READY_TIMEOUT_MS = 60_000;
const PORT_TRIES = 3;

/** Without these a crash of the machine can lose data: right for databases that are thrown away. */
const THROW_AWAY_SETTINGS = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'];

const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'timezone=UTC',
  'log_timezone=UTC',
  'cluster_name=hasila',
];

export interface ServerProcess extends Supervised {
  readonly port: number;
}

/**
 * Starts PostgreSQL on the loopback address, on a free port unless one is given, and waits until it takes connections.
 * Throws a StartupError when it does not start.
 */
export async function startServer(
  placement: Placement,
  durable: boolean,
  givenPort?: number,
): Promise<ServerProcess> {
  const { cluster } = placement;
  for (let attempt = 1; ; attempt += 1) {
    await removeForeignPid(cluster.data);
    const port = givenPort ?? (await freePort());
    const process = await launch(placement, port, durable, givenPort === undefined ? 'w' : 'a');
    const ready = await Promise.race([
      waitUntilReady(cluster.data, READY_TIMEOUT_MS),
      process.ended.then(() => undefined),
    ]);
    if (ready?.port === port) return { ...process, port };
    await process.stop();
    // Lost to another start on the same directory, or the free port was taken in between.
    const other = await findPostmaster(cluster.data);
    if (other !== undefined || attempt === PORT_TRIES) {
      throw new StartupError(`PostgreSQL did not start; its last words are in ${cluster.log}.`);
    }
  }
}

async function launch(
  { binaries, cluster, user }: Placement,
  port: number,
  durable: boolean,
  logFlags: 'w' | 'a',
): Promise<Supervised> {
  const settings = [...SETTINGS, ...(durable ? [] : THROW_AWAY_SETTINGS)];
  const log = await open(cluster.log, logFlags, 0o600);
  try {
    return supervise({
      file: join(binaries.directory, 'bin/postgres'),
      args: ['-D', cluster.data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
      cwd: cluster.directory,
      user,
      log,
    });
  } finally {
    await log.close();
  }
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
