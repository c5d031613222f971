import { type Language, localise, type Text, type Translations } from '@hasila/domain';
import { brandWithType } from '@pothos/core';
import { BadUserInput } from '../bad-user-input.js';
import type { Loaders } from '../queries/loaders.js';
import { SEARCH_TYPES, type SearchHit, type SearchType, searchListing } from '../queries/search.js';
import { builder } from './builder.js';
import { resolveList } from './connection.js';
import { describedEnum } from './described-enum.js';
import { Commitment, Event, Facility, Indicator, Place, Source } from './refs.js';
import { languageArgs, languageOf, TextType } from './text.js';

/** In characters: longer than any label. */
export const MAX_SEARCH_TEXT = 200;

const SearchTypeEnum = describedEnum('SearchType', 'What can be searched for.', SEARCH_TYPES, {
  INDICATOR: 'Indicators, by label, code, topic and definition.',
  FACILITY: 'Facilities, by name, kind and place.',
  EVENT: 'Events, by name, series and place.',
  COMMITMENT: 'Commitments, by title and place.',
  PLACE: 'Places, by name and by the place that they lie in.',
  SOURCE: 'Sources, by title and publisher.',
});

const SearchResult = builder.unionType('SearchResult', {
  description: 'Anything that a search finds.',
  types: [Indicator, Facility, Event, Commitment, Place, Source],
});

type Found = typeof SearchResult.$inferType;

const TYPES = {
  INDICATOR: Indicator.name,
  FACILITY: Facility.name,
  EVENT: Event.name,
  COMMITMENT: Commitment.name,
  PLACE: Place.name,
  SOURCE: Source.name,
} as const;

async function load(loaders: Loaders, { type, key }: SearchHit): Promise<Found | undefined> {
  const loaded = await loaderOf(loaders, type).load(key);
  // Records do not say their type: the union reads it from this mark. By its name, as the nodes of an answer are marked:
  // a record bears one mark for good.
  if (loaded !== undefined) brandWithType(loaded, TYPES[type] as Parameters<typeof brandWithType>[1]);
  return loaded;
}

function loaderOf(loaders: Loaders, type: SearchType): { load: (key: string) => Promise<Found | undefined> } {
  const { indicator, facility, event, commitment, place, source } = loaders;
  return {
    INDICATOR: indicator,
    FACILITY: facility,
    EVENT: event,
    COMMITMENT: commitment,
    PLACE: place,
    SOURCE: source,
  }[type];
}

/** The label that a reader sees: null for a source without a title. */
function labelOf(node: Found, language: Language): Text | null {
  const labels: Translations = 'label' in node ? node.label : 'name' in node ? node.name : node.title;
  return localise(labels, language) ?? null;
}

function checkText(text: string): void {
  const length = [...text].length;
  if (length > MAX_SEARCH_TEXT || text.trim() === '')
    throw new BadUserInput([
      { path: 'text', value: text, allowed: `1 to ${MAX_SEARCH_TEXT} characters, not only spaces` },
    ]);
}

builder.queryField('search', (t) =>
  t.connection(
    {
      type: SearchResult,
      description:
        'What a text finds, the best first: the label itself, names that begin with the text, names with all its words, other texts with them, like spellings. Spelling variants of Arabic, accents and case make no difference.',
      args: {
        text: t.arg.string({
          required: true,
          description: `What to look for, in Arabic, French or English: 1 to ${MAX_SEARCH_TEXT} characters, each taken literally.`,
        }),
        types: t.arg({ type: [SearchTypeEnum], description: 'Only these; absent: all.' }),
      },
      resolve: (_root, { text, types, ...args }, context) => {
        checkText(text);
        return resolveList(context, searchListing(text, types), args, (hit: SearchHit) =>
          load(context.loaders, hit),
        );
      },
    },
    { name: 'SearchConnection' },
    {
      name: 'SearchEdge',
      description: 'A result, and why it stands where it stands.',
      fields: (edge) => ({
        score: edge.float({
          description:
            'The greater, the better, from 0 to 4; comparable inside one search. 4: a label is the text. 3 to 4: a name begins with it. 2 to 3: a name has all its words. 1 to 2: they stand elsewhere. Below 1: the spelling is alike.',
          resolve: ({ key }) => key.score,
        }),
        matched: edge.field({
          type: TextType,
          nullable: true,
          description: 'The label of what was found; null for a source without a title.',
          args: languageArgs,
          resolve: ({ node }, args, context) => labelOf(node, languageOf(args, context)),
        }),
      }),
    },
  ),
);
