import type { ObjectRef } from '@pothos/core';
import type { Nested } from '../queries/loaders.js';
import type { Listing, Page, PageRow } from '../queries/page.js';
import { type PageArguments, pageRequest } from '../queries/page-request.js';
import { builder, type Context } from './builder.js';

type Types = typeof builder extends PothosSchemaTypes.SchemaBuilder<infer T> ? T : never;

/** The connection and edge types of a node type, named after it. */
export function connectionTypes<T>(name: string, type: ObjectRef<Types, T>) {
  const edge = builder.edgeObject({ name: `${name}Edge`, type });
  return { edge, connection: builder.connectionObject({ name: `${name}Connection`, type }, edge) };
}

/** A page names a row that another load has replaced in the meantime. */
export class StalePageError extends Error {
  override readonly name = 'StalePageError';
}

/**
 * A page of a list. Nothing is read before it is selected: a count costs nothing unless it is asked for, and a count
 * alone reads no page.
 */
export function resolveList<Key, Node>(
  { loaders }: Context,
  listing: Listing,
  args: PageArguments,
  load: (key: Key) => Promise<Node | null | undefined>,
  nested?: Nested,
) {
  pageRequest(args, listing.order);
  return connectionOf(
    once(() => loaders.page<Key>(listing, args, nested)),
    load,
    () => loaders.count(listing, nested),
  );
}

/** The connection of a page: its nodes by their loader. */
export function connectionOf<Key, Node>(
  page: () => Promise<Page<Key>>,
  load: (key: Key) => Promise<Node | null | undefined>,
  totalCount: () => Promise<number>,
) {
  const edges = once(async () => Promise.all((await page()).rows.map((row) => edgeOf(row, load))));
  return {
    get edges() {
      return edges();
    },
    get pageInfo() {
      return page().then(pageInfoOf);
    },
    totalCount,
  };
}

/** A page of those rows of a list that the domain keeps: their condition stands in no column. */
export function filteredList<Key, Node>(
  { loaders }: Context,
  listing: Listing,
  args: PageArguments,
  load: (key: Key) => Promise<Node | null | undefined>,
  keep: (key: Key) => Promise<boolean>,
) {
  pageRequest(args, listing.order);
  const page = once(() => loaders.filteredPage<Key>(listing, args, (keys) => Promise.all(keys.map(keep))));
  return connectionOf(page, load, async () => (await page()).total);
}

async function edgeOf<Key, Node>(
  { key, cursor }: PageRow<Key>,
  load: (key: Key) => Promise<Node | null | undefined>,
) {
  const node = await load(key);
  if (node === null || node === undefined) throw new StalePageError(`no row for ${JSON.stringify(key)}`);
  return { cursor, node, key };
}

function pageInfoOf({ rows, hasNextPage, hasPreviousPage }: Page<unknown>) {
  const [startCursor, endCursor] = [rows[0]?.cursor ?? null, rows.at(-1)?.cursor ?? null];
  return { hasNextPage, hasPreviousPage, startCursor, endCursor };
}

export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
