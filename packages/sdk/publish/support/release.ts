import { cp, mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root, run } from './run.js';

export const PUBLISHED = ['domain', 'sdk', 'widgets'] as const;

export interface Release {
  readonly version: string;
  readonly tarball: string;
  /** What `changeset version` wrote. */
  readonly changelog: string;
}

/**
 * Makes the next release in a copy of the work tree: versions and change logs by changesets, tarballs by pnpm. The
 * versions of the repository itself change only when a release is made.
 */
export async function makeRelease(folder: string): Promise<ReadonlyMap<string, Release>> {
  const copy = join(folder, 'repository');
  const tarballs = join(folder, 'tarballs');
  await run(root, process.execPath, [
    join(root, 'node_modules/typescript7/bin/tsc'),
    '-b',
    'packages/sdk/tsconfig.react.json',
    'packages/widgets',
  ]);
  await copyRepository(copy);
  await mkdir(tarballs);
  await run(copy, process.execPath, [join(root, 'node_modules/@changesets/cli/bin.js'), 'version']);
  const releases = new Map<string, Release>();
  for (const name of PUBLISHED) releases.set(name, await pack(join(copy, 'packages', name), tarballs));
  return releases;
}

async function copyRepository(copy: string): Promise<void> {
  const listed = await run(root, 'git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z']);
  const files = listed.split('\0').filter(isPartOfRelease);
  for (const file of files) {
    // One that was deleted and not yet committed is listed too.
    await cp(join(root, file), join(copy, file), { recursive: true }).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error;
      },
    );
  }
  await commitAll(copy);
  for (const name of PUBLISHED)
    await cp(join(root, 'packages', name, 'dist'), join(copy, 'packages', name, 'dist'), { recursive: true });
  await link(join(root, 'node_modules'), join(copy, 'node_modules'));
  // pnpm reads there which version a dependency on another package of the workspace has.
  for (const name of await readdir(join(copy, 'packages')))
    for (const dependent of ['sdk', 'widgets'])
      await link(
        join(copy, 'packages', name),
        join(copy, 'packages', dependent, 'node_modules/@hasila', name),
      );
}

function isPartOfRelease(path: string): boolean {
  if (/^packages\/(domain|sdk|widgets)\//.test(path)) return true;
  return /^(\.changeset\/.*|packages\/\w+\/package\.json|\.gitignore|LICENSE|[\w-]+\.(json|yaml))$/.test(
    path,
  );
}

/** Changesets asks git which commit brought each change. */
async function commitAll(copy: string): Promise<void> {
  const identity = ['-c', 'user.name=Hasila', '-c', 'user.email=hasila@localhost'];
  await run(copy, 'git', ['init', '--quiet', '--initial-branch=main']);
  await run(copy, 'git', ['add', '--all']);
  await run(copy, 'git', [...identity, 'commit', '--quiet', '--message', 'Everything']);
}

async function link(target: string, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await symlink(target, path);
}

async function pack(folder: string, tarballs: string): Promise<Release> {
  const before = new Set(await readdir(tarballs));
  await run(folder, 'npx', ['-y', 'pnpm@10.34.9', 'pack', '--pack-destination', tarballs]);
  const [made = ''] = (await readdir(tarballs)).filter((name) => !before.has(name));
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const changelog = await readFile(join(folder, 'CHANGELOG.md'), 'utf8');
  return { version, tarball: join(tarballs, made), changelog };
}
