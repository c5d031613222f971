import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '@hasila/schema';
import { sql } from 'drizzle-orm';
import { StartupError } from './startup-error.js';

/** Refuses a database that has migrations which this build does not know: a newer program made its tables. */
export async function refuseNewerSchema(db: Database, migrationsFolder: string): Promise<void> {
  const applied = await appliedMigrations(db);
  const known = await knownMigrations(migrationsFolder);
  const unknown = applied.filter((hash) => !known.has(hash));
  if (unknown.length === 0) return;
  throw new StartupError(
    `The database has ${unknown.length} of ${applied.length} migrations that this version does not know. Start the newer version, or use another database.`,
  );
}

/** drizzle-orm records each applied file by the SHA-256 of its text. */
async function knownMigrations(folder: string): Promise<ReadonlySet<string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql'));
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return new Set(texts.map((text) => createHash('sha256').update(text).digest('hex')));
}

async function appliedMigrations(db: Database): Promise<readonly string[]> {
  const [found] = await db.execute<{ name: string | null }>(
    sql`select to_regclass('drizzle.__drizzle_migrations')::text as name`,
  );
  if (found === undefined || found.name === null) return [];
  const rows = await db.execute<{ hash: string }>(
    sql`select hash from drizzle.__drizzle_migrations order by id`,
  );
  return rows.map((row) => row.hash);
}
