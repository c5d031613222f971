import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHART_KINDS } from '../src/charts/kinds.js';
import { openTestApp } from './support/app.js';
import { readXml } from './support/xml.js';

let test: Awaited<ReturnType<typeof openTestApp>>;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.database.close());

const INDICATOR = 'criminal-cases-recorded';
const get = (path: string, headers: Record<string, string> = {}) =>
  test.app.fetch(`http://data.example${path}`, { headers });

describe('a page for frames', () => {
  const path = `/ar/embed/compare?indicator=${INDICATOR}&base=2024&target=2025&theme=dark`;

  it('may stand in any frame, and runs files of ours alone', async () => {
    const { headers, status } = await get(path);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain('frame-ancestors *');
    expect(policy).toContain("default-src 'none'; script-src 'self'");
    expect(headers.get('x-frame-options')).toBeNull();
    const other = await get(`/ar/charts/compare.svg?indicator=${INDICATOR}&base=2024&target=2025`);
    expect(other.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  it('holds the widget drawn inside of its element, without any inline script or style', async () => {
    const page = await (await get(path)).text();
    expect(page).toMatch(
      /<hasila-compare language="ar" base="2024" indicator="criminal-cases-recorded" target="2025" theme="dark"><figure class="hasila compare"/,
    );
    expect(page).toContain('المصدر');
    expect(page).toContain('<html lang="ar" dir="rtl" class="embed dark">');
    expect(page).toContain('<script type="module" src="/widgets/hasila-compare.js"></script>');
    expect(page).not.toMatch(/<script(?![^>]* src=)|<style| style=| on\w+=/);
    for (const [, address = ''] of page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g))
      expect((await get(address)).status, address).toBe(200);
  });

  it.each([...CHART_KINDS.keys()])('is there for the kind %s', async (kind) => {
    const years = { compare: '&base=2024&target=2025', ranking: '&target=2025', delivery: '&year=2025' };
    const parameters = Object.entries(years).find(([name]) => name === kind)?.[1] ?? '';
    const response = await get(`/fr/embed/${kind}?indicator=${INDICATOR}${parameters}&utm_source=x`);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain(`</hasila-${kind}>`);
  });

  it('says that figures may have changed since the edition that its address names', async () => {
    const { headers } = await get(path);
    const edition = headers.get('hasila-edition') ?? '';
    const noteOf = async (named: string) =>
      /<p class="edition-note">(.*?)<\/p>/.exec(await (await get(`${path}&edition=${named}`)).text())?.[1];
    expect(await noteOf(edition)).toBeUndefined();
    expect(await noteOf(edition.slice(0, 8))).toBeUndefined();
    expect(await noteOf('0123456789abcdef')).toContain(edition.slice(0, 8));
  });

  it('says in the frame that there is no chart', async () => {
    for (const [query, status] of [
      ['indicator=no-such-indicator', 404],
      ['indicator=%3Cscript%3E&target=2025', 404],
      [`indicator=${INDICATOR}&theme=pink`, 400],
      [`indicator=${INDICATOR}&edition=%3Cb%3E`, 400],
      ['', 400],
    ] as const) {
      const response = await get(`/fr/embed/figure?${query}`);
      expect(response.status, query).toBe(status);
      expect(response.headers.get('content-security-policy')).toContain('frame-ancestors *');
      const page = await response.text();
      expect(page).toContain('Il n’y a pas de graphique');
      expect(page).not.toMatch(/<script>|<b>/);
    }
    expect((await get('/fr/embed/pie')).status).toBe(404);
  });

  it('is revalidated by its tag', async () => {
    const etag = (await get(path)).headers.get('etag') ?? '';
    expect((await get(path, { 'if-none-match': etag })).status).toBe(304);
  });
});

describe('the height of a frame', () => {
  it('is told by the page in it, and set by the page around it, for that frame alone', async () => {
    const page = await (await get(`/en/embed/figure?indicator=${INDICATOR}`)).text();
    const address = /src="(\/assets\/embed-height[^"]*)"/.exec(page)?.[1] ?? '';
    const [inside, outside] = await Promise.all(
      [address, '/assets/embed-resize.js'].map(async (one) => (await get(one)).text()),
    );
    const told: unknown[] = [];
    const parent = { postMessage: (message: unknown) => told.push(message) };
    const documentElement = { getBoundingClientRect: () => ({ height: 311.4 }) };
    class ResizeObserver {
      readonly tell: () => void;
      constructor(tell: () => void) {
        this.tell = tell;
      }
      observe() {
        this.tell();
      }
    }
    runInNewContext(inside ?? '', { parent, window: {}, document: { documentElement }, ResizeObserver });
    expect(told).toEqual([{ type: 'hasila:resize', height: 312 }]);

    const frame = (src: string) => ({ src, contentWindow: {}, height: '400' });
    const own = frame('http://data.example/en/embed/figure?indicator=x');
    const second = frame('http://data.example/en/embed/trend?indicator=x');
    const foreign = frame('http://other.example/en/embed/figure');
    let hear: (event: object) => void = () => undefined;
    runInNewContext(outside ?? '', {
      addEventListener: (_type: string, listener: typeof hear) => {
        hear = listener;
      },
      document: { baseURI: 'http://paper.example/', querySelectorAll: () => [own, second, foreign] },
      URL,
    });
    const origin = 'http://data.example';
    hear({ data: told[0], origin, source: own.contentWindow });
    hear({ data: told[0], origin, source: foreign.contentWindow });
    hear({ data: { type: 'hasila:resize', height: -1 }, origin, source: second.contentWindow });
    hear({ data: { type: 'hasila:resize', height: 1e9 }, origin, source: second.contentWindow });
    hear({ data: null, origin, source: second.contentWindow });
    expect([own.height, second.height, foreign.height]).toEqual(['312', '400', '400']);
  });
});

