import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp } from './support/app.js';

let test: Awaited<ReturnType<typeof openTestApp>>;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.database.close());

const SEARCH = `query ($text: String!, $types: [SearchType!], $first: Int, $last: Int, $after: String, $before: String) {
  search(text: $text, types: $types, first: $first, last: $last, after: $after, before: $before) {
    totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor score matched(language: EN) { value language } node { __typename
      ... on Indicator { key: code } ... on Facility { key: slug } ... on Event { key: slug }
      ... on Commitment { key: slug } ... on Place { key: slug } ... on Source { key: slug } } }
  }
}`;

interface Edge {
  readonly cursor: string;
  readonly score: number;
  readonly matched: { readonly value: string; readonly language: string } | null;
  readonly node: { readonly __typename: string; readonly key: string };
}

interface Found {
  readonly totalCount: number;
  readonly pageInfo: Readonly<Record<'hasNextPage' | 'hasPreviousPage', boolean>> &
    Readonly<Record<'startCursor' | 'endCursor', string | null>>;
  readonly edges: readonly Edge[];
}

async function search(text: string, more: Readonly<Record<string, unknown>> = {}): Promise<Found> {
  const { data, errors } = await test.ask(SEARCH, { text, ...more });
  expect(errors).toEqual([]);
  return data.search;
}

async function firstHit(text: string): Promise<string | undefined> {
  const [edge] = (await search(text, { first: 1 })).edges;
  return edge && `${edge.node.__typename} ${edge.node.key}`;
}

describe('the first hit', () => {
  it.each([
    // Arabic: plurals and singulars, with and without the article, hamza, marks and other digits, misspelt.
    ['قضايا المخدرات', 'Indicator drug-cases'],
    ['قضية مخدرات', 'Indicator drug-cases'],
    ['قضايا المخذرات', 'Indicator drug-cases'],
    ['القضايا الزجرية', 'Indicator criminal-cases-recorded'],
    ['إجمالي الموظفين', 'Indicator staff-total'],
    ['اجمالي الموظفين', 'Indicator staff-total'],
    ['البطاقة الوطنية للتعريف الإلكترونية', 'Indicator cnie-cards-issued'],
    ['بطاقة السوابق', 'Indicator criminal-record-certificates-issued'],
    ['كوكايين', 'Indicator cocaine-seized'],
    ['الكوكاين', 'Indicator cocaine-seized'],
    ['الرباط', 'Place rabat'],
    ['اكادير', 'Place agadir'],
    ['الدارالبيضاء', 'Place casablanca'],
    ['مقر المديرية العامة للأمن الوطني', 'Facility dgsn-headquarters-rabat'],
    ['المعهد العالي للعلوم الامنيه', 'Facility higher-institute-of-security-sciences-ifrane'],
    ['مدارس مراكش', 'Facility police-school-marrakech'],
    ['زوار الأبواب المفتوحة', 'Indicator open-days-visitors'],
    ['أيام الأبواب المفتوحة أكادير', 'Event open-days-5-agadir'],
    ['حوادث السير', 'Indicator urban-road-accidents'],
    ['حادثة سير', 'Indicator urban-road-accidents'],
    ['شبكة الهجرة', 'Indicator irregular-migration-networks-dismantled'],
    ['الابتزاز الجنسي', 'Indicator sextortion-cases'],
    ['جريمة معلوماتية', 'Indicator cybercrime-cases'],
    ['معدّل الزّجر', 'Indicator clearance-rate'],
    ['كاس افريقيا', 'Event africa-cup-of-nations-2025'],
    ['كأس العالم ٢٠٣٠', 'Event fifa-world-cup-2030'],
    ['فرق مكافحة العصابات بطنجة', 'Facility anti-gang-brigade-tangier'],
    ['دائرة الشرطة المحدثة', 'Indicator police-districts-created'],
    ['السَّرِقَة بالعُنـــف', 'Indicator robbery-with-violence-cases'],
    ['مركز القيادة والتنسيق أكادير', 'Facility command-centre-agadir'],
    // French: number, accents and elisions, misspelt.
    ['carte nationale', 'Indicator cnie-cards-issued'],
    ['cartes nationales', 'Indicator cnie-cards-issued'],
    ['stupefiants', 'Indicator drug-cases'],
    ['saisie de cocaïne', 'Indicator cocaine-seized'],
    ["taux d'elucidation", 'Indicator clearance-rate'],
    ['accident de la circulation', 'Indicator urban-road-accidents'],
    ['siège central de la sûreté nationale', 'Facility dgsn-headquarters-rabat'],
    ['école de police Marrakech', 'Facility police-school-marrakech'],
    ['portes ouvertes El Jadida', 'Event open-days-6-el-jadida'],
    ['brigade anti-gang de Fes', 'Facility anti-gang-brigade-fes'],
    ['laayoune', 'Place laayoune'],
    ['blanchiment de capitaux', 'Indicator money-laundering-cases'],
    ['VOLS A MAIN ARMEE', 'Indicator armed-robbery-cases'],
    ['Coupe d’Afrique des nations', 'Event africa-cup-of-nations-2025'],
    ['commisariat de Tarfaya', 'Facility commissariat-tarfaya'],
    // English: number, other spellings of places, misspelt.
    ['drug cases', 'Indicator drug-cases'],
    ['cocaine', 'Indicator cocaine-seized'],
    ['the headquarters', 'Facility dgsn-headquarters-rabat'],
    // The editions of a series stand in their order.
    ['open days', 'Event open-days-1-casablanca'],
    ['open days visitors', 'Indicator open-days-visitors'],
    ['open days Rabat', 'Event open-days-7-rabat'],
    ['Marrakesh', 'Place marrakech'],
    ['clearance rate', 'Indicator clearance-rate'],
    ['identity cards issued', 'Indicator cnie-cards-issued'],
    ['road deaths', 'Indicator urban-road-deaths'],
    ['homocide', 'Indicator homicide-cases'],
    ['robery with violence', 'Indicator robbery-with-violence-cases'],
    ['casablana', 'Place casablanca'],
    ['police school of Fes', 'Facility police-school-fes'],
    ['Interpol assembly Marrakech', 'Event interpol-assembly-93-marrakech'],
  ])('%s: %s', async (text, expected) => {
    expect(await firstHit(text)).toBe(expected);
  });
});

