import { getTableName, is, sql } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { type Database, lock } from './database.js';
import * as tables from './tables/index.js';

const TABLES = Object.values(tables).filter((table) => is(table, PgTable));

/**
 * Lets a role read every table and nothing else. With a password (hexadecimal) the role is made where there is none.
 * Programs that start together do it one after the other.
 */
export async function grantReading(db: Database, role: string, password?: string): Promise<void> {
  await db.transaction(async (transaction) => {
    await lock(transaction, 'migrate');
    const name = sql.identifier(role);
    if (password !== undefined) {
      const found = await transaction.execute(sql`select from pg_roles where rolname = ${role}`);
      const verb = sql.raw(found.length === 0 ? 'create' : 'alter');
      await transaction.execute(sql`${verb} role ${name} login password ${sql.raw(`'${password}'`)}`);
    }
    await transaction.execute(sql`grant usage on schema public to ${name}`);
    const list = sql.join(
      TABLES.map((table) => sql`${table}`),
      sql`, `,
    );
    await transaction.execute(sql`grant select on ${list} to ${name}`);
  });
}

/** Whether a role could change what is served. */
export async function mayWrite(db: Database, role: string): Promise<boolean> {
  const writes = TABLES.map(
    (table) =>
      sql`has_table_privilege(${role}::name, ${getTableName(table)}, 'insert, update, delete, truncate')`,
  );
  const [row] = await db.execute<{ writes: boolean }>(sql`select ${sql.join(writes, sql` or `)} as writes`);
  return row?.writes === true;
}
