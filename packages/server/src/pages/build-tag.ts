import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot } from '../paths.js';

/** What the words, drawings and templates of a page are made by. */
const MAKERS = ['domain', 'schema', 'sdk', 'widgets', 'server'];

let tag: Promise<string> | undefined;

/** Names the program: another one may make another page of the same edition, at the same address. */
export function buildTag(): Promise<string> {
  tag ??= makeTag();
  return tag;
}

async function makeTag(): Promise<string> {
  const hash = createHash('sha256');
  for (const maker of MAKERS) {
    const folder = join(repositoryRoot, 'packages', maker, 'dist');
    // From its sources it runs in tests alone: there nothing is kept from one program to the next.
    const names = await readdir(folder, { recursive: true }).catch(() => []);
    for (const name of names.filter((one) => one.endsWith('.js')).sort()) {
      hash.update(name).update(await readFile(join(folder, name)));
    }
  }
  return hash.digest('base64url');
}
