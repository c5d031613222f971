import { execFile } from 'node:child_process';
import { appendFile, chmod, chown, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { loadDataset, migrate } from '@hasila/schema';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { inject } from 'vitest';
import { findBinaries } from '../../src/embedded-database/binaries.js';
import { ensureCluster, readPassword, SUPERUSER } from '../../src/embedded-database/cluster.js';
import { type Placement, place } from '../../src/embedded-database/placement.js';
import { findPostmaster } from '../../src/embedded-database/postmaster.js';
import { type ServerProcess, startServer } from '../../src/embedded-database/server-process.js';
import { asUser } from '../../src/embedded-database/supervisor.js';
import { migrationsFolder } from '../../src/paths.js';
import { DATASET } from './instance.js';

declare module 'vitest' {
  interface ProvidedContext {
    readonly loadedCluster: string;
  }
}

/** The role that serves in these tests, made and let in as an administrator would. */
export const READER = { name: 'web', password: 'reads' } as const;
/** Few, to be used up quickly. */
export const MAX_CONNECTIONS = 40;

/** A PostgreSQL whose every fault is at hand: killed, stopped, paused, started again on the same port. */
export class TestPostgres {
  readonly port: number;
  readonly #directory: string;
  readonly #placement: Placement;
  readonly #password: string;
  #server: ServerProcess;

  private constructor(directory: string, placement: Placement, password: string, server: ServerProcess) {
    this.#directory = directory;
    this.#placement = placement;
    this.#password = password;
    this.#server = server;
    this.port = server.port;
  }

  /** A new one: with the dataset loaded and the two roles, copied from that of the run; or empty. */
  static async create(
    from: string | 'empty' = inject('loadedCluster'),
    parent: string = tmpdir(),
  ): Promise<TestPostgres> {
    return TestPostgres.#open(parent, from, async ({ cluster }) => {
      // Known before its first start, since a replica must have as many; WAL is kept for replicas, which begin there.
      const settings = `max_connections = ${MAX_CONNECTIONS}\nwal_keep_size = '1GB'\n`;
      if (from === 'empty') await appendFile(join(cluster.data, 'postgresql.auto.conf'), settings);
    });
  }

  static async #open(
    parent: string,
    from: string | 'empty',
    prepare: (placement: Placement) => Promise<void>,
  ): Promise<TestPostgres> {
    const directory = await mkdtemp(join(parent, 'hasila-faults-'));
    await chmod(directory, 0o711);
    const placement = await place(directory, findBinaries(), () => undefined);
    const { cluster, binaries, user } = placement;
    if (from === 'empty') await ensureCluster(cluster, binaries, user);
    // With its owner, which PostgreSQL asks for.
    else await promisify(execFile)('cp', ['-a', from, cluster.directory]);
    await prepare(placement);
    const server = await startServer(placement, false);
    return new TestPostgres(directory, placement, await readPassword(cluster), server);
  }

  /** A standby that replays what a copy of the run's cluster is told from now on: call it before anything else is done there. */
  static async replicaOf(primary: TestPostgres): Promise<TestPostgres> {
    return TestPostgres.#open(tmpdir(), inject('loadedCluster'), async ({ cluster, user }) => {
      const { port, username, password } = new URL(primary.ownerUrl());
      const signal = join(cluster.data, 'standby.signal');
      await writeFile(signal, '');
      if (user !== undefined) await chown(signal, user.uid, user.gid);
      await appendFile(
        join(cluster.data, 'postgresql.auto.conf'),
        `primary_conninfo = 'host=127.0.0.1 port=${port} user=${username} password=${password}'\n`,
      );
    });
  }

  /** The folder of its data and its password. */
  get cluster(): string {
    return this.#placement.cluster.directory;
  }

  /** Makes the tables and the role that serves, as an administrator would. */
  async setUp(): Promise<void> {
    const sql = postgres(this.ownerUrl(), { max: 2, onnotice: () => undefined });
    await migrate(drizzle(sql), migrationsFolder);
    await loadDataset(drizzle(sql), DATASET);
    await sql.unsafe(`create role ${READER.name} login password '${READER.password}'`);
    await sql.end();
  }

  /** The address of the owner; `port` is that of a proxy. */
  ownerUrl(port = this.port): string {
    return `postgres://${SUPERUSER}:${this.#password}@127.0.0.1:${port}/postgres`;
  }

  readerUrl(port = this.port): string {
    return `postgres://${READER.name}:${READER.password}@127.0.0.1:${port}/postgres`;
  }

  get dataDirectory(): string {
    return this.#placement.cluster.data;
  }

  async postmaster(): Promise<number> {
    const found = await findPostmaster(this.dataDirectory);
    if (found === undefined) throw new Error('PostgreSQL does not run');
    return found.pid;
  }

  /** SIGINT stops it (`-m fast`), SIGQUIT kills it (`-m immediate`): no farewell, and recovery at the next start. */
  async stop(signal: 'SIGINT' | 'SIGQUIT' | 'SIGKILL' = 'SIGINT'): Promise<void> {
    process.kill(await this.postmaster(), signal);
    await this.#server.ended;
  }

  async start(): Promise<void> {
    this.#server = await startServer(this.#placement, false, this.port);
  }

  /** Sends a signal to the server and all its processes: SIGSTOP pauses them, SIGCONT lets them go on. */
  async signalAll(signal: 'SIGSTOP' | 'SIGCONT'): Promise<void> {
    const postmaster = await this.postmaster();
    for (const pid of [postmaster, ...(await childrenOf(postmaster))]) process.kill(pid, signal);
  }

  /** Lets one of its processes write no file beyond so many bytes. */
  async limitFiles(pid: number, bytes: number): Promise<void> {
    const { user } = this.#placement;
    await promisify(execFile)('prlimit', ['--pid', String(pid), `--fsize=${bytes}:${bytes}`], {
      ...asUser(user),
      cwd: '/',
    });
  }

  /** One statement by the owner, directly. */
  async query(text: string): Promise<readonly postgres.Row[]> {
    const sql = postgres(this.ownerUrl(), { max: 1, onnotice: () => undefined });
    try {
      return await sql.unsafe(text);
    } finally {
      await sql.end();
    }
  }

  async remove(): Promise<void> {
    await this.#server.stop();
    await rm(this.#directory, { recursive: true, force: true });
  }
}

async function childrenOf(parent: number): Promise<readonly number[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(ids.map((id) => readFile(`/proc/${id}/stat`, 'latin1').catch(() => '')));
  return ids.map(Number).filter((_, index) => parentIn(stats[index] ?? '') === parent);
}

function parentIn(stat: string): number {
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}
