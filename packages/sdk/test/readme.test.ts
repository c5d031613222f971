import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { openTestApp } from '../../server/test/support/app.js';
import * as core from '../src/core.js';
import * as sdk from '../src/index.js';
import { compilerMessages, expectedOutput, outputOf, readmeCode } from './support/snippets.js';

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

it('every TypeScript snippet compiles', () => {
  expect(compilerMessages(readmeCode('ts'))).toEqual([]);
}, 60_000);

it.each(['ts', 'js'] as const)('every %s snippet prints what it says', async (language) => {
  const code = readmeCode(language);
  const printed = await outputOf(code, { '@hasila/sdk': sdk, '@hasila/sdk/core': core });
  await vi.waitFor(() => expect(printed).toEqual(expectedOutput(code)), 5_000);
});
