import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compilerMessages } from '../../sdk/test/support/snippets.js';
import { openTestApp } from './support/app.js';
import { readPage } from './support/read-page.js';

let test: Awaited<ReturnType<typeof openTestApp>>;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.database.close());

const SITE = 'http://data.example';
const get = (path: string) => test.app.fetch(`${SITE}${path}`);
const TWO = 'indicator=criminal-cases-recorded&indicator=drug-persons-arrested';
const KINDS = ['trend', 'compare', 'figure', 'table', 'map'] as const;

/** The texts to copy, in the order of the page. */
async function snippetsOf(path: string) {
  const response = await get(path);
  expect(response.status).toBe(200);
  const html = await response.text();
  const snippets = [...html.matchAll(/<pre [^>]*><code>([\s\S]*?)<\/code>/g)].map(([, text = '']) =>
    decoded(text),
  );
  const [
    element = '',
    frame = '',
    files = '',
    query = '',
    variables = '',
    call = '',
    plain = '',
    bibtex = '',
  ] = snippets;
  return { html, element, frame, files, query, variables, call, plain, bibtex };
}

/** Of every element of a text of HTML, as a browser reads it. */
function attributeNames(html: string): readonly string[] {
  const { named } = readPage(html);
  return KINDS.flatMap((kind) => named(`hasila-${kind}`)).flatMap(({ attribs }) => Object.keys(attribs));
}

