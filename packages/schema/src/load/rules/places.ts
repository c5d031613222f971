import type { ParsedFiles } from '../dataset.js';
import type { DatasetIssue } from '../dataset-error.js';
import type { RowOf } from '../dataset-files.js';
import { issueAt } from './rule.js';

/** Places are one tree: one country has no parent, every other place has one, and none is its own ancestor. */
export function* placeTree({ places }: ParsedFiles): Iterable<DatasetIssue> {
  yield* oneCountry(places);
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

/** A figure without a place is that of the country. */
function* oneCountry({ rows, rejected, keys }: ParsedFiles['places']): Iterable<DatasetIssue> {
  const [first, ...others] = rows.filter(({ type }) => type === 'COUNTRY');
  const maybe = rejected.some(({ cells, broken }) => broken.has('type') || cells['type'] === 'COUNTRY');
  if (first === undefined && !maybe && keys !== null)
    yield issueAt('places', { line: 1 }, 'type', 'no place is a COUNTRY; allowed: one');
  for (const other of others)
    yield issueAt('places', other, 'type', `${first?.slug} is a COUNTRY too; allowed: one`);
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
