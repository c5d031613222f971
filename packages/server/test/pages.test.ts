import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Serving } from '../src/serving/serving.js';
import { openTestApp } from './support/app.js';
import { readPage } from './support/read-page.js';

let test: Awaited<ReturnType<typeof openTestApp>>;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.database.close());

const LANGUAGES = ['ar', 'fr', 'en'] as const;
const SITE = 'http://test';

const PAGES = [
  '',
  '/indicators',
  '/indicators?topic=drugs',
  '/indicators/criminal-cases-recorded',
  '/indicators/drug-persons-arrested?place=morocco&breakdown=nationality%3Dforeign',
  '/indicators/theft-networks-dismantled',
  '/indicators/homicide-cases',
  '/years',
  '/years/2024',
  '/facilities',
  '/facilities/24th-police-district-marrakech',
  '/events',
  '/events/open-days-3-tangier',
  '/commitments',
  '/commitments/command-centre-agadir',
  '/places',
  '/places/morocco',
  '/places/casablanca',
  '/sources',
  '/sources/cap24-2025',
  '/search',
  '/search?q=cannabis',
];

const get = (path: string, headers: Record<string, string> = {}, app = test.app) =>
  app.fetch(`${SITE}${path}`, { headers, redirect: 'manual' });

async function pageAt(path: string, headers: Record<string, string> = {}, app = test.app) {
  const response = await get(path, headers, app);
  return { response, status: response.status, page: readPage(await response.text()) };
}

