import { parseDay } from '@hasila/domain';
import { type SQL, sql } from 'drizzle-orm';
import { BadUserInput, type InputProblem } from '../bad-user-input.js';
import type { Database } from '../database.js';
import { select } from './statement.js';

export const MAX_PAGE = 200;
export const DEFAULT_PAGE = 50;

/** One part of the total order of a list. */
export interface OrderKey {
  readonly by: SQL;
  readonly type: 'text' | 'int' | 'float8' | 'date';
  readonly descending?: boolean;
}

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
}

export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly last?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly before?: string | null | undefined;
}

interface PageRequest {
  readonly limit: number;
  readonly backward: boolean;
  readonly after: readonly unknown[] | undefined;
  readonly before: readonly unknown[] | undefined;
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

/** One page of one list, in one statement. */
export async function readPage<Key>(db: Database, listing: Listing, args: PageArguments): Promise<Page<Key>> {
  const request = pageRequest(args, listing.order);
  return toPage(await select<KeyRow<Key>>(db, keyStatement(listing, request)), request);
}

/** One page for each parent, in one statement. */
export async function readPages<Key>(
  db: Database,
  listing: Listing & { readonly parent: SQL },
  parents: readonly string[],
  args: PageArguments,
): Promise<readonly Page<Key>[]> {
  const request = pageRequest(args, listing.order);
  const each = keyStatement(
    { ...listing, where: [...listing.where, sql`${listing.parent} = p.parent`] },
    request,
  );
  const statement = sql`select p.parent, x.key, x.position
    from ${parentTable(parents)} cross join lateral (${each}) x`;
  const rows = await select<KeyRow<Key>>(db, statement);
  return parents.map((parent) =>
    toPage(
      rows.filter((row) => row.parent === parent),
      request,
    ),
  );
}

/** How many rows a list has. */
export async function countRows(db: Database, listing: Listing): Promise<number> {
  const rows = await select<{ count: number }>(
    db,
    sql`select count(*)::int as count from ${listing.from} where ${all(listing.where)}`,
  );
  return rows[0]?.count ?? 0;
}

/** How many rows each parent's list has, in one statement. */
export async function countRowsOf(
  db: Database,
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
  { key, from, where, order }: Listing,
  { limit, backward, after, before }: PageRequest,
): SQL {
  const bounds = [
    ...(after === undefined ? [] : [beyond(order, after, false)]),
    ...(before === undefined ? [] : [beyond(order, before, true)]),
  ];
  const direction = ({ by, descending = false }: OrderKey) =>
    descending === backward ? sql`${by} asc` : sql`${by} desc`;
  return sql`select ${key} as key, jsonb_build_array(${list(order.map(({ by }) => by))}) as position
    from ${from} where ${all([...where, ...bounds])}
    order by ${list(order.map(direction))} limit ${sql.raw(String(limit + 1))}`;
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

export function all(conditions: readonly SQL[]): SQL {
  return conditions.length === 0 ? sql`true` : sql`(${sql.join([...conditions], sql` and `)})`;
}

function list(parts: readonly SQL[]): SQL {
  return sql.join([...parts], sql`, `);
}

function toPage<Key>(
  found: readonly KeyRow<Key>[],
  { limit, backward, after, before }: PageRequest,
): Page<Key> {
  const more = found.length > limit;
  const rows = found.slice(0, limit).map(({ key, position }) => ({ key, cursor: encodeCursor(position) }));
  return {
    rows: backward ? rows.reverse() : rows,
    hasNextPage: backward ? before !== undefined : more,
    hasPreviousPage: backward ? more : after !== undefined,
  };
}

function encodeCursor(position: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** Reads the arguments of a connection; refuses sizes outside 1 to 200, both directions at once and foreign cursors. */
function pageRequest({ first, last, after, before }: PageArguments, order: readonly OrderKey[]): PageRequest {
  const problems: InputProblem[] = [];
  for (const [path, value] of Object.entries({ first, last })) {
    if (value != null && !(value >= 1 && value <= MAX_PAGE))
      problems.push({ path, value, allowed: `1 to ${MAX_PAGE}` });
  }
  if (first != null && last != null)
    problems.push({ path: 'last', value: last, allowed: 'first or last, not both' });
  const cursor = (path: string, text: string | null | undefined) => {
    if (text == null) return undefined;
    const position = decodeCursor(text, order);
    if (position === undefined)
      problems.push({ path, value: text, allowed: 'a cursor that this connection gave' });
    return position;
  };
  const request = { after: cursor('after', after), before: cursor('before', before) };
  if (problems.length > 0) throw new BadUserInput(problems);
  return { limit: first ?? last ?? DEFAULT_PAGE, backward: last != null, ...request };
}

const FITS: Readonly<Record<OrderKey['type'], (part: unknown) => boolean>> = {
  text: (part) => typeof part === 'string' && !part.includes('\0'),
  int: (part) => Number.isInteger(part) && Math.abs(Number(part)) < 2 ** 31,
  float8: (part) => Number.isFinite(part),
  date: (part) => typeof part === 'string' && isDay(part),
};

function isDay(text: string): boolean {
  try {
    return parseDay(text) === text;
  } catch {
    return false;
  }
}

function decodeCursor(text: string, order: readonly OrderKey[]): readonly unknown[] | undefined {
  try {
    const position: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    const fits = Array.isArray(position) && position.length === order.length;
    return fits && order.every(({ type }, index) => FITS[type](position[index])) ? position : undefined;
  } catch {
    return undefined;
  }
}
