import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { processInfo } from './process-info.js';
import { SUPERVISOR_NAME } from './supervisor.js';

/** A running PostgreSQL on a data directory, as its postmaster.pid and the system tell. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly status: 'starting' | 'ready' | 'stopping';
  /** The process that started it and stops it when it ends itself; undefined: it was left behind. */
  readonly owner: number | undefined;
}

/**
 * Reads postmaster.pid: the first line is the process id, the fourth the port, the eighth the status.
 * The id may be stale and belong to another program by now (kill -9, a reboot), so the process must name the
 * data directory in its arguments.
 */
export async function findPostmaster(dataDirectory: string): Promise<Postmaster | undefined> {
  const lines = await readLines(join(dataDirectory, 'postmaster.pid'));
  const pid = Number(lines?.[0]);
  if (lines === undefined || !Number.isInteger(pid) || pid <= 0) return undefined;
  const running = await processInfo(pid);
  if (running === undefined || !running.command.includes(dataDirectory)) return undefined;
  const supervisor = await processInfo(running.parent);
  const owned = supervisor?.command.includes(SUPERVISOR_NAME) === true;
  return {
    pid,
    port: Number(lines[3]),
    status: statusOf(lines[7]),
    owner: owned ? supervisor.parent : undefined,
  };
}

/** Waits until the server takes connections; undefined when it ends before that, or is not there. */
export async function waitUntilReady(
  dataDirectory: string,
  timeoutMs: number,
): Promise<Postmaster | undefined> {
  return poll(timeoutMs, async () => {
    const found = await findPostmaster(dataDirectory);
    return found?.status === 'ready' ? found : undefined;
  });
}

/** Waits until no server runs on the directory; false when one still does. */
export async function waitUntilGone(dataDirectory: string, timeoutMs: number): Promise<boolean> {
  const gone = await poll(timeoutMs, async () => {
    const found = await findPostmaster(dataDirectory);
    return found === undefined ? true : undefined;
  });
  return gone === true;
}

/**
 * Removes a postmaster.pid whose process id was given to another program since: PostgreSQL would take that program for
 * a server of its own and refuse to start. One whose process is gone PostgreSQL replaces itself.
 */
export async function removeForeignPid(dataDirectory: string): Promise<void> {
  const file = join(dataDirectory, 'postmaster.pid');
  const holder = await processInfo(Number((await readLines(file))?.[0]));
  if (holder !== undefined && !holder.command.includes(dataDirectory)) await rm(file, { force: true });
}

async function poll<T>(timeoutMs: number, look: () => Promise<T | undefined>): Promise<T | undefined> {
  const end = performance.now() + timeoutMs;
  for (;;) {
    const found = await look();
    if (found !== undefined || performance.now() > end) return found;
    await delay(20);
  }
}

async function readLines(file: string): Promise<readonly string[] | undefined> {
  try {
    return (await readFile(file, 'utf8')).split('\n');
  } catch {
    return undefined;
  }
}

function statusOf(line: string | undefined): Postmaster['status'] {
  const word = line?.trim();
  return word === 'ready' || word === 'stopping' ? word : 'starting';
}