describe('cards', () => {
  const read = async (path: string) => {
    const html = (await (await get(path)).text()).replaceAll('&amp;', '&');
    const image = /property="og:image" content="http:\/\/data\.example([^"]+)"/.exec(html)?.[1];
    const embed = /type="application\/json\+oembed" href="http:\/\/data\.example([^"]+)"/.exec(html)?.[1];
    return { image, embed };
  };

  it.each([
    ['/ar', '/ar/charts/ranking.png?base=2024&target=2025', false],
    ['/ar/years/2025', '/ar/charts/delivery.png?year=2025', true],
    ['/fr/places/casablanca', '/fr/charts/timeline.png?place=casablanca', true],
    ['/en/facilities', '/en/charts/map.png', false],
    ['/en/facilities/24th-police-district-marrakech', '/en/charts/map.png?place=marrakech', false],
    ['/en/events', '/en/charts/timeline.png?show=events', false],
    ['/fr/events/africa-cup-of-nations-2025', '/fr/charts/timeline.png?show=events&from=2025&to=2025', false],
    ['/en/commitments', '/en/charts/timeline.png?show=commitments', false],
    ['/en/commitments/academic-partnerships-2026', '/en/charts/delivery.png?year=2026', false],
    [`/en/indicators/${INDICATOR}`, `/en/charts/trend.png?indicator=${INDICATOR}`, true],
    // Figures of one town alone, and of one part alone.
    [
      '/en/indicators/dgsn-headquarters-budget',
      '/en/charts/trend.png?indicator=dgsn-headquarters-budget',
      true,
    ],
    ['/en/indicators/cnie-cards-distributed', '/en/charts/trend.png?indicator=cnie-cards-distributed', true],
    [
      '/en/explore?indicator=recruits+cocaine-seized&from=2019',
      '/en/charts/trend.png?from=2019&indicator=recruits',
      true,
    ],
  ])(
    '%s shows a picture that is there, and is embedded where its chart says the same',
    async (path, picture, embeds) => {
      const { image, embed } = await read(path);
      expect(image).toContain(picture);
      const answer = await get(image ?? '');
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
      expect(embed !== undefined).toBe(embeds);
      if (embed === undefined) return;
      const embedded = await get(embed);
      expect(embedded.status).toBe(200);
      // What the picture shows is what the frame shows.
      const { thumbnail_url } = await embedded.json();
      expect(new URL(thumbnail_url).pathname).toBe(new URL(image ?? '', 'http://data.example').pathname);
      expect([...new URL(thumbnail_url).searchParams].sort()).toEqual(
        [...new URL(image ?? '', 'http://data.example').searchParams].sort(),
      );
    },
  );
});

