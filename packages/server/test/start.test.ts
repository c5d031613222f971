import { once } from 'node:events';
import { copyFile, cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestDatabase } from '@hasila/schema/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repositoryRoot } from '../src/paths.js';
import {
  buildProgram,
  type DataFolder,
  makeDataFolder,
  runProgram,
  type ServerProcess,
  startProgram,
} from './support/server-process.js';

const dataset = join(repositoryRoot, 'dataset');

beforeAll(buildProgram, 120_000);

/** Each of these ends before a database is started. */
describe.concurrent('what a person can put right is one line and exit code 1', () => {
  it('a wrong variable', async () => {
    const { code, output } = await runProgram({ PORT: 'http' });
    expect(output).toBe(
      'hasila: PORT=http is not valid. Allowed: a whole number from 0 to 65535 (0 takes any free port).\n',
    );
    expect(code).toBe(1);
  });

  it('a folder that is no dataset', async () => {
    const { code, output } = await runProgram({ HASILA_DATASET: '/nowhere' });
    expect(output).toBe('hasila: HASILA_DATASET=/nowhere is not a dataset: it holds no datapackage.json.\n');
    expect(code).toBe(1);
  });

  it('a taken port', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const { port } = holder.address() as { port: number };
    const { code, output } = await runProgram({ PORT: String(port) });
    holder.close();
    expect(output).toBe(
      `hasila: Port ${port} of 127.0.0.1 is taken. Stop the program that has it, or set PORT to another.\n`,
    );
    expect(code).toBe(1);
  });

  it('a database that cannot be reached, without its password', async () => {
    const { code, output } = await runProgram({ DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/figures' });
    expect(output).toMatch(
      /^hasila: The database at 127\.0\.0\.1:1\/figures cannot be reached: .*ECONNREFUSED.*\n$/,
    );
    expect(output).not.toContain('secret');
    expect(code).toBe(1);
  });

  it('a database with migrations that this version does not know', async () => {
    const { db, url, close } = await openTestDatabase('empty');
    await db.execute(
      sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('of a later version', 9e12)`,
    );
    const { code, output } = await runProgram({ DATABASE_URL: url });
    await close();
    expect(output).toMatch(
      /^hasila: The database has 1 of \d+ migrations that this version does not know\..*\n$/m,
    );
    expect(code).toBe(1);
  });
});

describe('two roles', () => {
  it('ends when the one that is to serve could write', async () => {
    const { url, close } = await openTestDatabase();
    const { code, output } = await runProgram({ DATABASE_URL: url, DATABASE_LOAD_URL: url });
    await close();
    expect(output).toMatch(/^hasila: The role "\w+" of DATABASE_URL may write\. .*\n$/m);
    expect(code).toBe(1);
  });
});

describe('a dataset with mistakes', () => {
  it('ends the first start, and on later ones leaves the edition before', async () => {
    const broken = await mkdtemp(join(tmpdir(), 'hasila-broken-'));
    await cp(dataset, broken, { recursive: true });
    await writeFile(join(broken, 'topics.csv'), 'code\n');

    const empty = await openTestDatabase('empty');
    const first = await runProgram({ DATABASE_URL: empty.url, HASILA_DATASET: broken });
    await empty.close();
    expect(first.output).toContain('topics.csv:1');
    expect(first.output).toMatch(
      /hasila: The dataset in .* (a mistake|\d+ mistakes), and none was loaded before\.\n$/,
    );
    expect(first.code).toBe(1);

    const loaded = await openTestDatabase();
    const later = startProgram({ DATABASE_URL: loaded.url, HASILA_DATASET: broken });
    expect((await fetch(`${await later.ready()}/ready`)).status).toBe(200);
    expect(later.output()).toContain('topics.csv:1');
    expect(later.output()).toMatch(/edition \S+ stays the one served/);
    later.process.kill('SIGTERM');
    expect(await later.exitCode()).toBe(0);
    await loaded.close();
    await rm(broken, { recursive: true });
  });
});

describe.runIf(process.platform === 'linux')('the embedded database', () => {
  let folder: DataFolder;
  let first: ServerProcess;

  beforeAll(async () => {
    folder = await makeDataFolder();
    first = startProgram({ HASILA_DATA_DIR: folder.path });
    await first.ready();
  });
  afterAll(async () => {
    first.process.kill('SIGKILL');
    expect(await folder.processesLeft()).toEqual([]);
    await folder.remove();
  });

  it('serves', async () => {
    const origin = await first.ready();
    expect((await fetch(`${origin}/health`)).status).toBe(200);
    expect((await fetch(`${origin}/ready`)).status).toBe(200);
  });

  it('refuses a second instance on the same data', async () => {
    const { code, output } = await runProgram({ HASILA_DATA_DIR: folder.path });
    expect(output).toMatch(
      new RegExp(`^hasila: Process ${first.process.pid} already runs on ${folder.path} `),
    );
    expect(output.trimEnd()).not.toContain('\n');
    expect(code).toBe(1);
  });

  it('outlives nothing: killed, its database ends, and the next start finds the data', async () => {
    first.process.kill('SIGKILL');
    await first.exitCode();
    first = startProgram({ HASILA_DATA_DIR: folder.path });
    await first.ready();
    expect(first.output()).toMatch(/dataset .* unchanged/);
  });

  it('starts where a stale postmaster.pid names a process that lives', async () => {
    first.process.kill('SIGTERM');
    expect(await first.exitCode()).toBe(0);
    expect(await folder.processesLeft()).toEqual([]);
    await copyFile(await stalePid(), join(folder.path, 'postgres/data/postmaster.pid'));
    first = startProgram({ HASILA_DATA_DIR: folder.path });
    await first.ready();
  });

  it.each(['SIGINT', 'SIGHUP'] as const)('%s ends it with code 0 and leaves no process', async (signal) => {
    if (first.process.exitCode !== null) {
      first = startProgram({ HASILA_DATA_DIR: folder.path });
      await first.ready();
    }
    first.process.kill(signal);
    expect(await first.exitCode()).toBe(0);
    expect(await folder.processesLeft()).toEqual([]);
  });

  async function stalePid(): Promise<string> {
    const file = join(folder.path, 'stale.pid');
    await writeFile(file, `${process.pid}\n${folder.path}/postgres/data\n1\n1\n\n127.0.0.1\n\nready\n`);
    return file;
  }
});
