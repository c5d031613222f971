import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inject } from 'vitest';
import { run } from './run.js';

/** An empty folder outside of the workspace, and npm in it, as a user has them. */
export interface UserFolder {
  readonly path: string;
  readonly write: (files: Readonly<Record<string, string>>) => Promise<void>;
  readonly install: (...packages: readonly string[]) => Promise<void>;
  /** Runs a script of the folder. */
  readonly node: (...args: readonly string[]) => Promise<string>;
  /** Runs an installed program. */
  readonly bin: (name: string, ...args: readonly string[]) => Promise<string>;
  readonly remove: () => Promise<void>;
}

export async function openUserFolder(manifest: Readonly<Record<string, unknown>> = {}): Promise<UserFolder> {
  const path = await mkdtemp(join(tmpdir(), 'hasila-user-'));
  const write = async (files: Readonly<Record<string, string>>) => {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(path, name)), { recursive: true });
      await writeFile(join(path, name), content);
    }
  };
  const own = { name: 'user', version: '1.0.0', private: true, ...manifest };
  await write({
    'package.json': JSON.stringify(own),
    '.npmrc': `@hasila:registry=${inject('registryUrl')}\ncache=${inject('npmCache')}\naudit=false\nfund=false\n`,
  });
  return {
    path,
    write,
    install: async (...packages) => {
      await run(path, 'npm', ['install', '--save-exact', '--no-progress', ...packages]);
    },
    node: (...args) => run(path, process.execPath, args),
    bin: (name, ...args) => run(path, join(path, 'node_modules/.bin', name), args),
    remove: () => rm(path, { recursive: true, force: true }),
  };
}