function decoded(text: string): string {
  const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
  return text.replace(/&(lt|gt|quot|#39|amp);/g, (_whole, name: string) => signs[name] ?? '');
}

describe('choosing', () => {
  it.each(['ar', 'en', 'fr'])('begins with a form that works without script, in %s', async (language) => {
    const response = await get(`/${language}/explore`);
    expect(response.status).toBe(200);
    const page = readPage(await response.text());
    expect(page.headings).toHaveLength(1);
    expect(page.inlineScripts).toBe(0);
    expect(page.forbidden).toEqual([]);
    const names = page.named('input').map(({ attribs }) => attribs['name']);
    expect(new Set(names)).toEqual(new Set(['q', 'find', 'indicator', 'kind']));
    expect(names.filter((name) => name === 'indicator').length).toBeGreaterThan(10);
    const [form] = page.named('form').filter(({ attribs }) => attribs['class'] === 'explore');
    expect(form?.attribs).toMatchObject({ action: `/${language}/explore` });
    expect(form?.attribs['method'] ?? 'get').toBe('get');
  });

  it('finds indicators by text and by topic', async () => {
    const offered = async (query: string) =>
      readPage(await (await get(`/en/explore?${query}`)).text())
        .named('input')
        .filter(({ attribs }) => attribs['name'] === 'indicator')
        .map(({ attribs }) => attribs['value']);
    expect(await offered('find=cannabis')).toContain('cannabis-resin-seized');
    expect(await offered('find=cannabis')).not.toContain('criminal-cases-recorded');
    expect(await offered('topic=drugs')).toContain('cocaine-seized');
    expect(await offered('find=zzzzqqqq')).toEqual([]);
  });

  it('keeps every choice in the address, and shows it in the form again', async () => {
    const response = await get(
      `/en/explore?${TWO}&place=morocco&from=2020&to=2025&kind=table&find=&topic=drugs`,
    );
    const page = readPage(await response.text());
    const checked = page.named('input').filter(({ attribs }) => 'checked' in attribs);
    expect(checked.map(({ attribs }) => attribs['value'])).toEqual([
      'criminal-cases-recorded',
      'drug-persons-arrested',
      'morocco',
      'table',
    ]);
    const selected = page.named('option').filter(({ attribs }) => 'selected' in attribs);
    expect(selected.map(({ attribs }) => attribs['value'])).toEqual(['drugs', '2020', '2025']);
    for (const [, other = ''] of Object.entries(page.alternates))
      if (other.includes('?')) expect(other).toContain('from=2020');
  });

  it('offers parts of what was chosen, and shows those that are chosen of them', async () => {
    const path = '/en/explore?indicator=drug-persons-arrested';
    const offeredAt = async (address: string) =>
      readPage(await (await get(address)).text())
        .named('input')
        .filter(({ attribs }) => attribs['name'] === 'breakdown');
    const offered = (await offeredAt(path)).map(({ attribs }) => attribs['value']);
    expect(offered).toContain('nationality=foreign');
    for (const kind of ['trend', 'compare', 'figure', 'table']) {
      const address = `${path}&breakdown=nationality%3Dforeign&kind=${kind}`;
      const checked = (await offeredAt(address)).filter(({ attribs }) => 'checked' in attribs);
      expect(checked.map(({ attribs }) => attribs['value'])).toEqual(['nationality=foreign']);
      const html = await (await get(address)).text();
      expect(html).toMatch(new RegExp(`<hasila-${kind} [^>]*breakdown="nationality=foreign"`));
      expect(html).toContain('Foreign');
      const taken = await snippetsOf(address);
      const { data, errors } = await test.ask(taken.query, JSON.parse(taken.variables));
      expect(errors).toEqual([]);
      expect(JSON.stringify(data)).toContain('drug-persons-arrested');
    }
    for (const wrong of ['nationality', 'a=b=c', '%3Cb%3E=1'])
      expect((await get(`${path}&breakdown=${wrong}`)).status).toBe(400);
  });

  it('takes several values as a form sends them and as a link writes them', async () => {
    const [one, other] = await Promise.all(
      [TWO, 'indicator=criminal-cases-recorded+drug-persons-arrested'].map(async (query) =>
        (await get(`/en/explore?${query}`)).text(),
      ),
    );
    const charts = (html = '') => html.match(/<hasila-trend [^>]*>/g);
    expect(charts(one)).toHaveLength(2);
    expect(charts(other)).toEqual(charts(one));
  });

  it.each([
    ['indicator=no-such-indicator', 404],
    ['indicator=%3Cscript%3E', 400],
    ['topic=no-such-topic', 404],
    ['topic=%22', 400],
    ['kind=pie', 400],
    ['from=20x5', 400],
    ['kind=trend&kind=map', 400],
    [`find=${'x'.repeat(301)}`, 400],
    ['find=%00', 400],
    [`indicator=${Array.from({ length: 7 }, (_, index) => `a${index}`).join('+')}`, 400],
  ])('refuses %s', async (query, status) => {
    expect((await get(`/en/explore?${query}`)).status).toBe(status);
  });

  it('shows what was looked for as text', async () => {
    const hostile = '"><script>alert(1)</script>';
    const html = await (await get(`/en/explore?find=${encodeURIComponent(hostile)}`)).text();
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('value="&quot;&gt;&lt;script&gt;');
    expect(test.lines).toEqual([]);
  });

  it('tells of a choice without figures, and of other choices what there is', async () => {
    const html = await (
      await get('/en/explore?indicator=criminal-cases-recorded&kind=figure&to=1999&from=1998')
    ).text();
    expect(html).toMatch(/There are no figures for this choice|no figure/);
  });
});

describe('several places and parts', () => {
  const PARTS = 'indicator=drug-persons-arrested&breakdown=nationality%3Dforeign+gender%3Dfemale';
  const csvOf = (html: string) =>
    [...html.matchAll(/<a href="([^"]+)" download/g)].map(([, address = '']) => decoded(address));

  it('have a table each, and a file each', async () => {
    const { html } = await snippetsOf(
      '/en/explore?indicator=cocaine-seized&place=casablanca+morocco&kind=table',
    );
    expect(html.match(/<hasila-table /g)).toHaveLength(2);
    const files = csvOf(html);
    expect(files).toHaveLength(2);
    const texts = await Promise.all(files.map(async (file) => (await get(file.slice(SITE.length))).text()));
    expect(texts.map((text) => [/,Casablanca,/.test(text), /,Morocco,/.test(text)])).toEqual([
      [true, false],
      [false, true],
    ]);
    expect(csvOf((await snippetsOf(`/en/explore?${PARTS}`)).html)).toHaveLength(2);
  });

  it('are told apart in what a query answers', async () => {
    const { query, variables } = await snippetsOf(`/en/explore?${PARTS}`);
    const { data } = await test.ask(query, JSON.parse(variables));
    const nodes: readonly {
      readonly breakdown: readonly { readonly member: { readonly code: string } }[];
    }[] = data['observations'].nodes;
    const parts = nodes.map(({ breakdown }) => breakdown.map(({ member }) => member.code).join());
    expect(new Set(parts)).toContain('foreign');
    expect(new Set(parts)).toContain('');
  });
});

it('a choice of which a part has no figures is taken along without it', async () => {
  const path = '/en/explore?indicator=cocaine-seized&kind=figure&place=casablanca';
  const one = await snippetsOf(`${path}+morocco`);
  expect(one.element.match(/<hasila-figure /g)).toHaveLength(1);
  expect(one.frame.match(/<iframe /g)).toHaveLength(1);
  expect((await snippetsOf(path)).element).toBe('');
});

it('more charts than a page shows are told of', async () => {
  const two = 'indicator=cocaine-seized+heroin-seized&kind=figure';
  const many = await (await get(`/en/explore?${two}&place=rabat+fes+oujda+tetouan`)).text();
  expect(many).toContain('This choice has 8 charts; the first 6 are shown.');
  const few = await (await get(`/en/explore?${two}&place=rabat+fes`)).text();
  expect(few).not.toContain('This choice has');
});

it('two periods of which the first alone is chosen run to the last year', async () => {
  const { element } = await snippetsOf('/en/explore?indicator=clearance-rate&kind=compare&from=2020');
  expect(element).toContain('base="2020"');
  expect(element).toContain('target="2025"');
});

describe.each(KINDS)('what is shown as %s', (kind) => {
  it.each(['ar', 'fr'])('stands drawn on the page, with a table, in %s', async (language) => {
    const { html } = await snippetsOf(`/${language}/explore?${TWO}&kind=${kind}`);
    expect(html).toMatch(
      new RegExp(`<hasila-${kind} language="${language}"[^>]*><figure class="hasila ${kind}`),
    );
    expect(html).toContain(`<hasila-table language="${language}"`);
    expect(html).toContain({ ar: 'المصدر', fr: 'Source' }[language]);
  });

  it('can be taken along: every text to copy works as it stands', async () => {
    const taken = await snippetsOf(`/en/explore?${TWO}&kind=${kind}&from=2023&to=2025`);
    expect(taken.element).toMatch(
      new RegExp(
        `^<script type="module" src="${SITE}/widgets/hasila-${kind}.js"></script>\n<hasila-${kind} language="en" `,
      ),
    );
    const frames = [...taken.frame.matchAll(/<iframe src="([^"]+)"/g)].map(([, address = '']) =>
      decoded(address),
    );
    expect(frames.length).toBeGreaterThan(0);
    expect(attributeNames(taken.element).filter((name) => !/^[a-z]+$/.test(name))).toEqual([]);
    const titles = [...taken.frame.matchAll(/ title="([^"]+)"/g)].map(([, title = '']) => title);
    expect(new Set(titles).size).toBe(frames.length);
    const files = taken.files.split('\n');
    const csv = decoded(/<a href="([^"]+)" download/.exec(taken.html)?.[1] ?? '');
    for (const address of [...frames, ...files.filter((file) => !file.includes('.png?')), csv]) {
      expect(address.startsWith(`${SITE}/en/`)).toBe(true);
      expect((await get(address.slice(SITE.length))).status, address).toBe(200);
    }
    expect(() => parse(taken.query)).not.toThrow();
    const { data, errors } = await test.ask(taken.query, JSON.parse(taken.variables));
    expect(errors).toEqual([]);
    expect(JSON.stringify(data)).toContain('criminal-cases-recorded');
    expect(taken.plain.split('\n').length).toBeGreaterThan(1);
    expect(taken.plain).toContain(`${SITE}/en/explore?`);
    expect(taken.bibtex.match(/^@misc\{/gm)?.length).toBe(taken.plain.split('\n').length);
  });
});

it('SDK calls compile, as does nothing that holds another code', async () => {
  const parts = 'indicator=drug-persons-arrested&breakdown=nationality%3Dforeign';
  const calls = await Promise.all(
    [TWO, parts].flatMap((chosen) =>
      KINDS.map(
        async (kind) =>
          (await snippetsOf(`/ar/explore?${chosen}&place=morocco&kind=${kind}&from=2023&to=2025`)).call,
      ),
    ),
  );
  expect(calls.every((call) => call.includes("language: 'AR'"))).toBe(true);
  expect(await compilerMessages(...calls)).toEqual([]);
  const wrong = calls.map((call) => call.replace('drug-persons-arrested', 'drug-persons-arested'));
  expect((await compilerMessages(...wrong)).length).toBeGreaterThanOrEqual(KINDS.length);
});

it('CSV has every figure of a table, with its source', async () => {
  const response = await get(`/en/charts/table.csv?indicator=criminal-cases-recorded&from=2023`);
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  const lines = (await response.text()).trimEnd().split('\r\n');
  expect(lines.length).toBeGreaterThan(3);
  expect(lines.at(-1)).toContain('criminal-cases-recorded');
  expect((await get('/en/charts/trend.csv?indicator=criminal-cases-recorded')).status).toBe(404);
});
