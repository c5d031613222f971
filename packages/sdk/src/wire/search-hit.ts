import { periodDays } from '@hasila/domain';
import type { SearchHit } from '../answers/search-hit.js';
import type { SearchQuery } from '../generated/operations.js';
import { periodOrNull } from './period.js';
import { labelledUnit } from './unit.js';

type Edge = SearchQuery['search']['edges'][number];

export function hitFromWire({ score, matched: label, node }: Edge): SearchHit {
  // The types of two kinds of thing have one name, and the API gives one name to one type in an answer.
  const { __typename, placeType, ...fields } = { placeType: undefined, ...node };
  const type = placeType && { type: placeType };
  // Of a kind that a newer server adds, the name of the kind and the label are there.
  return {
    kind: __typename.toUpperCase(),
    label,
    score,
    item: { ...fields, ...type, ...readOf(node) },
  } as SearchHit;
}

/** What of an item is not as it travels. */
function readOf(node: Edge['node']): object {
  switch (node.__typename) {
    case 'Indicator':
      return { unit: labelledUnit(node.unit) };
    case 'Event':
      return { period: periodDays(node.period) };
    case 'Commitment':
      return { originalDue: periodOrNull(node.originalDue) };
    case 'Source':
      return { published: periodOrNull(node.published) };
    default:
      return {};
  }
}
