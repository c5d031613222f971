import { DomUtils, parseDocument } from 'htmlparser2';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestApp } from './support/app.js';
import { readPage } from './support/read-page.js';

let test: Awaited<ReturnType<typeof openTestApp>>;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.database.close());

const SITE = 'http://test';
/** So many addresses of each form are followed, in any language: `/indicators/…` is one. */
const OF_EACH_FORM = 5;
/** Files of the widgets are made by a build of their own. */
const LEFT_OUT = /^\/(widgets|graphql)/;
/** Both read hundreds of pages: on a busy machine that takes a while. */
const PATIENCE_MS = 300_000;
/** Bytes of a page: what a slow connection brings at once, a few times over. */
const MOST_BYTES = 30_000;

const get = (path: string) => test.app.fetch(`${SITE}${path}`, { redirect: 'manual' });

it(
  'every link of a page leads somewhere',
  async () => {
    const seen = new Set<string>();
    const forms = new Map<string, number>();
    const waiting = ['/ar', '/en', '/fr/indicators/drug-persons-arrested'];
    const broken: string[] = [];
    const follow = (path: string, from: string) => {
      if (seen.has(path) || LEFT_OUT.test(path)) return;
      seen.add(path);
      const form = path
        .replace(/^\/\w\w(\/\w+\/)[^?]*/, '$1…')
        .replace(/^\/(ar|fr|en)\b/, '')
        .replace(/=[^&]*/g, '=…');
      const known = forms.get(form) ?? 0;
      forms.set(form, known + 1);
      if (known < OF_EACH_FORM) waiting.push(`${path} ${from}`);
    };
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [path = '', from = ''] = next.split(' ');
      const response = await get(path);
      const text = await response.text();
      if (response.status >= 400) broken.push(`${response.status} ${path} from ${from}`);
      if (response.headers.get('content-type')?.startsWith('text/html') !== true) continue;
      for (const link of readPage(text).links) {
        const address = new URL(link, `${SITE}${path}`);
        if (address.origin === SITE) follow(`${address.pathname}${address.search}`, path);
      }
    }
    expect(broken).toEqual([]);
    expect(seen.size).toBeGreaterThan(200);
  },
  PATIENCE_MS,
);

it('the sitemap names every page in every language, with its alternates', async () => {
  const response = await get('/sitemap.xml');
  expect(response.headers.get('content-type')).toBe('application/xml; charset=utf-8');
  const document = parseDocument(await response.text(), { xmlMode: true });
  const places = DomUtils.getElementsByTagName('loc', document.children).map(DomUtils.textContent);
  const urls = DomUtils.getElementsByTagName('url', document.children);
  expect(new Set(places).size).toBe(places.length);
  for (const section of ['indicators', 'facilities', 'events', 'commitments', 'places', 'sources']) {
    const { data } = await test.ask(`{ ${section}(first: 1) { totalCount } }`);
    const own = places.filter((place) => place.startsWith(`${SITE}/ar/${section}/`));
    expect(own, section).toHaveLength(data[section].totalCount);
  }
  for (const url of urls)
    expect(url.children.filter((one) => 'attribs' in one && 'href' in one.attribs)).toHaveLength(4);
  expect(await (await get('/robots.txt')).text()).toContain(`Sitemap: ${SITE}/sitemap.xml`);
});

it(
  'the page of every indicator is there, and small, in Arabic, and in the others where it could be too large',
  async () => {
    const { data } = await test.ask('{ a: indicators(first: 200) { nodes { code } } }');
    const { data: rest } = await test.ask('{ a: indicators(last: 200) { nodes { code } } }');
    const codes = new Set([...data.a.nodes, ...rest.a.nodes].map(({ code }: { code: string }) => code));
    expect(codes.size).toBeGreaterThan(350);
    const wrong: string[] = [];
    const check = async (path: string) => {
      const response = await get(path);
      const { byteLength } = await response.arrayBuffer();
      if (response.status !== 200 || byteLength >= MOST_BYTES)
        wrong.push(`${response.status} ${byteLength} ${path}`);
      return byteLength;
    };
    const waiting = [...codes];
    const work = async () => {
      for (let code = waiting.pop(); code !== undefined; code = waiting.pop()) {
        // Letters of Arabic have two bytes: no other language needs half as much again.
        if ((await check(`/ar/indicators/${code}`)) < MOST_BYTES * 0.6) continue;
        for (const language of ['fr', 'en']) await check(`/${language}/indicators/${code}`);
      }
    };
    await Promise.all([work(), work(), work(), work()]);
    expect(wrong).toEqual([]);
  },
  PATIENCE_MS,
);
