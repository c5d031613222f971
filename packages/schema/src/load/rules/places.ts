import type { ParsedFiles } from '../dataset.js';
import type { DatasetIssue } from '../dataset-error.js';
import type { RowOf } from '../dataset-files.js';
import { issueAt } from './rule.js';

/** Places are one tree: a country has no parent, every other place has one, and none is its own ancestor. */
export function* placeTree({ places }: ParsedFiles): Iterable<DatasetIssue> {
  const parentOf = new Map(places.rows.map(({ slug, parent }) => [slug, parent]));
  for (const place of places.rows) {
    if ((place.type === 'COUNTRY') !== (place.parent === null)) {
      yield issueAt(
        'places',
        place,
        'parent',
        'allowed: empty for a COUNTRY, and filled for every other place',
      );
    }
    if (isOwnAncestor(place, parentOf)) {
      yield issueAt(
        'places',
        place,
        'parent',
        'the place lies in itself; allowed: parents that lead to a COUNTRY',
      );
    }
    if ((place.latitude === null) !== (place.longitude === null)) {
      yield issueAt('places', place, 'longitude', 'allowed: latitude and longitude, or neither');
    }
  }
}

function isOwnAncestor({ slug }: RowOf<'places'>, parentOf: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>();
  let ancestor = parentOf.get(slug);
  while (ancestor !== null && ancestor !== undefined && !seen.has(ancestor)) {
    if (ancestor === slug) return true;
    seen.add(ancestor);
    ancestor = parentOf.get(ancestor);
  }
  return false;
}
