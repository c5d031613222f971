import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openTestDatabase } from '@hasila/schema/testing';
import { readEnvironment } from '@hasila/server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../src/program.js';

const dataset = fileURLToPath(new URL('../../../dataset', import.meta.url));

let test: Awaited<ReturnType<typeof openTestDatabase>>;
let folder: string;
beforeAll(async () => {
  test = await openTestDatabase('empty');
});
afterAll(() => test.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hasila-cli-'));
  return () => rm(folder, { recursive: true });
});

async function run(...arguments_: readonly string[]) {
  let [out, err] = ['', ''];
  const code = await runCommand(arguments_, {
    environment: () => readEnvironment({ DATABASE_URL: test.url, HASILA_DATASET: dataset }),
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}

it('explains itself', async () => {
  expect(await run('--help')).toMatchObject({
    code: 0,
    out: expect.stringMatching(/load .*\n[\s\S]*verify .*\n[\s\S]*export /),
  });
  expect(await run('export', '--help')).toMatchObject({
    code: 0,
    out: expect.stringContaining('--snapshot <file>'),
  });
  expect(await run('lod')).toMatchObject({ code: 1, err: expect.stringContaining("unknown command 'lod'") });
  expect(await run('load')).toMatchObject({
    code: 1,
    err: expect.stringContaining("missing required argument 'dir'"),
  });
});

describe('load and export', () => {
  it('needs a dataset to export', async () => {
    const { code, err } = await run('export', '--snapshot', join(folder, 'x.json'));
    expect([code, err]).toEqual([1, 'hasila: the database holds no dataset: load one first\n']);
    expect(await readdir(folder)).toEqual([]);
  });

  it('loads a dataset once', async () => {
    const first = await run('load', dataset);
    expect(first).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringMatching(/^edition [0-9a-f]{64} is loaded\n/),
    });
    expect(first.out).toMatch(/ 355 sources\n/);
    const second = await run('load', dataset, '--json');
    expect(JSON.parse(second.out)).toMatchObject({ unchanged: true, counts: { sources: 355 } });
    expect((await run('load', dataset)).out).toMatch(/was loaded before: nothing was done\n/);
  });

  it('writes one file whole, and nothing beside it', async () => {
    const file = join(folder, 'figures.json');
    await writeFile(file, 'old');
    const { code, out } = await run(
      'export',
      '--snapshot',
      file,
      '--indicator',
      'criminal-cases-recorded',
      '--json',
    );
    const snapshot = JSON.parse(await readFile(file, 'utf8'));
    expect([code, JSON.parse(out)]).toEqual([
      0,
      {
        ...{ file, edition: snapshot.edition, indicators: 1 },
        ...{ readings: snapshot.readings.length, claims: snapshot.claims.length },
      },
    ]);
    expect(snapshot).toMatchObject({ format: 'hasila-snapshot', version: 1 });
    expect(snapshot.indicators.map(({ code: indicator }: { code: string }) => indicator)).toEqual([
      'criminal-cases-recorded',
    ]);
    expect(await readdir(folder)).toEqual(['figures.json']);
  });

  it('writes what happened with all indicators, and beside chosen ones where it is asked for', async () => {
    const file = join(folder, 'figures.json');
    const counts = async (...options: readonly string[]) =>
      JSON.parse((await run('export', '--json', '--snapshot', file, ...options)).out);
    const happenings = { facilities: 169, events: 39, commitments: 64 };
    expect(await counts()).toMatchObject({ indicators: 354, ...happenings });
    expect(await counts('--no-happenings')).not.toHaveProperty('facilities');
    const chosen = ['--indicator', 'criminal-cases-recorded'];
    expect(await counts(...chosen, '--happenings')).toMatchObject({ indicators: 1, ...happenings });
    expect((await run('export', '--snapshot', file)).out).toMatch(
      /: 354 indicators, .* 39 events and 64 commitments of edition [0-9a-f]{64}\n$/,
    );
  });

  it('leaves the old file where the new one cannot be written', async () => {
    const target = join(folder, 'taken');
    await mkdir(target);
    expect(await run('export', '--snapshot', target)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^hasila: E\w+: [^\n]*\n$/),
    });
    expect(await readdir(folder)).toEqual(['taken']);
  });

  it('names indicators that there are not', async () => {
    const { code, err } = await run(
      'export',
      '--snapshot',
      join(folder, 'x.json'),
      '--indicator',
      'nope',
      'neither',
    );
    expect([code, err]).toEqual([1, 'hasila: the dataset has no indicator nope, neither\n']);
  });

  it('prints the mistakes of a dataset, one a line', async () => {
    await writeFile(join(folder, 'datapackage.json'), '[]');
    const { code, out, err } = await run('load', folder);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('readings.csv:1: the file is missing');
    expect(err).toMatch(/has \d+ mistakes\n$/);
    const json = await run('load', folder, '--json');
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out).issues).toContainEqual(
      expect.objectContaining({ file: 'readings.csv', line: 1 }),
    );
  });

  it('says in one line that there is no database', async () => {
    const code = await runCommand(['load', dataset], {
      environment: () => readEnvironment({ DATABASE_URL: 'postgres://x:y@127.0.0.1:9/none' }),
      out: () => undefined,
      err: (text) =>
        expect(text).toMatch(/^hasila: The database at 127.0.0.1:9\/none cannot be reached: [^\n]*\n$/),
    });
    expect(code).toBe(1);
  });
});

it('verify: every document that the dataset names must be there', async () => {
  const { code, out } = await run('verify', folder, '--json');
  const result = JSON.parse(out);
  expect(code).toBe(1);
  expect(result).toMatchObject({ verified: 0, documents: 0, mismatches: [] });
  expect(result.missing).toHaveLength(5);
  expect(await run('verify', join(folder, 'none'))).toMatchObject({
    code: 1,
    err: expect.stringContaining('no folder that can be read'),
  });
});
