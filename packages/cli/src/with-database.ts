import { type Database, migrate } from '@hasila/schema';
import { migrationsFolder, openDatabase, refuseNewerSchema } from '@hasila/server';
import type { Terminal } from './terminal.js';

/** Opens the database that `npm start` uses, with its tables up to date, and closes it after the work. */
export async function withDatabase<T>(
  { environment, err }: Terminal,
  work: (db: Database) => Promise<T>,
): Promise<T> {
  const { db, close } = await openDatabase(environment(), 'share', (line) => err(`${line}\n`));
  try {
    await refuseNewerSchema(db, migrationsFolder);
    await migrate(db, migrationsFolder);
    return await work(db);
  } finally {
    await close();
  }
}
