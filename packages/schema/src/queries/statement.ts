import { type SQL, sql } from 'drizzle-orm';
import type { Reader } from './reader.js';

/** Runs one statement that is written out, and types its rows as its select list says. */
export async function select<Row>(db: Reader, statement: SQL): Promise<readonly Row[]> {
  // The select list and `Row` stand side by side in each query file: this is the one place that trusts them.
  return (await db.execute(statement)) as readonly Row[];
}

/** The same for rows by their keys. */
export async function selectByKeys<Row>(db: Reader, statement: SQL): Promise<readonly Row[]> {
  const rows = db.executeTogether === undefined ? db.execute(statement) : db.executeTogether(statement);
  return (await rows) as readonly Row[];
}

/** The same for a list whose statement may have been asked before in this edition. */
export async function selectKnown<Row>(db: Reader, statement: SQL): Promise<readonly Row[]> {
  const rows = db.executeKnown === undefined ? db.execute(statement) : db.executeKnown(statement);
  return (await rows) as readonly Row[];
}

/** A list of texts as one parameter, so that the text of a statement does not depend on how many there are. */
export function texts(values: readonly string[]): SQL {
  const quoted = values.map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`);
  return sql`${`{${quoted.join()}}`}::text[]`;
}

export function isAny(expression: SQL, values: readonly string[]): SQL {
  return sql`${expression} = any(${texts(values)})`;
}

/** Rows as one parameter: `keys(…, 'indicator text, place text')` is a table `k` whose column `n` counts from 0. */
export function keyTable(rows: readonly object[], columns: string): SQL {
  const numbered = JSON.stringify(rows.map((row, n) => ({ n, ...row })));
  return sql`jsonb_to_recordset(${numbered}::jsonb) as k(n int, ${sql.raw(columns)})`;
}

/** A text to look for anywhere in another, whatever signs it holds. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
