import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createApiKey } from '@hasila/schema';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repositoryRoot } from '../src/paths.js';
import { startProgram } from '../test/support/server-process.js';
import { buildPackages } from './build-packages.js';
import { type DebianPostgres, debianPrograms, startDebianPostgres } from './debian-postgres.js';

const programs = debianPrograms();
if (programs === undefined)
  process.stderr.write(
    '\n!! SKIPPED: no PostgreSQL of Debian here, so no back-up was made. apt-get install postgresql\n',
  );

const run = promisify(execFile);
const cli = join(repositoryRoot, 'packages/cli/dist/main.js');
const dataset = join(repositoryRoot, 'dataset');
const QUERY = '{ dataset { edition } indicators(first: 200) { totalCount nodes { code } } }';

describe.skipIf(programs === undefined)('a back-up', () => {
  let database: DebianPostgres;
  let folder: string;
  let key: string;
  let before: Buffer;

  beforeAll(async () => {
    await buildPackages('cli');
    folder = await mkdtemp(join(tmpdir(), 'hasila-backup-'));
    database = await startDebianPostgres(programs ?? '');
    await database.run('createdb', '--maintenance-db', database.url('postgres'), 'first');
    await hasila('first', 'load', dataset);
    key = await makeKey('first');
    before = await snapshotOf('first');
  });
  afterAll(async () => {
    await database.stop();
    await rm(folder, { recursive: true });
  });

  it('by pg_dump, restored by pg_restore, is served as before, to the same keys', async () => {
    const dump = await database.run('pg_dump', '--format=custom', '--file=dump', database.url('first'));
    expect(dump).toBe('');
    await database.run('createdb', '--maintenance-db', database.url('postgres'), 'second');
    const into = `--dbname=${database.url('second')}`;
    await database.run('pg_restore', '--exit-on-error', '--no-owner', '--no-privileges', into, 'dump');
    expect(await snapshotOf('second')).toEqual(before);
    const [first, second] = [await answerOf('first', key), await answerOf('second', key)];
    expect(first.status).toBe(200);
    expect(JSON.parse(first.text).data.indicators.totalCount).toBeGreaterThan(10);
    expect(second).toEqual(first);
    expect(await answerOf('second', 'hasila_of_nobody')).toMatchObject({ status: 401 });
  });

  it('is not needed for what the dataset holds: loaded anew, it is exported the same', async () => {
    await database.run('createdb', '--maintenance-db', database.url('postgres'), 'third');
    await hasila('third', 'load', dataset);
    expect(await snapshotOf('third')).toEqual(before);
    expect(await answerOf('third', key)).toMatchObject({ status: 401 });
  });

  async function hasila(name: string, ...args: readonly string[]): Promise<void> {
    const env = { PATH: process.env['PATH'], DATABASE_URL: database.url(name) };
    await run(process.execPath, [cli, ...args], { env });
  }

  async function snapshotOf(name: string): Promise<Buffer> {
    const file = join(folder, `${name}.json`);
    await hasila(name, 'export', '--snapshot', file);
    return readFile(file);
  }

  async function makeKey(name: string): Promise<string> {
    const sql = postgres(database.url(name), { max: 1, onnotice: () => undefined });
    const made = await createApiKey(drizzle(sql), 'somebody');
    await sql.end();
    return made.key;
  }

  async function answerOf(name: string, bearer: string) {
    const program = startProgram({ DATABASE_URL: database.url(name) });
    const response = await fetch(`${await program.ready()}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
      body: JSON.stringify({ query: QUERY }),
    });
    const answer = { status: response.status, text: await response.text() };
    program.process.kill('SIGTERM');
    expect(await program.exitCode()).toBe(0);
    return answer;
  }
});
