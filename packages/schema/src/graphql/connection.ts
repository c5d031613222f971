import type { ObjectRef } from '@pothos/core';
import type { Nested } from '../queries/loaders.js';
import type { Listing, PageArguments } from '../queries/page.js';
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

/** One page of a list: its keys in one statement, its nodes by their loader. */
export async function resolveList<Key, Node>(
  { loaders }: Context,
  listing: Listing,
  args: PageArguments,
  load: (key: Key) => Promise<Node | null | undefined>,
  nested?: Nested,
) {
  const page = await loaders.page<Key>(listing, args, nested);
  const edges = await Promise.all(
    page.rows.map(async ({ key, cursor }) => {
      const node = await load(key);
      if (node === null || node === undefined) throw new StalePageError(`no row for ${JSON.stringify(key)}`);
      return { cursor, node };
    }),
  );
  return {
    edges,
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: () => loaders.count(listing, nested),
  };
}
