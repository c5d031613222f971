import { type SQL, sql } from 'drizzle-orm';
import { BadUserInput } from '../bad-user-input.js';
import { all } from './conditions.js';
import {
  encodeCursor,
  type KeyType,
  type OrderKey,
  type PageArguments,
  type PageRequest,
  pageRequest,
} from './page-request.js';
import type { Reader } from './reader.js';
import { select, selectByKeys, selectKnown } from './statement.js';

/**
 * A list that can be paged: what it is made of, a total order, and the key under which each row is loaded.
 * A list inside a list names its `parent` column; all parents are then paged in one statement.
 */
export interface Listing {
  /** A text, or a JSON array of the parts of a key. */
  readonly key: SQL;
  readonly from: SQL;
  readonly where: readonly SQL[];
  readonly order: readonly OrderKey[];
  readonly parent?: SQL;
  /** Columns of its rows themselves, where their page brings them along. */
  readonly columns?: SQL;
}

export interface PageRow<Key> {
  readonly key: Key;
  readonly cursor: string;
}

export interface Page<Key> {
  readonly rows: readonly PageRow<Key>[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

interface KeyRow<Key> {
  readonly parent?: string | number;
  readonly key: Key;
  readonly position: readonly unknown[];
}

/** One page of one list, in one statement. `take` is given its rows, with the columns that the list brings along. */
export async function readPage<Key, Row>(
  db: Reader,
  listing: Listing,
  args: PageArguments,
  take?: (rows: readonly Row[]) => void,
): Promise<Page<Key>> {
  const request = pageRequest(args, listing.order);
  const rows = await selectKnown<KeyRow<Key> & Row>(db, keyStatement(listing, request));
  take?.(rows);
  return toPage(rows, request);
}

/** The keys of a list from its start, at most so many. */
export async function readKeys<Key>(
  db: Reader,
  listing: Listing,
  limit: number,
): Promise<readonly PageRow<Key>[]> {
  const whole = { limit: limit - 1, backward: false, after: undefined, before: undefined };
  return (await selectKnown<KeyRow<Key>>(db, keyStatement(listing, whole))).map(toRow);
}

/** One page of rows that are all at hand. */
export function pageOfRows<Key>(
  rows: readonly PageRow<Key>[],
  order: readonly KeyType[],
  args: PageArguments,
): Page<Key> {
  const { limit, backward } = pageRequest(args, order);
  const at = (path: 'after' | 'before', cursor: string) => {
    const index = rows.findIndex((row) => row.cursor === cursor);
    if (index >= 0) return index;
    throw new BadUserInput([{ path, value: cursor, allowed: 'a cursor of a row that this list still has' }]);
  };
  const start = args.after == null ? 0 : at('after', args.after) + 1;
  const end = args.before == null ? rows.length : at('before', args.before);
  const [from, to] = backward ? [Math.max(start, end - limit), end] : [start, Math.min(end, start + limit)];
  return { rows: rows.slice(from, to), hasNextPage: to < rows.length, hasPreviousPage: from > 0 };
}

/** One page for each parent, in one statement. */
export async function readPages<Key>(
  db: Reader,
  listing: Listing & { readonly parent: SQL },
  parents: readonly string[],
  args: PageArguments,
): Promise<readonly Page<Key>[]> {
  const request = pageRequest(args, listing.order);
  const ofParent = { ...listing, where: [...listing.where, sql`${listing.parent} = p.parent`] };
  const statement = sql`select p.parent, x.key, x.position from ${parentTable(parents)}
    cross join lateral (${keyStatement(ofParent, request)}) x order by x.place`;
  const rows = await selectByKeys<KeyRow<Key>>(db, statement);
  return parents.map((parent) =>
    toPage(
      rows.filter((row) => row.parent === parent),
      request,
    ),
  );
}

/** How many rows a list has. */
export async function countRows(db: Reader, listing: Listing): Promise<number> {
  const rows = await selectKnown<{ count: number }>(
    db,
    sql`select count(*)::int as count from ${listing.from} where ${all(listing.where)}`,
  );
  return rows[0]?.count ?? 0;
}

/** How many rows each parent's list has, in one statement. */
export async function countRowsOf(
  db: Reader,
  listing: Listing & { readonly parent: SQL },
  parents: readonly string[],
): Promise<readonly number[]> {
  const statement = sql`select p.parent, (select count(*)::int from ${listing.from}
    where ${all([...listing.where, sql`${listing.parent} = p.parent`])}) as count from ${parentTable(parents)}`;
  const rows = await select<{ parent: string; count: number }>(db, statement);
  const counts = new Map(rows.map(({ parent, count }) => [parent, count]));
  return parents.map((parent) => counts.get(parent) ?? 0);
}

function parentTable(parents: readonly string[]): SQL {
  return sql`jsonb_array_elements_text(${JSON.stringify(parents)}::jsonb) as p(parent)`;
}

function keyStatement(
  { key, from, where, order, parent, columns }: Listing,
  { limit, backward, after, before }: PageRequest,
): SQL {
  const bounds = [
    ...(after === undefined ? [] : [beyond(order, after, false)]),
    ...(before === undefined ? [] : [beyond(order, before, true)]),
  ];
  const direction = ({ by, descending = false }: OrderKey) =>
    descending === backward ? sql`${by} asc` : sql`${by} desc`;
  const ordered = list(order.map(direction));
  // A join keeps no order: inside a parent each row says its place.
  const place = parent === undefined ? sql`` : sql`, row_number() over (order by ${ordered}) as place`;
  const own = columns === undefined ? sql`` : sql`, ${columns}`;
  return sql`select ${key} as key, jsonb_build_array(${list(order.map(({ by }) => by))}) as position${place}${own}
    from ${from} where ${all([...where, ...bounds])} order by ${ordered} limit ${sql.raw(String(limit + 1))}`;
}

/** (a, b) after (x, y): a > x or (a = x and b > y), each part in its own direction. */
function beyond(order: readonly OrderKey[], position: readonly unknown[], back: boolean): SQL {
  const parts = order.map(({ by, type, descending = false }, index) => {
    const at = (i: number) => sql`${String(position[i])}::${sql.raw(order[i]?.type ?? type)}`;
    const equal = order.slice(0, index).map((key, i) => sql`${key.by} = ${at(i)}`);
    return all([...equal, descending === back ? sql`${by} > ${at(index)}` : sql`${by} < ${at(index)}`]);
  });
  return sql`(${sql.join(parts, sql` or `)})`;
}

function list(parts: readonly SQL[]): SQL {
  return sql.join([...parts], sql`, `);
}

function toPage<Key>(
  found: readonly KeyRow<Key>[],
  { limit, backward, after, before }: PageRequest,
): Page<Key> {
  const more = found.length > limit;
  const rows = found.slice(0, limit).map(toRow);
  return {
    rows: backward ? rows.reverse() : rows,
    hasNextPage: backward ? before !== undefined : more,
    hasPreviousPage: backward ? more : after !== undefined,
  };
}

function toRow<Key>({ key, position }: KeyRow<Key>): PageRow<Key> {
  return { key, cursor: encodeCursor(position) };
}