describe('folding', () => {
  it.each([
    ['قضايا', 'قضيه'],
    ['القَضِيَّة', 'قضيه'],
    ['والجرائم', 'جريمه'],
    ['بطائق بطاقات بطاقة', 'بطاقه بطاقه بطاقه'],
    ['إجمالي أجمالى اجمــالي', 'مجموع مجموع مجموع'],
    ['الإلكترونية إلكترونية', 'معلوماتيه معلوماتيه'],
    ['٢٠٢٥ ۲۰۲۵ ²', '2025 2025 2'],
    ['ڭرسيف گرسيف کرسیف', 'كرسيف كرسيف كرسيف'],
    ['\u200fقضايا\u200e «في» المخدرات؟', 'قضيه مخدر'],
    ['Œuvres d’Aïn\u2011El\u00a0Aouda', 'oeuvres d ain el aouda'],
    ['Straße ﬁn Łódź ÉLUCIDÉES', 'strasse fin lodz elucidees'],
    ['E-Police; n° 2726.24', 'e police n 2726 24'],
    ['؟! …', ''],
  ])('%s is %j', async (text, folded) => {
    const [row] = await test.database.db.execute(sql`select hasila_fold(${text}) as folded`);
    expect(row).toEqual({ folded });
  });
});

describe('results', () => {
  it('an exact label in any language stands first, with the greatest score', async () => {
    for (const text of ['Rabat', 'الرِّباط', 'RABAT']) {
      const [first, second] = (await search(text)).edges;
      expect(first).toMatchObject({ score: 4, matched: { value: 'Rabat', language: 'EN' } });
      expect(second?.score).toBeLessThan(4);
    }
  });

  it('a name with the words stands above a text with them', async () => {
    const { edges } = await search('cocaine', { first: 200 });
    const scores = edges.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    const found = (key: string) => edges.find(({ node }) => node.key === key)?.score;
    expect(found('cocaine-seized')).toBeGreaterThan(found('boufa-cases') ?? Number.POSITIVE_INFINITY);
  });

  it('types keep what they name, and no type keeps nothing', async () => {
    const ofTypes = async (types: readonly string[]) => {
      const { edges, totalCount } = await search('Rabat', { types, first: 200 });
      expect(edges).toHaveLength(totalCount);
      return [...new Set(edges.map(({ node }) => node.__typename))];
    };
    expect(await ofTypes(['PLACE'])).toEqual(['Place']);
    expect((await ofTypes(['FACILITY', 'EVENT'])).sort()).toEqual(['Event', 'Facility']);
    expect(await ofTypes([])).toEqual([]);
  });

  it('a page with its nodes takes one statement, and one for each type on it', async () => {
    await search('Rabat');
    test.database.statements.take();
    await test.ask('{ search(text: "Rabat", first: 100) { nodes { __typename } } }');
    const { length } = test.database.statements.take();
    expect(length).toBeLessThanOrEqual(7);
    await test.ask('{ search(text: "Rabat") { totalCount } }');
    expect(test.database.statements.take()).toHaveLength(1);
  });
});

