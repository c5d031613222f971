import { execFile, execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const VERSIONS = '/usr/lib/postgresql';

export interface DebianPostgres {
  readonly version: string;
  /** The address of a database of this name. */
  readonly url: (database: string) => string;
  /** Runs one of its programs: `pg_dump`, `createdb` … */
  readonly run: (program: string, ...args: readonly string[]) => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** The folder of the programs of the newest PostgreSQL that Debian's packages brought; none where there is none. */
export function debianPrograms(): string | undefined {
  const versions = existsSync(VERSIONS) ? readdirSync(VERSIONS).sort((a, b) => Number(b) - Number(a)) : [];
  return versions
    .map((version) => join(VERSIONS, version, 'bin'))
    .find((bin) => existsSync(join(bin, 'initdb')));
}

/** Starts it on loopback, on a free port and with data of its own. */
export async function startDebianPostgres(bin: string): Promise<DebianPostgres> {
  const account = accountOfPostgres();
  const folder = await mkdtemp(join(tmpdir(), 'hasila-debian-'));
  if (account !== undefined) await chown(folder, account.uid, account.gid);
  const port = await freePort();
  const run = async (program: string, ...args: readonly string[]) => {
    const { stdout } = await promisify(execFile)(join(bin, program), args, { ...account, cwd: folder });
    return stdout;
  };
  const data = join(folder, 'data');
  const log = join(folder, 'log');
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off`;
  await run('initdb', '-D', data, '-U', 'owner', '--auth=trust', '--encoding=UTF8', '--locale=C');
  await run('pg_ctl', '-D', data, '-l', log, '-w', '-o', options, 'start');
  const url = (database: string) => `postgres://owner@127.0.0.1:${port}/${database}`;
  return {
    version: (await run('postgres', '--version')).trim(),
    url,
    run,
    stop: async () => {
      await run('pg_ctl', '-D', data, '-m', 'fast', '-w', 'stop');
      await rm(folder, { recursive: true });
    },
  };
}

/** PostgreSQL refuses root; the package made an account for it. */
function accountOfPostgres(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (kind: string) => Number(execFileSync('id', [kind, 'postgres']));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
