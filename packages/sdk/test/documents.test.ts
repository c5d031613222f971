import * as crypto from 'node:crypto';
import { takeSnapshot } from '@hasila/schema';
import * as query from '@tanstack/react-query';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { openTestApp } from '../../server/test/support/app.js';
import * as core from '../src/core.js';
import * as format from '../src/format.js';
import * as sdk from '../src/index.js';
import * as react from '../src/react.js';
import * as snapshot from '../src/snapshot.js';
import { codeIn, compilerMessages, expectedOutput, outputOf } from './support/snippets.js';

const MODULES = {
  '@hasila/sdk': sdk,
  '@hasila/sdk/core': core,
  '@hasila/sdk/format': format,
  '@hasila/sdk/react': react,
  '@hasila/sdk/snapshot': snapshot,
  '@tanstack/react-query': query,
  'node:crypto': crypto,
  // The one file that is read is a snapshot of the dataset.
  'node:fs/promises': { readFile: async () => JSON.stringify(await takeSnapshot(test.database.db)) },
};

let test: Awaited<ReturnType<typeof openTestApp>>;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.database.close());
beforeEach(() => {
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => test.app.fetch(url, init));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const DOCUMENTS = ['packages/sdk/README.md', 'docs/sdk.md', 'docs/sdk/documents.md', 'docs/sdk/snapshot.md'];

it.each(DOCUMENTS)(
  'every TypeScript snippet of %s compiles',
  async (path) => {
    expect(await compilerMessages(codeIn(path, 'ts'))).toEqual([]);
  },
  60_000,
);

it.each(DOCUMENTS.flatMap((path) => (['ts', 'js'] as const).map((language) => [language, path] as const)))(
  'every %s snippet of %s prints what it says',
  async (language, path) => {
    const code = codeIn(path, language);
    const printed = await outputOf(code, MODULES);
    await vi.waitFor(() => expect(printed).toEqual(expectedOutput(code)), 5_000);
  },
);
