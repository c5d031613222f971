import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp } from './support/app.js';
import { readPage } from './support/read-page.js';

let test: Awaited<ReturnType<typeof openTestApp>>;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.database.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  test.app.fetch(`http://test${path}`, { headers });

async function filesOfPage() {
  const { links } = readPage(await (await get('/en')).text());
  return links.filter((link) => link.startsWith('/assets/'));
}

describe('the files of pages', () => {
  it('stand at addresses that never change meaning', async () => {
    const files = await filesOfPage();
    expect(files.map((file) => file.replace(/-[\w-]+\./, '.'))).toEqual(
      expect.arrayContaining([
        '/assets/page.css',
        '/assets/icon.svg',
        '/assets/suggestions.js',
        '/assets/copying.js',
      ]),
    );
    for (const file of files) {
      const response = await get(file);
      expect(response.status, file).toBe(200);
      expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    }
  });

  it('come compressed as the caller likes, each form with a tag of its own', async () => {
    const [css = ''] = (await filesOfPage()).filter((file) => file.endsWith('.css'));
    const plain = await (await get(css)).text();
    expect(plain).toContain(':root');
    const tags = new Set<string | null>();
    for (const [encoding, decode] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const response = await get(css, { 'accept-encoding': encoding });
      expect(response.headers.get('content-encoding')).toBe(encoding);
      expect(response.headers.get('vary')).toContain('Accept-Encoding');
      expect(decode(await response.arrayBuffer()).toString()).toBe(plain);
      const etag = response.headers.get('etag');
      tags.add(etag);
      const again = await get(css, { 'accept-encoding': encoding, 'if-none-match': etag ?? '' });
      expect(again.status).toBe(304);
    }
    expect(tags.size).toBe(2);
  });

  it('are not others: nothing else of the machine can be asked for', async () => {
    for (const path of [
      '/assets/page.css',
      '/assets/../package.json',
      '/widgets/../package.json',
      '/widgets/x.js',
    ])
      expect((await get(path)).status).toBe(404);
  });

  it('may be used by pages of any origin', async () => {
    const response = await get('/widgets/hasila.js');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  });
});
