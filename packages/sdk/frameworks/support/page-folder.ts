import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const own = join(root, 'packages/sdk');

/** A project outside of the workspace, with the files that a page of the docs shows. */
export interface PageFolder {
  readonly path: string;
  readonly write: (name: string, content: string) => Promise<void>;
}

const folders: string[] = [];

/** The code blocks of a page by their titles. */
export async function filesOf(page: string): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(join(root, 'docs/sdk', page), 'utf8');
  const blocks = [...text.matchAll(/^```\w+([^\n]*)\n(.*?)^```$/gms)];
  return new Map(
    blocks.map(([, about = '', code = '']) => {
      const title = /^ title="(.+)"$/.exec(about)?.[1];
      if (title === undefined)
        throw new Error(`${page}: a block without a title is compiled by nothing:\n${code}`);
      return [title, code];
    }),
  );
}

export async function openPageFolder(page: string): Promise<PageFolder> {
  const path = await mkdtemp(join(tmpdir(), 'hasila-page-'));
  folders.push(path);
  const write = async (name: string, content: string) => {
    await mkdir(dirname(join(path, name)), { recursive: true });
    await writeFile(join(path, name), content);
  };
  await write('package.json', JSON.stringify({ private: true, type: 'module' }));
  await linkPackages(join(path, 'node_modules'));
  for (const [name, code] of await filesOf(page)) await write(name, code);
  return { path, write };
}

/** What the package's own development has installed, and the package itself. */
async function linkPackages(modules: string): Promise<void> {
  const installed = join(own, 'node_modules');
  const names = await readdir(installed);
  const scoped = await Promise.all(
    names
      .filter((name) => name.startsWith('@') && name !== '@hasila')
      .map(async (scope) => (await readdir(join(installed, scope))).map((name) => `${scope}/${name}`)),
  );
  for (const name of [...names.filter((one) => /^[a-z]/.test(one)), ...scoped.flat()]) {
    await link(join(installed, name), join(modules, name));
  }
  await link(own, join(modules, '@hasila/sdk'));
}

async function link(target: string, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await symlink(target, path);
}

export async function removePageFolders(): Promise<void> {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
}
