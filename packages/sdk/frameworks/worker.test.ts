import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import * as fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { cite } from '../src/format.js';
import { COMPARISON } from '../test/support/arbitraries.js';
import { toWire } from '../test/support/to-wire.js';
import { openPageFolder, removePageFolders } from './support/page-folder.js';

afterAll(removePageFolders);

/** All that a worker has: no `process`, no `require`, no module of Node. */
function edge(fetch: (url: string, init: RequestInit) => Promise<Response>) {
  const { AbortController, AbortSignal, Headers, Request, Response, URL, URLSearchParams } = globalThis;
  const { clearTimeout, crypto, setTimeout } = globalThis;
  const web = { AbortController, AbortSignal, Headers, Request, Response, URL, URLSearchParams };
  return createContext({ ...web, clearTimeout, crypto, fetch, setTimeout });
}

/** A worker of the page, bundled for a platform that has nothing but the web. */
async function bundled(name: string): Promise<string> {
  const { path } = await openPageFolder('workers.md');
  const { outputFiles } = await build({
    entryPoints: [join(path, name)],
    bundle: true,
    platform: 'neutral',
    format: 'iife',
    globalName: 'worker',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

const [sample] = fc
  .sample(COMPARISON, { numRuns: 20, seed: 7 })
  .filter((comparison) => comparison.reason === null);
if (sample === undefined) throw new Error('no sample');
const answer = async () => Response.json({ data: { compare: [toWire(sample)] } });

it('the worker of the page answers without anything of Node', async () => {
  const context = edge(answer);
  runInContext(await bundled('worker.ts'), context);
  Object.assign(context, {
    request: new Request('https://edge.example/?year=2025'),
    env: { HASILA_URL: 'https://data.example/graphql' },
  });
  const response: Response = await runInContext('worker.default.fetch(request, env)', context);
  expect(response.headers.get('cache-control')).toBe('public, max-age=3600');
  expect(await response.json()).toEqual({
    change: sample.change.text.value,
    sentence: sample.explanation.value,
    source: cite(sample.target.reading, { style: 'plain', language: 'FR' }),
  });
});

it('says whose mistake it is', async () => {
  const context = edge(async () =>
    Response.json({ errors: [{ message: 'no such code', extensions: { code: 'BAD_USER_INPUT' } }] }),
  );
  runInContext(await bundled('worker.ts'), context);
  Object.assign(context, {
    request: new Request('https://edge.example/?indicator=new'),
    env: { HASILA_URL: 'https://data.example/graphql' },
  });
  const response: Response = await runInContext('worker.default.fetch(request, env)', context);
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({ code: 'BAD_USER_INPUT', message: 'no such code' });
});

it('so does the small one', async () => {
  const context = edge(answer);
  runInContext(await bundled('small-worker.ts'), context);
  const response: Response = await runInContext('worker.default.fetch()', context);
  expect(await response.json()).toEqual({ sentence: sample.explanation.value });
});
