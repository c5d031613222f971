import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, chmod, cp, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.js';
import { type Cluster, clusterAt, ownerOf } from './cluster.js';
import { asUser } from './supervisor.js';
import { type SystemUser, unprivilegedUser } from './system-user.js';

/** Where root's databases live when the account they run under cannot enter the checkout. */
const SYSTEM_DIRECTORY = '/var/lib/hasila';

/** Under which account PostgreSQL runs, and from where: binaries and cluster that this account can reach. */
export interface Placement {
  /** Undefined: the account of this process. */
  readonly user: SystemUser | undefined;
  readonly binaries: Binaries;
  readonly cluster: Cluster;
}

type Say = (line: string) => void;

/** Decides for a data directory; makes the folders that hold the cluster, not the cluster itself. */
export async function place(dataDirectory: string, binaries: Binaries, say: Say): Promise<Placement> {
  await mkdir(dataDirectory, { recursive: true });
  const cluster = clusterAt(join(dataDirectory, 'postgres'));
  if (process.getuid?.() !== 0) return { user: undefined, binaries, cluster };

  const user = await accountFor(cluster, say);
  return {
    user,
    binaries: (await canEnter(user, binaries.directory)) ? binaries : await copyBinaries(binaries),
    cluster: (await canEnter(user, dataDirectory)) ? cluster : await clusterElsewhere(dataDirectory),
  };
}

/** A cluster keeps the account that made it, be it an ordinary user's. */
async function accountFor(cluster: Cluster, say: Say): Promise<SystemUser> {
  const owner = await ownerOf(cluster);
  if (owner === undefined || owner.uid === 0) return unprivilegedUser(say);
  return { ...owner, name: `uid ${owner.uid}` };
}

/** A folder of the system, named after the one it stands for. */
async function clusterElsewhere(dataDirectory: string): Promise<Cluster> {
  const hash = createHash('sha256').update(dataDirectory).digest('hex').slice(0, 16);
  const elsewhere = join(SYSTEM_DIRECTORY, hash);
  await mkdir(elsewhere, { recursive: true, mode: 0o755 });
  return clusterAt(join(elsewhere, 'postgres'));
}

/** Copied whole under another name, then renamed: a half-made copy is never used. */
async function copyBinaries(binaries: Binaries): Promise<Binaries> {
  const directory = join(SYSTEM_DIRECTORY, `postgresql-${binaries.version}`);
  const copy = { directory, version: binaries.version };
  if (await exists(directory)) return copy;
  const building = `${directory}.${process.pid}.new`;
  await mkdir(SYSTEM_DIRECTORY, { recursive: true, mode: 0o755 });
  await cp(binaries.directory, building, { recursive: true, verbatimSymlinks: true });
  await chmod(building, 0o755);
  await rename(building, directory).catch(() => rm(building, { recursive: true, force: true }));
  return copy;
}

async function canEnter(user: SystemUser, directory: string): Promise<boolean> {
  try {
    await promisify(execFile)('/bin/sh', ['-c', 'cd "$1"', 'sh', directory], { ...asUser(user), cwd: '/' });
    return true;
  } catch {
    return false;
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
