import { schema } from '@hasila/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INJECTIONS, SEARCH_SYNTAX } from './support/hostile-texts.js';
import { connections, textArguments } from './support/schema-arguments.js';
import { SEED } from './support/seed.js';
import { SHORT } from './support/short.js';
import { openWatchedApp } from './support/watched-app.js';

/** In the short form every eighth, others with each seed. */
const TEXTS = [...INJECTIONS, ...SEARCH_SYNTAX].filter((_, index) => !SHORT || (index + SEED) % 8 === 0);
/** Within the limits of aliases and of fields at the root. */
const AT_ONCE = 20;

let test: Awaited<ReturnType<typeof openWatchedApp>>;
beforeAll(async () => {
  test = await openWatchedApp();
});
afterAll(async () => {
  await test.expectRowsUnchanged();
  await test.database.close();
});

const ARGUMENTS = textArguments(schema);
const CONNECTIONS = connections(schema);
const base64 = (text: string) => Buffer.from(text).toString('base64url');

it('there are 120 injections and 40 texts of search syntax, and many places to write them', () => {
  expect([new Set(INJECTIONS).size, new Set(SEARCH_SYNTAX).size]).toEqual([120, 40]);
  const names = ARGUMENTS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  // Some of each kind, lest an enumeration that finds nothing pass.
  expect(names).toEqual(
    expect.arrayContaining([
      'Query.search(text)',
      'Query.node(id)',
      'Query.places(filter.within)',
      'Query.places(after)',
      'Query.compare(inputs.base.breakdown.member)',
      'Indicator.observation(place)',
      'Commitment.status(asOf)',
    ]),
  );
  expect(CONNECTIONS.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Query.search', 'Place.events', 'Indicator.claims']),
  );
});

describe('no text becomes part of a statement', () => {
  it.each(ARGUMENTS.map((argument) => [argument.name, argument] as const))('in %s', async (_, argument) => {
    for (let from = 0; from < TEXTS.length; from += AT_ONCE) {
      const texts = TEXTS.slice(from, from + AT_ONCE);
      const { query, variables } = argument.ask(texts);
      await test.sound(query, variables, texts);
    }
  });

  it.each(schema.getPossibleTypes(interfaceNode()).map(({ name }) => name))(
    'in an id of %s',
    async (type) => {
      const ids = TEXTS.flatMap((text) => [`${type}:${text}`, `${type}:${text}|${text}|${text}`]).map(base64);
      const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }';
      const { data } = await test.sound(query, { ids }, TEXTS);
      expect(data.nodes).toEqual(ids.map(() => null));
    },
  );

  it.each(CONNECTIONS.map((one) => [one.name, one] as const))('in a cursor of %s', async (_, connection) => {
    const first = await test.sound(connection.firstCursor, {}, []);
    const [cursor] = JSON.stringify(first.data).match(/(?<="endCursor":")[^"]+/) ?? [];
    // A list that is empty where the short way leads has no cursor to forge.
    if (cursor === undefined) return;
    const position: readonly unknown[] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    for (let from = 0; from < TEXTS.length; from += AT_ONCE) {
      const texts = TEXTS.slice(from, from + AT_ONCE);
      const forged = texts.map((text) =>
        base64(JSON.stringify(position.map((part) => (typeof part === 'string' ? text : part)))),
      );
      const { query, variables } = connection.after(forged);
      await test.sound(query, variables, texts);
    }
  });
});

function interfaceNode() {
  const type = schema.getType('Node');
  if (type === undefined || !('resolveType' in type)) throw new Error('there is no interface Node');
  return type;
}

describe('no text in a path or a query of it is more than text', () => {
  const PATHS = [
    ...[
      '/',
      '/graphql',
      '/health',
      '/ready',
      '/limits',
      '/widgets',
      '/assets',
      '/sitemap.xml',
      '/robots.txt',
    ],
    ...[
      '/ar',
      '/en/indicators',
      '/fr/years',
      '/en/facilities',
      '/ar/events',
      '/en/commitments',
      '/fr/places',
      '/en/sources',
    ],
  ];

  it.each(PATHS)('%s', async (path) => {
    await expectAnswered((encoded) => [
      `${path}?${encoded}`,
      `${path}?query=${encoded}&variables=${encoded}&operationName=${encoded}&documentId=${encoded}`,
      `${path.replace(/\/$/, '')}/${encoded}`,
    ]);
  });

  const CHART = ['place', 'breakdown', 'from', 'to', 'as-of', 'theme'];
  /** Pages and charts by what they read of a query; all else that they need is right. */
  const PARAMETERS: readonly (readonly [path: string, names: readonly string[]])[] = [
    ['/en/search?', ['q']],
    ['/en/indicators?', ['topic', 'q']],
    ['/en/explore?', ['indicator', 'place', 'breakdown', 'from', 'to', 'kind']],
    ['/en/charts/trend.svg?indicator=recruits', CHART],
    ['/en/charts/compare.json?indicator=recruits&base=2024', ['target']],
    ['/en/charts/table.csv?topic=crime', ['from', 'indicator']],
    ['/ar/charts/map.png?', ['type', 'indicator']],
    ['/fr/embed/trend?', ['indicator', 'place']],
    ['/oembed?', ['url', 'format', 'maxwidth']],
  ];

  it.each(PARAMETERS)('%s', async (path, names) => {
    await expectAnswered((encoded) => names.map((name) => `${path}&${name}=${encoded}`));
  });

  async function expectAnswered(addressesOf: (encoded: string) => readonly string[]): Promise<void> {
    const addresses = TEXTS.flatMap((text) => addressesOf(encodeURIComponent(text)));
    for (let from = 0; from < addresses.length; from += AT_ONCE) {
      const answers = addresses.slice(from, from + AT_ONCE).map(async (address) => {
        const response = await test.app.fetch(`http://test${address}`, { redirect: 'manual' });
        await response.text();
        // By the rules of oEmbed a format that is not offered is 501.
        return [address, response.status < 500 || response.status === 501];
      });
      for (const [address, answered] of await Promise.all(answers))
        expect([address, answered]).toEqual([address, true]);
    }
    expect(test.lines).toEqual([]);
  }
});
