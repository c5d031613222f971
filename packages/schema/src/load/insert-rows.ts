import { getTableColumns, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Queryable } from '../database.js';

const ROWS_AT_ONCE = 5_000;

/** Inserts any number of rows: each batch is one statement with one parameter, whatever its size. */
export async function insertRows<Table extends PgTable>(
  transaction: Queryable,
  table: Table,
  rows: readonly Table['$inferInsert'][],
): Promise<void> {
  const columns = Object.entries(getTableColumns(table));
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const batch = rows.slice(start, start + ROWS_AT_ONCE).map((row) => {
      const values: Readonly<Record<string, unknown>> = row;
      return Object.fromEntries(columns.map(([property, { name }]) => [name, values[property] ?? null]));
    });
    await transaction.execute(
      sql`insert into ${table} select * from json_populate_recordset(null::${table}, ${JSON.stringify(batch)}::text::json)`,
    );
  }
}
