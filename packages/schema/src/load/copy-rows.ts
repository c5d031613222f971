import { getTableColumns, getTableName } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Sent, Transaction } from '../database.js';

type Cell = string | number | boolean | readonly string[] | null | undefined;

/** Text that PostgreSQL is sent at once: more makes nothing faster. */
const CHUNK = 64 * 1024;

/** Streams rows into a table: each is written as it comes, and none is kept. */
export async function copyRows<Table extends PgTable>(
  transaction: Transaction,
  table: Table,
  rows: AsyncIterable<Table['$inferInsert']> | Iterable<Table['$inferInsert']>,
): Promise<Sent> {
  const columns = Object.entries(getTableColumns(table));
  const properties = columns.map(([property]) => property);
  const names = columns.map(([, { name }]) => `"${name}"`).join(', ');
  const copy = await transaction.copy(`copy "${getTableName(table)}" (${names}) from stdin`);
  try {
    let text = '';
    for await (const row of rows) {
      text += lineOf(row, properties);
      if (text.length < CHUNK) continue;
      await copy.write(text);
      text = '';
    }
    if (text !== '') await copy.write(text);
    return copy.end();
  } catch (error) {
    copy.abort(error);
    throw error;
  }
}

function lineOf(row: Readonly<Record<string, unknown>>, properties: readonly string[]): string {
  let line = '';
  for (let index = 0; index < properties.length; index += 1) {
    const cell = row[properties[index] ?? ''] as Cell;
    line += index === 0 ? cellOf(cell) : `\t${cellOf(cell)}`;
  }
  return `${line}\n`;
}

function cellOf(cell: Cell): string {
  if (cell === null || cell === undefined) return '\\N';
  if (typeof cell === 'string') return SPECIAL.test(cell) ? escaped(cell) : cell;
  // The arrays that are loaded in bulk are of words of closed lists.
  return typeof cell === 'object' ? `{${cell.join(',')}}` : String(cell);
}

const SPECIAL = /[\\\n\r\t]/;

function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t');
}
