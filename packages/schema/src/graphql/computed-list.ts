import { pageOfRows } from '../queries/page.js';
import { encodeCursor, type KeyType, type PageArguments, pageRequest } from '../queries/page-request.js';
import { connectionOf, once } from './connection.js';

/** A page of a list that is computed in full, in its order. Its cursors are the keys of its rows. */
export function computedList<Node>(
  nodes: () => Promise<readonly Node[]>,
  keyOf: (node: Node) => readonly unknown[],
  order: readonly KeyType['type'][],
  args: PageArguments,
) {
  const types = order.map((type) => ({ type }));
  pageRequest(args, types);
  const rows = once(async () =>
    (await nodes()).map((node) => ({ key: node, cursor: encodeCursor(keyOf(node)) })),
  );
  return connectionOf(
    async () => pageOfRows(await rows(), types, args),
    async (node: Node) => node,
    async () => (await rows()).length,
  );
}
