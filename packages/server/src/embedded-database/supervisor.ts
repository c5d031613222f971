import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { FileHandle } from 'node:fs/promises';
import type { SystemUser } from './system-user.js';

/** Stands in the arguments of the supervising shell, so that a later start can tell who owns a database. */
export const SUPERVISOR_NAME = 'hasila-postgres-supervisor';

/**
 * Runs a program and stops it (SIGINT: PostgreSQL's fast shutdown) when standard input closes. The system closes it
 * when the process at its other end dies, whatever it dies of, so that no database is left behind by kill -9.
 */
const SUPERVISOR = `
exec 3<&0
"$@" </dev/null 3<&- & program=$!
(read -r line <&3; kill -INT "$program") 2>/dev/null & watcher=$!
wait "$program"; status=$?
kill "$watcher" 2>/dev/null
exit "$status"
`;

export interface Supervised {
  /** Settles when the program has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Asks the program to end and waits until it has. */
  readonly stop: () => Promise<void>;
}

export interface Program {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly user: SystemUser | undefined;
  readonly log: FileHandle;
}

export function supervise({ file, args, cwd, user, log }: Program): Supervised {
  const child = spawn('/bin/sh', ['-c', SUPERVISOR, SUPERVISOR_NAME, file, ...args], {
    ...asUser(user),
    cwd,
    env: CHILD_ENVIRONMENT,
    // A process group of its own: Ctrl-C in the terminal reaches the server alone, which ends its work first.
    detached: true,
    stdio: ['pipe', log.fd, log.fd],
  });
  const ended = once(child, 'exit').then(
    () => undefined,
    () => undefined,
  );
  child.stdin?.on('error', () => undefined);
  return {
    ended,
    stop: async () => {
      child.stdin?.end();
      await ended;
    },
  };
}

/** Programs of PostgreSQL see nothing of the caller's environment (PG*, LC_*), so that every machine gives the same. */
export const CHILD_ENVIRONMENT = { LC_ALL: 'C', PATH: '/usr/local/bin:/usr/bin:/bin', TZ: 'UTC' } as const;

export function asUser(user: SystemUser | undefined): { readonly uid?: number; readonly gid?: number } {
  return user === undefined ? {} : { uid: user.uid, gid: user.gid };
}
