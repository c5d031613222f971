import { sql } from 'drizzle-orm';
import type { Queryable } from '../../src/database.js';

/** How many rows each table has, and a checksum of all that stands in them: `readings: 1234 5d41402a…`. */
export async function tableChecksums(db: Queryable): Promise<Readonly<Record<string, string>>> {
  const tables = await db.execute<{ readonly name: string }>(
    sql`select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name`,
  );
  const sums: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await db.execute<{ readonly sum: string }>(
      sql`select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as sum
        from ${sql.identifier(name)} t`,
    );
    sums[name] = row?.sum ?? '';
  }
  return sums;
}
