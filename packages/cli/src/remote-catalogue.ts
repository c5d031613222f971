import type { Catalogue, NamedCode } from '@hasila/schema';
import { z } from 'zod';
import { type Ask, askServer, NoCatalogueError } from './ask-server.js';

/** The order in which an editor shows the names of a code. */
const LANGUAGES = ['EN', 'FR', 'AR'] as const;
/** The most that a server gives at once. */
const PAGE = 200;

const text = z.object({ value: z.string() });
const labelled = z.object({ code: z.string(), label: text });
const pageOf = <Node extends z.ZodType>(node: Node) =>
  z.object({
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    nodes: z.array(node),
  });

const beginning = z.object({
  dataset: z.object({ edition: z.string(), name: text }),
  topics: z.array(labelled),
});
const indicator = labelled.extend({
  definition: text.nullable(),
  unit: labelled,
  breakdowns: z.array(labelled.extend({ members: z.array(labelled) })),
});
const place = z.object({ slug: z.string(), type: z.string(), name: text });

const BEGINNING = `query ($language: Language!) {
  dataset { edition name(language: $language) { value } }
  topics { code label(language: $language) { value } }
}`;
const INDICATORS = `query ($language: Language!, $first: Int!, $after: String) {
  page: indicators(first: $first, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes {
      code
      label(language: $language) { value }
      definition(language: $language) { value }
      unit { code label(language: $language) { value } }
      breakdowns {
        code
        label(language: $language) { value }
        members { code label(language: $language) { value } }
      }
    }
  }
}`;
const PLACES = `query ($language: Language!, $first: Int!, $after: String) {
  page: places(first: $first, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { slug type name(language: $language) { value } }
  }
}`;

export interface RemoteCatalogue {
  readonly name: string;
  readonly edition: string;
  readonly catalogue: Catalogue;
}

/** The codes that a server serves: asked for in each language, and laid side by side. */
export async function readRemoteCatalogue(url: URL): Promise<RemoteCatalogue> {
  const ask = askServer(url);
  const [english, ...others] = await Promise.all(LANGUAGES.map((language) => readIn(ask, language)));
  if (english === undefined || others.some(({ edition }) => edition !== english.edition))
    throw new NoCatalogueError(`${url} changed its dataset while it was read: ask again.`);
  return { ...english, catalogue: merged([english.catalogue, ...others.map(({ catalogue }) => catalogue)]) };
}

async function readIn(ask: Ask, language: (typeof LANGUAGES)[number]): Promise<RemoteCatalogue> {
  const { dataset, topics } = await ask(beginning, BEGINNING, { language });
  const indicators = await allPages(ask, INDICATORS, indicator, language);
  const places = await allPages(ask, PLACES, place, language);
  const catalogue = {
    indicators: indicators.map((one) => ({
      ...named(one),
      unit: named(one.unit),
      definition: one.definition?.value ?? null,
    })),
    places: places.map(({ slug, type, name }) => ({ code: slug, type, names: [name.value] })),
    dimensions: dimensionsOf(indicators),
    topics: topics.map(named).sort(byCode),
  };
  return { name: dataset.name.value, edition: dataset.edition, catalogue };
}

async function allPages<Node extends z.ZodType>(
  ask: Ask,
  query: string,
  node: Node,
  language: string,
): Promise<readonly z.output<Node>[]> {
  const all: z.output<Node>[] = [];
  const form = z.object({ page: pageOf(node) });
  for (let after: string | null | undefined; after !== null; ) {
    const { page }: z.output<typeof form> = await ask(form, query, { language, first: PAGE, after });
    all.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  }
  return all;
}

/** What any figure is broken down by: each indicator names its own. */
function dimensionsOf(indicators: readonly z.output<typeof indicator>[]): Catalogue['dimensions'] {
  const dimensions = new Map<
    string,
    { readonly dimension: NamedCode; readonly members: Map<string, NamedCode> }
  >();
  for (const one of indicators.flatMap(({ breakdowns }) => breakdowns)) {
    const { members } = dimensions.get(one.code) ?? { members: new Map<string, NamedCode>() };
    for (const member of one.members) members.set(member.code, named(member));
    dimensions.set(one.code, { dimension: named(one), members });
  }
  return [...dimensions.values()]
    .map(({ dimension, members }) => ({ ...dimension, members: [...members.values()].sort(byCode) }))
    .sort(byCode);
}

function named({ code, label }: z.output<typeof labelled>): NamedCode {
  return { code, names: [label.value] };
}

function byCode(a: NamedCode, b: NamedCode): number {
  return a.code < b.code ? -1 : Number(a.code > b.code);
}

/** The same codes with their names in every language; all else is that of the first. */
function merged([first, ...others]: readonly [Catalogue, ...Catalogue[]]): Catalogue {
  const beside = <Code extends NamedCode>(codes: readonly Code[], same: readonly (readonly NamedCode[])[]) =>
    codes.map((one) => ({
      ...one,
      names: [
        ...one.names,
        ...same.flatMap((list) => list.find(({ code }) => code === one.code)?.names ?? []),
      ],
    }));
  return {
    indicators: beside(
      first.indicators,
      others.map(({ indicators }) => indicators),
    ),
    places: beside(
      first.places,
      others.map(({ places }) => places),
    ),
    topics: beside(
      first.topics,
      others.map(({ topics }) => topics),
    ),
    dimensions: beside(
      first.dimensions,
      others.map(({ dimensions }) => dimensions),
    ).map((dimension) => {
      const same = others.flatMap(({ dimensions }) =>
        dimensions.filter(({ code }) => code === dimension.code),
      );
      return {
        ...dimension,
        members: beside(
          dimension.members,
          same.map(({ members }) => members),
        ),
      };
    }),
  };
}
