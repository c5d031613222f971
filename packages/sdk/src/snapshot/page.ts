/** Which page of a list is asked for. */
interface PageRequest {
  readonly first: number;
  readonly after?: string | null | undefined;
  readonly counting?: boolean | null | undefined;
}

/** A page of rows that are all at hand. Only what stands on it is put in words; a cursor is a place in the list. */
export function pageOf<Row, Node>(
  rows: readonly Row[],
  { first, after, counting }: PageRequest,
  toNode: (row: Row) => Node,
) {
  const start = after === null || after === undefined ? 0 : Number(after);
  const shown = rows.slice(start, start + first);
  const end = start + shown.length;
  return {
    nodes: shown.map(toNode),
    pageInfo: { hasNextPage: end < rows.length, endCursor: shown.length === 0 ? null : String(end) },
    ...(counting === true ? { totalCount: rows.length } : {}),
  };
}
