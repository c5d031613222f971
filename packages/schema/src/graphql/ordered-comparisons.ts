import { type ComparisonKey, comparisonId, parseComparisonId, type SideKey } from '@hasila/domain';
import { BadUserInput } from '../bad-user-input.js';
import type { ComparisonRecord } from '../queries/comparisons.js';
import type { Listing, Page } from '../queries/page.js';
import { encodeCursor, type KeyType, type PageArguments, pageRequest } from '../queries/page-request.js';
import type { SeriesRecord } from '../queries/records.js';
import type { Context } from './builder.js';
import { connectionOf, once } from './connection.js';

/** A list of comparisons whose order the database keeps. */
interface OrderedComparisons {
  /** That of the targets. */
  readonly year: number;
  /** The list, as far as a page that lies between two positions needs it. */
  readonly listing: (bounds: PageBounds) => Listing;
  /** The types of its cursors, the last of which is the comparison's id. */
  readonly order: readonly KeyType['type'][];
  readonly keyOf: (record: ComparisonRecord) => readonly unknown[];
  /** How a comparison's id stands in the order of the listing. */
  readonly placeOf: (key: ComparisonKey) => string;
  readonly compare: (series: SeriesRecord) => Promise<ComparisonRecord>;
}

type Position = readonly unknown[] | undefined;

export interface PageBounds {
  readonly after: Position;
  readonly before: Position;
}

/** A page of it. Cursors are those of the same list when it is computed in full. */
export function orderedComparisons(
  { loaders }: Context,
  { year, listing, order, keyOf, placeOf, compare }: OrderedComparisons,
  args: PageArguments,
) {
  const types = order.map((type) => ({ type }));
  const bounds = pageRequest(args, types);
  const list = listing(bounds);
  const stored = (path: 'after' | 'before') => positionIn(path, args[path], bounds[path], placeOf);
  const asked = { ...args, after: stored('after'), before: stored('before') };
  const page = once(async (): Promise<Page<ComparisonRecord>> => {
    const { rows, ...more } = await loaders.yearPage(list, year, asked);
    const records = await Promise.all(rows.map(({ key }) => compare(key)));
    return { ...more, rows: records.map((key) => ({ key, cursor: encodeCursor(keyOf(key)) })) };
  });
  return connectionOf(
    page,
    async (record: ComparisonRecord) => record,
    () => loaders.count(listing({ after: undefined, before: undefined })),
  );
}

function positionIn(
  path: string,
  cursor: string | null | undefined,
  position: Position,
  placeOf: OrderedComparisons['placeOf'],
): string | undefined {
  if (position === undefined) return undefined;
  const key = parseComparisonId(String(position.at(-1)));
  if (key !== undefined) return encodeCursor([...position.slice(0, -1), placeOf(key)]);
  throw new BadUserInput([{ path, value: cursor, allowed: 'a cursor of a row that this list still has' }]);
}

/** The beginning of a comparison's id, by which those of one list are told apart. */
export function idStart(key: ComparisonKey): string {
  const { place, breakdown }: SideKey = key.base;
  return [key.indicator, place, breakdown, ''].join('|');
}

export function idOf({ key }: ComparisonRecord): string {
  return comparisonId(key);
}
