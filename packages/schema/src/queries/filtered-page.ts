import { QueryTooComplex } from '../bad-user-input.js';
import { type Listing, type Page, pageOfRows, readKeys } from './page.js';
import type { PageArguments } from './page-request.js';
import type { Reader } from './reader.js';

/** How many keys are computed with for one list: filtered by the domain, or compared. */
export const MAX_COMPUTED_KEYS = 20_000;

/** A page of those rows of a list that the domain keeps, and how many it keeps in all. */
export interface FilteredPage<Key> extends Page<Key> {
  readonly total: number;
}

/**
 * Pages a list by a condition that no column holds: flags and statuses of another day. Every key is read
 * and judged, so a list of more than 20,000 is refused.
 */
export async function readFilteredPage<Key>(
  db: Reader,
  listing: Listing,
  args: PageArguments,
  keep: (keys: readonly Key[]) => Promise<readonly boolean[]>,
): Promise<FilteredPage<Key>> {
  const rows = await readKeys<Key>(db, listing, MAX_COMPUTED_KEYS + 1);
  if (rows.length > MAX_COMPUTED_KEYS) {
    const message = `a condition as of another day looks at up to ${MAX_COMPUTED_KEYS} rows, and these are more; narrow the filter`;
    throw new QueryTooComplex(message, rows.length, MAX_COMPUTED_KEYS);
  }
  const kept = await keep(rows.map(({ key }) => key));
  const left = rows.filter((_row, index) => kept[index] === true);
  return { ...pageOfRows(left, listing.order, args), total: left.length };
}
