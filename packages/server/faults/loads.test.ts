import { execFile } from 'node:child_process';
import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './support/ask.js';
import { type EditionFolder, makeEdition, startLoading } from './support/editions.js';
import { DATASET, type Instance, startInstance } from './support/instance.js';
import { often } from './support/length.js';
import { startLoad } from './support/load.js';
import { mixIn, MARKED_QUESTION as QUESTION, servedBy } from './support/marked-answers.js';
import { TestPostgres } from './support/postgres.js';
import { problemOf } from './support/questions.js';
import { described, ms, report } from './support/report.js';
import { until } from './support/until.js';

const run = promisify(execFile);

const LOADS = often({ short: 2, long: 30 });
const KILLS = often({ short: 1, long: 10 });

let database: TestPostgres;
let program: Instance;
let editions: readonly EditionFolder[];

beforeAll(async () => {
  editions = [await makeEdition('edition 1'), await makeEdition('edition 2')];
  database = await TestPostgres.create();
  program = await serving(database);
});
afterAll(async () => {
  await program?.end();
  await database?.remove();
  for (const edition of editions ?? []) await edition.remove();
});

const serving = (of: TestPostgres) =>
  startInstance({
    DATABASE_URL: of.readerUrl(),
    DATABASE_LOAD_URL: of.ownerUrl(),
    HASILA_DATASET: DATASET,
  });