describe('paging', () => {
  it.each([
    [1, 'sextortion'],
    [7, 'open days'],
    [200, 'police'],
  ])('by %i, forwards and backwards, sees each row once in the same order', async (size, text) => {
    const { totalCount } = await search(text, { first: 1 });
    expect(totalCount).toBeGreaterThan(2 * size);
    const forwards: Edge[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { edges, pageInfo } = await search(text, { first: size, after });
      forwards.push(...edges);
      ({ endCursor: after, hasNextPage: more } = pageInfo);
    }
    const backwards: Edge[] = [];
    for (let before: string | null = null, more = true; more; ) {
      const { edges, pageInfo } = await search(text, { last: size, before });
      backwards.unshift(...edges);
      ({ startCursor: before, hasPreviousPage: more } = pageInfo);
    }
    expect(forwards).toHaveLength(totalCount);
    expect(new Set(forwards.map(idOf)).size).toBe(totalCount);
    expect(backwards).toEqual(forwards);
    const scores = forwards.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });
});

function idOf({ node }: Edge): string {
  return `${node.__typename} ${node.key}`;
}

describe('any text', () => {
  it.each([
    "'",
    "''; drop table search_documents; --",
    '"',
    '"unclosed phrase',
    '\\',
    "\\\\'",
    '%',
    '_%_',
    '*',
    'drug:*',
    'drug:A',
    ':*',
    '&',
    '& | !',
    'drug & & cases',
    '!cocaine',
    '!!!',
    '(',
    '((()',
    'drug <-> cases',
    '<2>',
    'or',
    'or or or',
    'and -not "or"',
    '-cocaine',
    '- - -',
    '$1',
    '$$',
    '{a,b}',
    '[:alpha:]',
    '\\u0000',
    '1e308',
    '-1',
    '2025-12-31T00:00:00Z',
    'a@b.example https://example.org/x?y=z',
    '؟؟؟ ،،، ؛',
    'ـــــ',
    '\u202e\u200f\ufeff',
    '\u064b\u0301\u0301\u0301',
    '😀👩‍👩‍👧 ﷽ ǅ ẞ',
    '\t\n قضايا \r\n',
    '漢字 кириллица ελληνικά',
    'ا'.repeat(200),
    'a '.repeat(100),
  ])('%j gives no error', async (text) => {
    const { edges, totalCount } = await search(text);
    expect(edges.length).toBe(Math.min(totalCount, 50));
    expect(test.lines).toEqual([]);
  });

  it('signs alone find nothing', async () => {
    for (const text of ['؟؟؟', '& | !', 'ـــــ']) expect((await search(text)).totalCount).toBe(0);
  });

  it.each([
    ['nothing', ''],
    ['spaces', ' \u00a0\n'],
    ['201 characters', 'x'.repeat(201)],
  ])('%s is BAD_USER_INPUT', async (_name, text) => {
    const { errors, data } = await test.ask(SEARCH, { text });
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
    expect(errors[0]?.extensions['problems']).toMatchObject([{ path: 'text' }]);
    expect(data).toBeNull();
  });

  it('200 characters of two code units each are not too long', async () => {
    expect((await search('😀'.repeat(200))).totalCount).toBe(0);
  });

  it('a cursor of another list is BAD_USER_INPUT', async () => {
    const { data } = await test.ask('{ places(first: 1) { pageInfo { endCursor } } }');
    const { errors } = await test.ask(SEARCH, { text: 'Rabat', after: data.places.pageInfo.endCursor });
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
  });
});

it('what is found may be asked for by its id in the same document', async () => {
  const found = '{ search(text: "Rabat", first: 1) { nodes { __typename ... on Node { id } } } }';
  const { id, __typename } = (await test.ask(found)).data.search.nodes[0];
  const both = `query ($ids: [ID!]!) ${found.replace(/ }$/, ' nodes(ids: $ids) { __typename id } }')}`;
  const { data, errors } = await test.ask(both, { ids: [id] });
  expect(errors).toEqual([]);
  expect(data.nodes).toEqual([{ __typename, id }]);
});
