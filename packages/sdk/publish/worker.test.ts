import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startService } from './support/service.js';
import { openUserFolder, type UserFolder } from './support/user-folder.js';
import { packages } from './support/versions.js';

let service: Awaited<ReturnType<typeof startService>>;
let folder: UserFolder;
beforeAll(async () => {
  [service, folder] = await Promise.all([startService(), openUserFolder({ type: 'module' })]);
  await folder.install('@hasila/sdk', ...packages('esbuild'));
});
afterAll(async () => {
  await service.close();
  await folder.remove();
});

/** All that a worker at an edge has: no `process`, no `require`, no module of Node. */
function edge(): Record<string, unknown> {
  const { AbortController, AbortSignal, Headers, Request, Response, URL, URLSearchParams } = globalThis;
  const { TextDecoder, TextEncoder, clearTimeout, crypto, fetch, setTimeout } = globalThis;
  const web = { AbortController, AbortSignal, Headers, Request, Response, URL, URLSearchParams };
  return { ...web, TextDecoder, TextEncoder, clearTimeout, crypto, fetch, setTimeout };
}

const worker = (url: string) => `
import { createHasila } from '@hasila/sdk';

export async function answer(request) {
  const indicator = new URL(request.url).searchParams.get('indicator');
  const hasila = createHasila({ url: '${url}' });
  const { data, error } = await hasila.safe.compare({ indicator, base: 2024, target: 2025 });
  return Response.json(error ? { code: error.code } : { percent: data.change.value });
}
`;

it.each(['neutral', 'browser'])(
  'runs bundled for the platform %s, without anything of Node',
  async (platform) => {
    await folder.write({ 'worker.js': worker(service.url) });
    await folder.bin(
      ...(['esbuild', 'worker.js', '--bundle', '--minify', `--platform=${platform}`] as const),
      ...['--format=iife', '--global-name=worker', '--target=es2022', '--outfile=out.js'],
    );
    const bundle = await readFile(join(folder.path, 'out.js'), 'utf8');
    const context = createContext(edge());
    runInContext(bundle, context);
    const ask = async (indicator: string) => {
      Object.assign(context, { request: new Request(`https://edge.example/?indicator=${indicator}`) });
      const response: Response = await runInContext('worker.answer(request)', context);
      return response.json();
    };
    expect(await ask('criminal-cases-recorded')).toEqual({ percent: expect.closeTo(3.106, 3) });
    expect(await ask('no-such-thing')).toEqual({ code: expect.stringMatching(/^[A-Z_]+$/) });
  },
);
