import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { StartupError } from '../startup-error.js';
import type { Binaries } from './binaries.js';
import { processInfo } from './process-info.js';
import { asUser, CHILD_ENVIRONMENT } from './supervisor.js';
import type { SystemUser } from './system-user.js';

const run = promisify(execFile);

export const SUPERUSER = 'hasila';

/** The folder of one database server: data/, its password and its log. */
export interface Cluster {
  readonly directory: string;
  readonly data: string;
  readonly passwordFile: string;
  readonly log: string;
}

export function clusterAt(directory: string): Cluster {
  return {
    directory,
    data: join(directory, 'data'),
    passwordFile: join(directory, 'password'),
    log: join(directory, 'log'),
  };
}

/** Makes the cluster where there is none yet; says whether it did. Throws a StartupError for data of another version. */
export async function ensureCluster(
  cluster: Cluster,
  binaries: Binaries,
  user: SystemUser | undefined,
): Promise<boolean> {
  await removeLeftovers(cluster);
  const found = await dataVersion(cluster);
  if (found === undefined) {
    await initialise(cluster, binaries, user);
    return true;
  }
  const [wanted] = binaries.version.split('.');
  if (found !== wanted) {
    throw new StartupError(
      `${cluster.data} holds data of PostgreSQL ${found}, this is PostgreSQL ${wanted}. Delete ${cluster.directory}: it is filled from the dataset again.`,
    );
  }
  return false;
}

export async function readPassword(cluster: Cluster): Promise<string> {
  return (await readFile(cluster.passwordFile, 'utf8')).trim();
}

/** Builds the cluster beside its place and moves it there whole, so that a half-made one is never taken for one. */
async function initialise(cluster: Cluster, binaries: Binaries, user: SystemUser | undefined): Promise<void> {
  const building = clusterAt(`${cluster.directory}.${process.pid}.new`);
  await mkdir(building.directory, { recursive: true });
  await chmod(building.directory, 0o700);
  await writeFile(building.passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  if (user !== undefined) {
    await chown(building.passwordFile, user.uid, user.gid);
    await chown(building.directory, user.uid, user.gid);
  }
  const options = [
    `--pgdata=${building.data}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${building.passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // The same order of text on every machine; collations of a language are named where they are wanted.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--no-instructions',
    // What would be lost by a power cut during these first seconds is made again.
    '--no-sync',
  ];
  try {
    await run(join(binaries.directory, 'bin/initdb'), options, {
      ...asUser(user),
      cwd: building.directory,
      env: CHILD_ENVIRONMENT,
    });
    await rename(building.directory, cluster.directory);
  } catch (cause) {
    await rm(building.directory, { recursive: true, force: true });
    // Another start may have moved its own there first: then there is a cluster to use.
    if ((await dataVersion(cluster)) !== undefined) return;
    throw new StartupError(`The database could not be set up in ${cluster.directory}: ${lastLine(cause)}`, {
      cause,
    });
  }
}

/** What an interrupted set-up left, of processes that are no more. */
async function removeLeftovers(cluster: Cluster): Promise<void> {
  const parent = dirname(cluster.directory);
  const names = await readdir(parent).catch(() => []);
  for (const name of names) {
    const pid = new RegExp(`^${basename(cluster.directory)}\\.(\\d+)\\.new$`).exec(name)?.[1];
    if (pid === undefined || (await processInfo(Number(pid))) !== undefined) continue;
    await rm(join(parent, name), { recursive: true, force: true });
  }
}

async function dataVersion(cluster: Cluster): Promise<string | undefined> {
  try {
    return (await readFile(join(cluster.data, 'PG_VERSION'), 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new StartupError(
      `${cluster.directory} belongs to another user. Start as that user, or set HASILA_DATA_DIR to a folder of your own.`,
      { cause: error },
    );
  }
}

/** Who owns the cluster; undefined when there is none. */
export async function ownerOf(
  cluster: Cluster,
): Promise<{ readonly uid: number; readonly gid: number } | undefined> {
  try {
    const { uid, gid } = await stat(cluster.directory);
    return { uid, gid };
  } catch {
    return undefined;
  }
}

function lastLine(error: unknown): string {
  const { stderr, message } = error as { readonly stderr?: string; readonly message: string };
  return (stderr ?? message).trim().split('\n').at(-1) ?? message;
}
