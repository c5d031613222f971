import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../../', import.meta.url));
const tsc = join(root, 'node_modules/typescript7/bin/tsc');

/**
 * A folder outside of the workspace with the two packages installed from their tarballs. What users then do with them,
 * over a registry and with compilers, bundlers and a browser of their own, is in `publish/`.
 */
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hasila-user-'));
  await run(process.execPath, [tsc, '-b', 'packages/sdk/tsconfig.react.json'], { cwd: root });
  for (const name of ['domain', 'sdk']) await pack(name);
  const tarballs = (await readdir(folder)).map((name) => `./${name}`);
  await write(
    'package.json',
    JSON.stringify({ name: 'user', version: '1.0.0', type: 'module', private: true }),
  );
  await run('npm', ['install', ...tarballs, '--no-audit', '--no-fund', '--offline'], { cwd: folder });
}, 180_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

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

it('has doors for modules of either kind', async () => {
  const manifest = JSON.parse(await readFile(join(folder, 'node_modules/@hasila/sdk/package.json'), 'utf8'));
  // That of React needs a package that its users bring.
  const doors = Object.keys(manifest.exports).filter((door) => !/react|\.\w+$/.test(door));
  expect(doors).toEqual(expect.arrayContaining(['.', './core', './format']));
  const names = doors.map((door) => join('@hasila/sdk', door));
  const told = (load: string) =>
    names.map((name) => `console.log('${name}', Object.keys(${load}('${name}')).length > 0);`).join('\n');
  await write('doors.cjs', told('require'));
  await write('doors.mjs', told('await import'));
  // That of the schema has types alone.
  const expected = names.map((name) => `${name} ${name !== '@hasila/sdk/schema'}\n`).join('');
  for (const file of ['doors.cjs', 'doors.mjs']) {
    const { stdout } = await run(process.execPath, [file], { cwd: folder });
    expect(stdout).toBe(expected);
  }
});

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
