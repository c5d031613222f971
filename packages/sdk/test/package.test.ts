import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestApp } from '../../server/test/support/app.js';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../../', import.meta.url));
const tsc = join(root, 'node_modules/typescript/bin/tsc');

/** A folder outside of the workspace with the two packages installed from their tarballs, as a user has them. */
let folder: string;
let app: Awaited<ReturnType<typeof openTestApp>>;
const server = createServer((request, response) => void app.app(request, response));

beforeAll(async () => {
  app = await openTestApp();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  folder = await mkdtemp(join(tmpdir(), 'hasila-user-'));
  await run(process.execPath, [tsc, '-b', 'packages/sdk'], { cwd: root });
  for (const name of ['domain', 'sdk']) await pack(name);
  const tarballs = (await readdir(folder)).map((name) => `./${name}`);
  await write(
    'package.json',
    JSON.stringify({ name: 'user', version: '1.0.0', type: 'module', private: true }),
  );
  await run('npm', ['install', ...tarballs, '--no-audit', '--no-fund', '--offline'], { cwd: folder });
}, 180_000);

afterAll(async () => {
  server.close();
  await app.database.close();
  await rm(folder, { recursive: true, force: true });
});

async function pack(name: string): Promise<void> {
  const args = [
    '-y',
    'pnpm@10.34.9',
    '-C',
    join(root, 'packages', name),
    'pack',
    '--pack-destination',
    folder,
  ];
  await run('npx', args);
}

async function write(name: string, content: string): Promise<void> {
  await writeFile(join(folder, name), content);
}

/** A program that asks the running service, in either kind of module. */
function program(load: string): string {
  const { port } = server.address() as AddressInfo;
  return `${load}
const hasila = createHasila({ url: 'http://127.0.0.1:${port}/graphql' });
hasila.compare({ indicator: 'criminal-cases-recorded', base: 2024, target: 2025 }).then((comparison) => {
  console.log(comparison.change.value.toFixed(3), comparison.target.quantity.value);
});
`;
}

const tsconfig = (file: string) =>
  JSON.stringify({
    compilerOptions: {
      module: 'nodenext',
      target: 'es2022',
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: false,
      types: [],
      noEmit: true,
    },
    files: [file],
  });

/** What the compiler says of a user's file. */
async function compile(name: string, code: string): Promise<string> {
  await write(`${name}.ts`, code);
  await write(`tsconfig.${name}.json`, tsconfig(`${name}.ts`));
  return run(process.execPath, [tsc, '-p', `tsconfig.${name}.json`, '--pretty', 'false'], {
    cwd: folder,
  }).then(
    () => '',
    ({ stdout }: { stdout: string }) => stdout,
  );
}

it('runs in an ES module', async () => {
  await write('ask.mjs', program("import { createHasila } from '@hasila/sdk';"));
  const { stdout } = await run(process.execPath, ['ask.mjs'], { cwd: folder });
  expect(stdout).toBe('3.106 779008\n');
});

it('runs in a CommonJS module, by require', async () => {
  await write('ask.cjs', program("const { createHasila } = require('@hasila/sdk');"));
  const { stdout } = await run(process.execPath, ['ask.cjs'], { cwd: folder });
  expect(stdout).toBe('3.106 779008\n');
});

it('compiles where the types of packages are checked too', async () => {
  const messages = await compile(
    'right',
    `
    import { type Comparison, code, createHasila, graphql, HasilaError } from '@hasila/sdk';
    const hasila = createHasila({ url: 'http://127.0.0.1/graphql', language: 'AR' });
    export async function percent(): Promise<number | undefined> {
      const comparison: Comparison = await hasila.compare({
        indicator: 'criminal-cases-recorded', base: 2024, target: '2025', breakdown: {}, place: code('new'),
      });
      return comparison.reason === null ? comparison.change.value : undefined;
    }
    export async function units(): Promise<readonly string[]> {
      const { units } = await hasila.query(graphql('{ units { code } }'));
      return units.map(({ code }) => code);
    }
    export async function codes(): Promise<string[]> {
      const found: string[] = [];
      for await (const { code, label } of hasila.indicators()) found.push(code, label.value);
      return found;
    }
    export const isBadInput = (error: unknown) => error instanceof HasilaError && error.code === 'BAD_USER_INPUT';
    `,
  );
  expect(messages).toBe('');
}, 60_000);

it('does not compile with a wrong code, a field that is not there, or a change read without its reason', async () => {
  const messages = await compile(
    'wrong',
    `import { createHasila, graphql } from '@hasila/sdk';
const hasila = createHasila({ url: 'http://127.0.0.1/graphql' });
export const a = hasila.compare({ indicator: 'criminal-cases-recorded', base: 2024, target: 2025 });
export const b = hasila.compare({ indicator: 'criminal-cases', base: 2024, target: 2025 });
export const c = graphql('{ units { name } }');
export const d = a.then(({ change }) => change.value);
`,
  );
  const lines = [...messages.matchAll(/^wrong\.ts\((\d+),/gm)].map(([, line]) => Number(line));
  expect(lines).toEqual([4, 5, 6]);
  expect(messages).toContain(`'"criminal-cases"' is not assignable to type 'IndicatorCode'`);
  expect(messages).toContain('Unit has no field \\"name\\".');
  expect(messages).toContain(`'change' is possibly 'null'`);
}, 60_000);

it('depends on nothing but the domain, and on no part of Node', async () => {
  const installed = await readdir(join(folder, 'node_modules/@hasila'));
  expect(installed.sort()).toEqual(['domain', 'sdk']);
  expect((await readdir(join(folder, 'node_modules'))).filter((name) => !name.startsWith('.'))).toEqual([
    '@hasila',
  ]);
  const dist = join(folder, 'node_modules/@hasila/sdk/dist');
  const files = (await readdir(dist, { recursive: true })).filter((name) => /\.(js|d\.ts)$/.test(name));
  const importedBy = async (chosen: readonly string[]) => {
    const texts = await Promise.all(chosen.map((name) => readFile(join(dist, name), 'utf8')));
    const imported = texts.flatMap((text) => [...text.matchAll(/(?:from|import)\s*\(?'(@?\w[\w.:/-]*)'/g)]);
    return [...new Set(imported.map(([, name]) => name))].sort();
  };
  const ofReact = (name: string) => /^react\W/.test(name);
  expect(await importedBy(files.filter((name) => !ofReact(name)))).toEqual(['@hasila/domain']);
  expect(await importedBy(files.filter(ofReact))).toEqual(['@hasila/domain', '@tanstack/react-query']);
});

it('ships the schema, its documentation and nothing of its tests', async () => {
  const own = join(folder, 'node_modules/@hasila/sdk');
  const files = await readdir(own, { recursive: true });
  expect(files).toEqual(
    expect.arrayContaining(['README.md', 'package.json', 'dist/index.js', 'dist/index.d.ts']),
  );
  expect(files.filter((name) => /\.test|tsbuildinfo|^test|^scripts|^operations/.test(name))).toEqual([]);
  await write(
    'schema.mjs',
    "import { createRequire } from 'node:module';\nconsole.log(createRequire(import.meta.url).resolve('@hasila/sdk/schema.graphql'));\n",
  );
  const { stdout } = await run(process.execPath, ['schema.mjs'], { cwd: folder });
  const schema = new URL('../src/generated/schema.graphql', import.meta.url);
  expect(await readFile(stdout.trim(), 'utf8')).toBe(await readFile(schema, 'utf8'));
});
