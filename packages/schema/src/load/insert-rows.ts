import { getTableColumns, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Queryable } from '../database.js';

const ROWS_AT_ONCE = 5_000;

/** Inserts any number of rows: each batch is one statement with one parameter, whatever its size. */
export async function insertRows<Table extends PgTable>(
  transaction: Queryable,
  table: Table,
  rows: Iterable<Table['$inferInsert']>,
): Promise<void> {
  const columns = Object.entries(getTableColumns(table)).map(([property, { name }]) => ({ property, name }));
  for (const batch of inBatches(rows)) {
    const json = JSON.stringify(batch.map((row) => byColumn(row, columns)));
    await transaction.execute(
      sql`insert into ${table} select * from json_populate_recordset(null::${table}, ${json}::text::json)`,
    );
  }
}

function* inBatches<T>(rows: Iterable<T>): Iterable<readonly T[]> {
  let batch: T[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < ROWS_AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function byColumn(
  row: Readonly<Record<string, unknown>>,
  columns: readonly { readonly property: string; readonly name: string }[],
) {
  return Object.fromEntries(columns.map(({ property, name }) => [name, row[property] ?? null]));
}