describe('loading', () => {
  it(`${LOADS} editions under load: every answer is of one edition, and says which`, async () => {
    const seen = new Map<string, string>();
    const mixed: string[] = [];
    const load = startLoad({
      origin: program.origin,
      clients: 6,
      next: () => QUESTION,
      problem: (answer) => {
        const problem = problemOf(answer);
        if (problem !== undefined) return problem;
        const mix = mixIn(answer, seen);
        if (mix !== undefined) mixed.push(mix);
        return mix && 'a mix of editions';
      },
    });
    for (let n = 0; n < LOADS; n += 1) {
      const { code, output } = await startLoading(folderOf(n), database.ownerUrl()).done;
      expect(output).toContain('is loaded');
      expect(code).toBe(0);
    }
    // What is remembered is answered until the next look at the database: half a second at most.
    await delay(1_000);
    const result = await load.stop();
    report('editions loaded under load', `${LOADS} loads`, `${seen.size} editions seen`, described(result));
    expect(mixed).toEqual([]);
    expect(result.problems).toEqual({});
    // That of the start, and the two that take turns.
    expect(seen.size).toBe(3);
  });

  it(`killed in the middle (SIGKILL), ${KILLS} times: the edition before is served, the next load succeeds`, async () => {
    const before = await servedBy(program);
    const next = folderOf(LOADS);
    for (let n = 0; n < KILLS; n += 1) {
      const loading = startLoading(next, database.ownerUrl());
      await until('it writes', writing, 60_000);
      await delay(n * 40);
      process.kill(loading.pid, 'SIGKILL');
      expect((await loading.done).code).toBeNull();
      await until('its transaction is gone', async () => !(await writing()));
      expect(await servedBy(program)).toEqual(before);
    }
    const { code } = await startLoading(next, database.ownerUrl()).done;
    expect(code).toBe(0);
    const taken = await until('the new edition is served', async () => {
      const { edition } = await servedBy(program);
      return edition !== before.edition;
    });
    report(
      'SIGKILL in the middle of a load',
      `${KILLS} times: the edition before was served`,
      `then a load, served after ${ms(taken)}`,
    );
  });

  it('the disk is full: the edition before is served, and with room again the next load succeeds', async (context) => {
    const disk = await mountSmallDisk();
    if (disk === undefined) {
      process.stdout.write(
        'SKIPPED: no small file system can be mounted here (it needs root), so no disk gets full\n',
      );
      context.skip();
      return;
    }
    const small = await TestPostgres.create(undefined, disk.folder);
    const instance = await serving(small);
    try {
      const before = await servedBy(instance);
      const load = startLoad({ origin: instance.origin, clients: 2, next: () => QUESTION, pauseMs: 10 });
      const left = await disk.fill(1);
      const full = await startLoading(folderOf(0), small.ownerUrl()).done;
      expect(full.code).toBe(1);
      expect(full.output).toMatch(/^hasila: the dataset in \S+ was not loaded: .*\n$/);
      await until('it answers', async () => problemOf(await ask(instance.origin, QUESTION)) === undefined);
      expect(await servedBy(instance)).toEqual(before);
      await disk.empty();
      const again = await startLoading(folderOf(0), small.ownerUrl()).done;
      expect(again.code).toBe(0);
      const result = await load.stop();
      report(
        'disk full while loading (tmpfs)',
        `${left} MB left`,
        reasonIn(full.output),
        'the next load succeeded',
        described(result),
      );
      expect(Object.keys(result.problems).filter((problem) => problem !== '503 SERVICE_UNAVAILABLE')).toEqual(
        [],
      );
    } finally {
      await instance.end();
      await small.remove();
      await disk.unmount();
    }
  });

  it('files may not grow (RLIMIT_FSIZE), as on a full disk: the same', async (context) => {
    if (!(await hasPrlimit())) {
      process.stdout.write('SKIPPED: there is no prlimit here, so no process can be limited\n');
      context.skip();
      return;
    }
    const before = await servedBy(program);
    const folder = before.marks.includes('edition 1') ? folderOf(1) : folderOf(0);
    const loading = startLoading(folder, database.ownerUrl());
    let loader: Readonly<Record<string, unknown>> | undefined;
    await until(
      'it writes',
      async () => {
        [loader] = await database.query(
          "select pid from pg_stat_activity where xact_start is not null and query like 'insert into%'",
        );
        return loader !== undefined;
      },
      60_000,
    );
    await database.limitFiles(Number(loader?.['pid']), 8_192);
    const { code, output } = await loading.done;
    expect(code).toBe(1);
    await until('it answers', async () => problemOf(await ask(program.origin, QUESTION)) === undefined);
    expect(await servedBy(program)).toEqual(before);
    expect((await startLoading(folder, database.ownerUrl()).done).code).toBe(0);
    report(
      'files may not grow (RLIMIT_FSIZE)',
      reasonIn(output),
      'the edition before was served',
      'the next load succeeded',
    );
  });

  function folderOf(n: number): string {
    return editions[n % editions.length]?.folder ?? '';
  }

  /** Whether a load is in the middle of its transaction. */
  async function writing(): Promise<boolean> {
    const rows = await database.query(
      "select from pg_stat_activity where xact_start is not null and query like 'insert into%'",
    );
    return rows.length > 0;
  }
});

async function hasPrlimit(): Promise<boolean> {
  return run('prlimit', ['--version']).then(
    () => true,
    () => false,
  );
}

interface SmallDisk {
  readonly folder: string;
  /** Takes all room but so many megabytes; says how much is left. */
  readonly fill: (megabytes: number) => Promise<number>;
  readonly empty: () => Promise<void>;
  readonly unmount: () => Promise<void>;
}

async function mountSmallDisk(): Promise<SmallDisk | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'hasila-disk-'));
  try {
    await run('mount', ['-t', 'tmpfs', '-o', 'size=300m,mode=755', 'tmpfs', folder]);
  } catch {
    await rm(folder, { recursive: true });
    return undefined;
  }
  const ballast = join(folder, 'ballast');
  const free = async () => {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  };
  return {
    folder,
    fill: async (megabytes) => {
      await writeFile(ballast, Buffer.alloc((await free()) - megabytes * 1_048_576));
      return Math.round(((await free()) / 1_048_576) * 10) / 10;
    },
    empty: () => rm(ballast),
    unmount: async () => {
      await run('umount', [folder]);
      await rm(folder, { recursive: true });
    },
  };
}

function reasonIn(output: string): string {
  return output.trim().split(' was not loaded: ').at(-1) ?? output;
}
