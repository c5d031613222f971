import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { PUBLISHED } from './support/release.js';
import { root } from './support/run.js';
import { openUserFolder, type UserFolder } from './support/user-folder.js';

let folder: UserFolder;
let withWidgets: UserFolder;
beforeAll(async () => {
  [folder, withWidgets] = await Promise.all([openUserFolder(), openUserFolder()]);
  await folder.install('@hasila/sdk');
  await withWidgets.install('@hasila/widgets');
});
afterAll(() => Promise.all([folder.remove(), withWidgets.remove()]));

const readOwn = (name: string, file: string) =>
  readFile(
    join((name === 'widgets' ? withWidgets : folder).path, 'node_modules/@hasila', name, file),
    'utf8',
  );

/** The texts of the changes that no release has yet, without their front matter. */
async function pendingChanges(name: string): Promise<readonly string[]> {
  const files = (await readdir(join(root, '.changeset'))).filter((file) => /^(?!README).*\.md$/.test(file));
  const texts = await Promise.all(files.map((file) => readFile(join(root, '.changeset', file), 'utf8')));
  return texts
    .map((text) => text.split(/^---$/m))
    .filter(([, head]) => head?.includes(`@hasila/${name}`))
    .map(([, , body = '']) => body.trim().split('\n')[0] ?? '');
}

describe.each(PUBLISHED)('@hasila/%s', (name) => {
  it('has the version and the change log that changesets gives it', async () => {
    const { version, changelog } = inject('releases')[name] ?? { version: '', changelog: '' };
    expect(version).not.toBe('0.0.0');
    expect(JSON.parse(await readOwn(name, 'package.json')).version).toBe(version);
    expect(changelog).toContain(`# @hasila/${name}\n\n## ${version}\n`);
    for (const change of await pendingChanges(name)) expect(changelog).toContain(change);
    expect(await readOwn(name, 'CHANGELOG.md')).toBe(changelog);
  });

  it('brings its licence', async () => {
    expect(await readOwn(name, 'LICENSE')).toBe(await readFile(join(root, 'LICENSE'), 'utf8'));
  });

  it('asks for public access, and for a proof of where it was built', async () => {
    const { publishConfig } = JSON.parse(await readOwn(name, 'package.json'));
    expect(publishConfig).toEqual({ access: 'public', provenance: true });
  });
});

it('npm refuses to publish what it cannot prove, unless the flag is turned off', () => {
  expect(inject('provenanceRefusal')).toMatch(/provenance/i);
});

it('the client takes the domain of its own release, and nothing else', async () => {
  const { dependencies } = JSON.parse(await readOwn('sdk', 'package.json'));
  expect(dependencies).toEqual({ '@hasila/domain': `^${inject('releases')['domain']?.version}` });
  const installed = await readdir(join(folder.path, 'node_modules'));
  expect(installed.filter((name) => !name.startsWith('.'))).toEqual(['@hasila']);
});