describe('oEmbed', () => {
  const oembed = (url: string, parameters = '') => get(`/oembed?url=${encodeURIComponent(url)}${parameters}`);

  it('answers for pages, charts and frames of ours with a frame', async () => {
    for (const url of [
      `http://data.example/ar/indicators/${INDICATOR}`,
      `http://data.example/ar/charts/trend.png?indicator=${INDICATOR}`,
      `https://data.example/ar/embed/trend?indicator=${INDICATOR}`,
      `http://data.example/ar/explore?indicator=${INDICATOR}&kind=trend`,
    ]) {
      const response = await oembed(url, '&format=json');
      expect(response.status, url).toBe(200);
      expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
      const answer = await response.json();
      expect(answer).toMatchObject({
        version: '1.0',
        type: 'rich',
        provider_url: 'http://data.example',
        title: 'القضايا الزجرية المسجلة',
        width: 640,
        height: 480,
        thumbnail_width: 1200,
        thumbnail_height: 630,
      });
      const address = /^<iframe src="([^"]+)"/.exec(answer.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
      expect(address).toBe(`http://data.example/ar/embed/trend?indicator=${INDICATOR}`);
      for (const one of [address, answer.thumbnail_url])
        expect((await get(new URL(one).pathname + new URL(one).search)).status).toBe(200);
    }
  });

  it('embeds what the address of a page says', async () => {
    for (const [page, frame] of [
      [
        'indicators/drug-persons-arrested?place=morocco&breakdown=nationality%3Dforeign&utm_source=x',
        'trend?breakdown=nationality%3Dforeign&indicator=drug-persons-arrested&place=morocco',
      ],
      ['years/2025', 'delivery?year=2025'],
      ['places/casablanca', 'timeline?place=casablanca'],
      [
        'explore?indicator=recruits&indicator=cocaine-seized&place=rabat',
        'trend?indicator=recruits&place=rabat',
      ],
      ['explore?indicator=recruits+cocaine-seized&from=2020', 'trend?from=2020&indicator=recruits'],
      [
        'explore?kind=compare&indicator=recruits&from=2020&to=2023',
        'compare?base=2020&indicator=recruits&target=2023',
      ],
    ]) {
      const answer = await (await oembed(`http://data.example/fr/${page}`)).json();
      expect(answer.html.replaceAll('&amp;', '&')).toContain(`src="http://data.example/fr/embed/${frame}"`);
    }
  });

  it('is no larger than asked for, and then shows no larger picture', async () => {
    const url = `http://data.example/en/indicators/${INDICATOR}`;
    const answer = await (await oembed(url, '&maxwidth=320&maxheight=200')).json();
    expect(answer).toMatchObject({ width: 320, height: 200 });
    expect(answer.html).toContain('width="320" height="200"');
    expect(answer).not.toHaveProperty('thumbnail_url');
    for (const most of ['0', '-3', 'x']) expect((await oembed(url, `&maxwidth=${most}`)).status).toBe(400);
  });

  it('is written in XML too, and in nothing else', async () => {
    const url = `http://data.example/fr/indicators/${INDICATOR}`;
    const response = await oembed(url, '&format=xml');
    expect(response.headers.get('content-type')).toBe('text/xml; charset=utf-8');
    const { names, text } = readXml(await response.text());
    expect(names.slice(0, 3)).toEqual(['oembed', 'version', 'type']);
    expect(text).toContain('<iframe src="http://data.example/fr/embed/trend?');
    expect((await oembed(url, '&format=yaml')).status).toBe(501);
  });

  it('knows nothing of other addresses', async () => {
    for (const url of [
      'http://other.example/en/indicators/x',
      'http://data.example.other.example/en/indicators/x',
      'http://data.example/en/indicators/no-such-indicator',
      'http://data.example/xx/indicators/x',
      'http://data.example/graphql',
      'javascript:alert(1)',
      'nonsense',
      'http://data.example/en/indicators/%E0%A4%A',
    ])
      expect((await oembed(url)).status, url).toBe(404);
    expect((await get('/oembed')).status).toBe(400);
    expect((await get('/oembed?url=a&url=b')).status).toBe(400);
  });
});