describe('the bare address, and others without a language,', () => {
  it.each([
    ['/', 'ar', '/ar'],
    ['/', 'fr-CA, en;q=0.5', '/fr'],
    ['/', 'de', '/en'],
    ['/', '', '/en'],
    [
      '/indicators/criminal-cases-recorded?place=morocco',
      'ar',
      '/ar/indicators/criminal-cases-recorded?place=morocco',
    ],
    ['/search?q=x', 'fr', '/fr/search?q=x'],
  ])('%s leads by Accept-Language %j to %s', async (path, accepted, location) => {
    const response = await get(path, { 'accept-language': accepted });
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe(location);
    expect(response.headers.get('vary')).toContain('Accept-Language');
  });

  it('loses a slash at its end, and leads to no other site', async () => {
    expect((await get('/ar/indicators/')).headers.get('location')).toBe('/ar/indicators');
    for (const path of [
      '//evil.example',
      '//evil.example/',
      '/ar//evil.example/',
      '/indicators//evil.example',
    ]) {
      const location = (await get(path)).headers.get('location');
      expect(new URL(location ?? '/', SITE).origin).toBe(SITE);
    }
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(PAGES)('%s is a whole page', async (path) => {
    const { response, status, page } = await pageAt(`/${language}${path}`);
    expect(status).toBe(200);
    expect(page.lang).toBe(language);
    expect(page.dir).toBe(language === 'ar' ? 'rtl' : 'ltr');
    expect(page.headings).toHaveLength(1);
    expect(page.headings[0]).not.toBe('');
    expect(page.inlineScripts).toBe(0);
    expect(page.forbidden).toEqual([]);
    expect(new Set(page.ids).size).toBe(page.ids.length);
    expect(page.text).not.toMatch(/undefined|\[object|NaN|null\b/);
    for (const landmark of ['header', 'main', 'footer']) expect(page.named(landmark)).toHaveLength(1);
    for (const one of page.data) expect(one).toMatchObject({ '@context': 'https://schema.org' });
    expect(response.headers.get('etag')).toMatch(/^"[\w-]+"$/);
    expect(response.headers.get('cache-control')).toMatch(/^public, max-age=\d+/);
    expect(response.headers.get('hasila-edition')).toMatch(/^[0-9a-f]{64}$/);
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'; style-src 'self'");
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    if (path.startsWith('/search')) return;
    expect(page.canonical).toBe(`${SITE}/${language}${path}`);
    expect(page.alternates).toEqual({
      ar: `${SITE}/ar${path}`,
      fr: `${SITE}/fr${path}`,
      en: `${SITE}/en${path}`,
      'x-default': `${SITE}${path === '' ? '/' : path}`,
    });
  });
});

describe('a page', () => {
  it('tells its figures without a script: the figure, its change, its chart, its table and its source', async () => {
    const { page } = await pageAt('/en/indicators/criminal-cases-recorded');
    for (const part of [
      '779,008 cases',
      '755,541 cases',
      '+3.1 %',
      'Hespress FR',
      'worded against the figures',
    ])
      expect(page.text.replaceAll('\u00A0', ' ')).toContain(part);
    expect(page.named('svg').length).toBeGreaterThan(0);
    expect(page.named('hasila-trend')[0]?.attribs).toMatchObject({
      indicator: 'criminal-cases-recorded',
      language: 'en',
    });
  });

  it.each([
    ['criminal-cases-recorded', '<hasila-trend indicator="criminal-cases-recorded" language="en">'],
    ['dgsn-headquarters-budget', '<hasila-trend indicator="dgsn-headquarters-budget" place="rabat" '],
    ['cnie-cards-distributed', 'place="morocco" breakdown="operation=al-haouz-earthquake"'],
  ])('of %s gives an element to copy that shows the same series', async (code, element) => {
    const { page } = await pageAt(`/en/indicators/${code}`);
    expect(page.text).toContain(element);
  });

  it.each(['ar', 'en', 'fr'])(
    'of a place has a map of its facilities without a script, in %s',
    async (language) => {
      const { page } = await pageAt(`/${language}/places/marrakech`);
      const [map] = page.named('hasila-map');
      expect(map?.attribs).toEqual({ place: 'marrakech', language });
      expect(page.named('g').some(({ attribs }) => attribs['data-place'] === 'marrakech')).toBe(true);
      expect((await pageAt(`/${language}/places/morocco`)).page.named('hasila-map')).toEqual([]);
    },
  );

  it('of an indicator without a figure tells the changes that sources state', async () => {
    const { status, page } = await pageAt('/en/indicators/homicide-cases');
    expect(status).toBe(200);
    expect(page.text).toContain('No source gives a figure');
    expect(page.text).toContain('cannot be checked');
    expect((await get('/en/indicators/homicide-cases?place=rabat')).status).toBe(404);
  });

  it('is told to search engines as a dataset, with its licence, its time and what it cites', async () => {
    const { page } = await pageAt('/fr/indicators/criminal-cases-recorded');
    const dataset = page.data.find((one) => one['@type'] === 'Dataset');
    expect(dataset).toMatchObject({
      inLanguage: 'fr',
      license: 'https://creativecommons.org/publicdomain/zero/1.0/',
      temporalCoverage: expect.stringMatching(/^\d{4}-\d\d-\d\d\/2025-12-31$/),
      variableMeasured: { '@type': 'StatisticalVariable' },
    });
    expect(dataset?.['citation']).toEqual(expect.arrayContaining([expect.stringMatching(/^https?:\/\//)]));
    const files = dataset?.['distribution'] as readonly Readonly<Record<string, string>>[];
    expect(files.map((file) => file['encodingFormat'])).toEqual(['text/csv', 'application/json']);
    for (const { contentUrl = '', encodingFormat } of files) {
      expect(page.links).toContain(contentUrl.slice(SITE.length));
      const file = await get(contentUrl.slice(SITE.length));
      expect(file.headers.get('content-type')).toContain(encodingFormat);
    }
    expect(page.data.map((one) => one['@type'])).toContain('Observation');
    const event = await pageAt('/en/events/open-days-3-tangier');
    expect(event.page.data[0]).toMatchObject({
      '@type': 'Event',
      startDate: '2019-10-02',
      endDate: '2019-10-06',
    });
    const [month] = (await pageAt('/en/events/anniversary-60-kenitra')).page.data;
    expect(month).toMatchObject({ '@type': 'Event', startDate: '2016-05' });
    expect(month).not.toHaveProperty('endDate');
  });

  it('is kept by its tag: one of edition, path, language and program', async () => {
    const path = '/ar/indicators/criminal-cases-recorded';
    const first = await get(path);
    const etag = first.headers.get('etag') ?? '';
    test.database.statements.take();
    const again = await get(path, { 'if-none-match': etag });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect(again.headers.get('etag')).toBe(etag);
    expect(test.database.statements.take()).toEqual([]);
    const others = [
      '/en/indicators/criminal-cases-recorded',
      '/ar/indicators/homicide-cases',
      `${path}?place=oujda`,
    ];
    for (const other of others) expect((await get(other)).headers.get('etag')).not.toBe(etag);
    expect((await get(path)).headers.get('etag')).toBe(etag);
  });

  it('answers HEAD as GET, without its text', async () => {
    const response = await test.app.fetch(`${SITE}/en/years/2024`, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('etag')).toBe((await get('/en/years/2024')).headers.get('etag'));
    expect(await response.text()).toBe('');
  });

  it('names the service as readers do, where that is set', async () => {
    const app = test.appWith({ site: 'https://data.example' });
    const { page } = await pageAt('/en/years/2024', {}, app);
    expect(page.canonical).toBe('https://data.example/en/years/2024');
  });

  it('of a long list leads to its neighbours, and they lead back', async () => {
    const first = await pageAt('/en/sources');
    const [next] = first.page.links.filter((link) => link.startsWith('/en/sources?after='));
    const second = await pageAt(next ?? '');
    expect(second.status).toBe(200);
    expect(second.page.canonical).toBe(`${SITE}${next}`);
    const back = second.page.links.find((link) => link.startsWith('/en/sources?before='));
    const third = await pageAt(back ?? '');
    const rows = (page: typeof first.page) => page.links.filter((link) => link.startsWith('/en/sources/'));
    expect(rows(third.page)).toEqual(rows(first.page));
    expect(rows(second.page)).not.toEqual(rows(first.page));
  });
});

describe('what is not there', () => {
  it.each([
    ['/ar/indicators/no-such-indicator', 'ar'],
    ['/fr/nowhere', 'fr'],
    ['/en/indicators/criminal-cases-recorded?place=paris', 'en'],
    ['/en/indicators?topic=nothing', 'en'],
    ['/en/years/1999', 'en'],
    ['/en/facilities/%00', 'en'],
    ['/en/places/..%2F..%2Fetc', 'en'],
  ])('%s is a page in its language that says so', async (path, language) => {
    const { status, page, response } = await pageAt(path);
    expect(status).toBe(404);
    expect(page.lang).toBe(language);
    expect(page.headings).toHaveLength(1);
    expect(response.headers.get('etag')).toBeNull();
  });

  it('is told in the language of the reader where the address has none', async () => {
    for (const path of ['/de/indicators', '/nowhere']) {
      const { status, page } = await pageAt(path, { accept: 'text/html', 'accept-language': 'fr' });
      expect(status).toBe(404);
      expect(page.lang).toBe('fr');
    }
    expect((await get('/nowhere')).headers.get('content-type') ?? '').not.toContain('text/html');
  });

  it('is a mistake where the address holds nonsense', async () => {
    const { status, page } = await pageAt('/ar/sources?after=nonsense');
    expect(status).toBe(400);
    expect(page.lang).toBe('ar');
  });

  it('and a database that is away is a page too, which says when to come again', async () => {
    const log = pino({ level: 'silent' });
    const serving = new Serving({ url: 'postgres://nobody@127.0.0.1:1/none', poolSize: 1, log });
    const { status, page, response } = await pageAt('/fr/years/2024', {}, test.appWith({ serving, log }));
    await serving.close();
    expect(status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('1');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(page.headings).toEqual(['Service momentanément interrompu']);
    expect(page.text).not.toMatch(/127\.0\.0\.1|ECONNREFUSED| at /);
  });

  it('and a refusal is a page for whoever wants pages', async () => {
    const { status, page } = await pageAt('/en/years', {
      accept: 'text/html',
      authorization: 'Bearer nobody',
    });
    expect(status).toBe(401);
    expect(page.headings).toHaveLength(1);
  });
});

describe('hostile text', () => {
  const HOSTILE = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "'-alert(1)-'",
    '</script><svg onload=alert(1)>',
    '\u202E\u0000\uFFFF',
    '%',
    'x'.repeat(5_000),
  ];

  it.each(HOSTILE)('%j is shown as text', async (text) => {
    const { status, page } = await pageAt(`/en/search?q=${encodeURIComponent(text)}`);
    expect(status).toBe(200);
    expect(page.inlineScripts).toBe(0);
    expect(page.forbidden).toEqual([]);
    expect(page.named('img')).toEqual([]);
  });

  it.each(HOSTILE)('%j in other places of an address does no harm', async (text) => {
    const hostile = encodeURIComponent(text);
    for (const path of [
      `/en/indicators/${hostile}`,
      `/en/${hostile}`,
      `/en/indicators?topic=${hostile}`,
      `/en/indicators/criminal-cases-recorded?place=${hostile}`,
      `/en/indicators/criminal-cases-recorded?breakdown=${hostile}`,
      `/en/facilities?after=${hostile}`,
      `/en/years?x=${hostile}`,
    ]) {
      const { status, page } = await pageAt(path);
      expect([200, 400, 404]).toContain(status);
      expect(page.inlineScripts).toBe(0);
      expect(page.forbidden).toEqual([]);
      expect(page.named('img')).toEqual([]);
    }
    expect(test.lines).toEqual([]);
  });
});
