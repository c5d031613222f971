import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { StartupError } from '../startup-error.js';

const run = promisify(execFile);

/** The account that PostgreSQL runs under when Hasila itself is run by root. */
export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
  readonly name: string;
}

const CREATED_NAME = 'hasila';

/** PostgreSQL refuses root: gives the account `postgres` where it exists, else `hasila`, made when needed. */
export async function unprivilegedUser(say: (line: string) => void): Promise<SystemUser> {
  const existing = (await lookUp('postgres')) ?? (await lookUp(CREATED_NAME));
  if (existing !== undefined) return existing;
  try {
    await run('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', CREATED_NAME]);
  } catch (cause) {
    throw new StartupError(
      'PostgreSQL does not run as root and no account could be made for it (useradd failed). Start as another user, or set DATABASE_URL.',
      { cause },
    );
  }
  const created = await lookUp(CREATED_NAME);
  if (created === undefined)
    throw new StartupError(`The account ${CREATED_NAME} was made but cannot be found.`);
  say(`made the system account "${CREATED_NAME}", because PostgreSQL does not run as root`);
  return created;
}

async function lookUp(name: string): Promise<SystemUser | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout), name };
  } catch {
    return undefined;
  }
}
