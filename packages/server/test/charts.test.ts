import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHART_KINDS } from '../src/charts/kinds.js';
import { pngOf, TooManyPicturesError } from '../src/charts/png.js';
import { openTestApp } from './support/app.js';
import { readXml } from './support/xml.js';

let test: Awaited<ReturnType<typeof openTestApp>>;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.database.close());

const INDICATOR = 'criminal-cases-recorded';
const LANGUAGES = ['ar', 'en', 'fr'] as const;
/** What each kind is asked for here: a kind that is new stands here too. */
const EXAMPLES: Readonly<Record<string, string>> = {
  figure: `indicator=${INDICATOR}`,
  compare: `indicator=${INDICATOR}&base=2024&target=2025`,
  trend: `indicator=${INDICATOR}&place=morocco`,
  ranking: 'target=2025&count=5',
  timeline: 'from=2023',
  delivery: 'year=2025',
  table: `indicator=${INDICATOR}&from=2020`,
  map: `indicator=${INDICATOR}`,
};
const get = async (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  test.app.fetch(`http://data.example${path}`, { headers, method });
const problem = async (path: string) => {
  const response = await get(path);
  return { status: response.status, ...(await response.json()) };
};

it('has an example of every kind', () => {
  expect(Object.keys(EXAMPLES).sort()).toEqual([...CHART_KINDS.keys()].sort());
});

describe.each([...CHART_KINDS.keys()])('a chart of the kind %s', (kind) => {
  it.each(LANGUAGES)('is a well-formed picture with its source and edition, in %s', async (language) => {
    const response = await get(`/${language}/charts/${kind}.svg?${EXAMPLES[kind]}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
    const svg = await response.text();
    const { names, text } = readXml(svg);
    expect(names[0]).toBe('svg');
    expect(names).not.toContain('script');
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [^>]* width="720" height="\d+"/);
    expect(svg).not.toMatch(/var\(|light-dark|calc\(|href=|style|class=/);
    expect(text).toContain({ ar: 'المصدر', en: 'Source', fr: 'Source' }[language]);
    const edition = response.headers.get('hasila-edition') ?? '';
    expect(text).toContain(edition.slice(0, 8));
    expect(text).toContain('data.example');
  });

  it('is a card of 1200 by 630', async () => {
    const language = LANGUAGES[[...CHART_KINDS.keys()].indexOf(kind) % 3];
    const response = await get(`/${language}/charts/${kind}.png?${EXAMPLES[kind]}`);
    expect(response.headers.get('content-type')).toBe('image/png');
    const png = Buffer.from(await response.arrayBuffer());
    expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1A\n');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    // White alone would be a few hundred bytes.
    expect(png.length).toBeGreaterThan(15_000);
  });

  it('is the answer that its element shows', async () => {
    const response = await get(`/fr/charts/${kind}.json?${EXAMPLES[kind]}`);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    const answer = JSON.stringify(await response.json());
    expect(answer.length).toBeGreaterThan(100);
    if (EXAMPLES[kind]?.startsWith('indicator') === true) expect(answer).toContain('Affaires criminelles');
  });
});

describe('pictures', () => {
  it('run to the left in Arabic by their letters, wherever they are drawn', async () => {
    const svg = await (await get(`/ar/charts/compare.svg?${EXAMPLES['compare']}`)).text();
    const lines = svg.match(/<text [^>]*>.*?<\/text>/g) ?? [];
    expect(lines.length).toBeGreaterThan(4);
    for (const line of lines) {
      const letters = line.replace(/<[^>]*>/g, '');
      expect(letters.startsWith('\u2067') && letters.endsWith('\u2069')).toBe(true);
      const [opened, closed] = [/[\u2066-\u2068]/gu, /\u2069/gu].map((sign) => letters.match(sign)?.length);
      expect(opened).toBe(closed);
    }
    expect(svg).not.toContain('direction=');
  });

  it('of a list say how much there is more with the sign before its number', async () => {
    const svg = await (await get('/ar/charts/timeline.svg?place=marrakech')).text();
    expect(svg).toMatch(/… \u2066\+\d+\u2069/);
  });

  it('mirror time in Arabic, unless they are told not to', async () => {
    const isMirrored = async (parameters: string) => {
      const svg = await (await get(`/ar/charts/trend.svg?${EXAMPLES['trend']}${parameters}`)).text();
      const placeOf = (year: number) =>
        Number(new RegExp(`x="([\\d.]+)%"[^>]*>${year}</text>`).exec(svg)?.[1]);
      expect(placeOf(2018)).toBeGreaterThan(0);
      return placeOf(2018) > placeOf(2024);
    };
    expect(await isMirrored('')).toBe(true);
    expect(await isMirrored('&axis-direction=ltr')).toBe(false);
  });

  it('are as wide as asked for, within bounds', async () => {
    const svg = await (await get(`/en/charts/trend.svg?${EXAMPLES['trend']}&width=400`)).text();
    expect(svg).toContain(' width="400"');
    for (const width of ['319', '1601', '-1', '1e3', 'x']) {
      const response = await get(`/en/charts/trend.svg?${EXAMPLES['trend']}&width=${width}`);
      expect(response.status).toBe(400);
      expect(await response.text()).toContain('320 to 1600');
    }
    expect((await get(`/en/charts/trend.png?${EXAMPLES['trend']}&width=400`)).status).toBe(400);
  });
});

describe('wrong addresses', () => {
  it('of an indicator that there is none of: 404, with where to look', async () => {
    for (const kind of ['figure', 'compare', 'trend', 'ranking', 'table', 'map']) {
      const years = kind === 'compare' || kind === 'ranking' ? '&base=2024&target=2025' : '';
      const told = await problem(`/en/charts/${kind}.json?indicator=no-such-indicator${years}`);
      expect(told).toMatchObject({
        status: 404,
        code: 'NOT_FOUND',
        problems: [{ path: 'indicator', value: 'no-such-indicator', allowed: expect.any(String) }],
      });
      expect(told.detail).not.toMatch(/codes|filter|inputs/);
    }
    const picture = await get('/en/charts/trend.svg?indicator=no-such-indicator');
    expect([picture.status, picture.headers.get('content-type')]).toEqual([404, 'text/plain; charset=utf-8']);
  });

  it.each([
    ['', 'indicator', 'a value'],
    [`indicator=${INDICATOR}&from=20x5`, 'from', 'a year, as in 2024'],
    [`indicator=${INDICATOR}&place=atlantis`, 'place', ''],
    [`indicator=${INDICATOR}&breakdown=x`, 'breakdown', 'dimension=member, as in gender=female'],
    [`indicator=${INDICATOR}&as-of=yesterday`, 'as-of', 'a day, as in 2025-12-17'],
    [`indicator=${INDICATOR}&axis-direction=up`, 'axis-direction', 'auto, ltr, rtl'],
    [`indicator=${INDICATOR}&indicator=other`, 'indicator', 'one value'],
    [`indicator=${INDICATOR}&colour=red`, 'colour', 'no such parameter'],
    [`indicator=${'x'.repeat(301)}`, 'indicator', 'text of at most 300 characters'],
    [`indicator=${INDICATOR}%00`, 'indicator', 'text of at most 300 characters'],
  ])('with %s: 400, with what is allowed', async (query, path, allowed) => {
    const told = await problem(`/en/charts/trend.json?${query}`);
    expect(told.status).toBe(400);
    expect(told.problems[0].path).toBe(path);
    expect(told.problems[0].allowed).toContain(allowed);
  });

  it.each([
    '/en/charts/pie.svg',
    '/en/charts/trend.gif',
    '/en/charts/',
    '/en/charts/trend',
    '/en/charts/__proto__.svg',
  ])('%s is no chart', async (path) => {
    const response = await get(path, { accept: 'text/html' });
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('figure');
  });

  it('tell nothing but text, whatever they hold', async () => {
    const hostile = '"><script>alert(1)</script>&amp;<svg onload=x>';
    for (const name of ['indicator', 'place', 'breakdown', 'as-of', 'from', hostile]) {
      const query = new URLSearchParams([['indicator', INDICATOR]]);
      query.set(name, hostile);
      for (const ending of ['svg', 'png', 'json']) {
        const response = await get(`/en/charts/trend.${ending}?${query}`);
        expect(response.status, name).toBeGreaterThanOrEqual(400);
        expect(response.status, name).toBeLessThan(500);
        expect(response.headers.get('content-type')).toMatch(/^(text\/plain|application\/problem\+json)/);
        expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      }
    }
    expect(test.lines).toEqual([]);
  });

  it('are asked by GET', async () => {
    const response = await get(`/en/charts/trend.svg?${EXAMPLES['trend']}`, {}, 'POST');
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});

describe('caches', () => {
  const path = `/en/charts/figure.svg?${EXAMPLES['figure']}`;

  it('may keep a chart, and ask whether it is still right', async () => {
    const { headers, status } = await get(path);
    expect(status).toBe(200);
    const etag = headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{43}"$/);
    expect(headers.get('cache-control')).toMatch(/^public, max-age=\d+/);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    test.database.statements.take();
    const again = await get(path, { 'if-none-match': `W/${etag}` });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    expect(test.database.statements.take()).toEqual([]);
  });

  it('are given one tag for parameters in any order, and another for other ones', async () => {
    const tagOf = async (query: string) =>
      (await get(`/en/charts/compare.json?${query}`)).headers.get('etag');
    const tag = await tagOf(`indicator=${INDICATOR}&base=2024&target=2025`);
    expect(await tagOf(`target=2025&indicator=${INDICATOR}&base=2024&place=`)).toBe(tag);
    expect(await tagOf(`target=2024&indicator=${INDICATOR}&base=2023`)).not.toBe(tag);
  });

  it('of our own: what was made is not made again, by whoever asks at the same time', async () => {
    const trend = `/fr/charts/trend.json?${EXAMPLES['trend']}&from=2019`;
    test.database.statements.take();
    const all = await Promise.all(Array.from({ length: 8 }, () => get(trend)));
    expect(all.every(({ status }) => status === 200)).toBe(true);
    const made = test.database.statements.take().length;
    await get(trend);
    expect(test.database.statements.take()).toEqual([]);
    expect(made).toBeLessThan(20);
  });

  it('tells HEAD what GET would', async () => {
    const [one, other] = await Promise.all([get(path), get(path, {}, 'HEAD')]);
    expect(other.headers.get('etag')).toBe(one.headers.get('etag'));
    expect(await other.text()).toBe('');
  });
});

it('draws a few pictures at once, lets some wait, and refuses more', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"></svg>';
  const all = await Promise.allSettled(Array.from({ length: 60 }, () => pngOf(svg)));
  const refused = all.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  expect(refused.length).toBeGreaterThan(10);
  expect(refused.length).toBeLessThan(30);
  expect(refused.every((reason) => reason instanceof TooManyPicturesError)).toBe(true);
});
