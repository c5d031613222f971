import { randomBytes } from 'node:crypto';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { inject } from 'vitest';
import type { Database } from '../../src/database.js';

export { tableChecksums } from './table-checksums.js';

export const EMPTY_TEMPLATE = 'hasila_empty';
export const LOADED_TEMPLATE = 'hasila_loaded';

declare module 'vitest' {
  interface ProvidedContext {
    readonly databaseUrl: string;
    readonly datasetMistakes: readonly string[];
  }
}

export interface TestDatabase {
  readonly db: Database;
  readonly url: string;
  /** Every statement sent so far, as PostgreSQL got it; `take` empties the list. */
  readonly statements: { readonly take: () => readonly string[] };
  readonly close: () => Promise<void>;
}

/** A database of one's own: with the dataset loaded, or `empty` with the tables alone. Call `close` in afterAll. */
export async function openTestDatabase(contents: 'loaded' | 'empty' = 'loaded'): Promise<TestDatabase> {
  const server = inject('databaseUrl');
  const mistakes = inject('datasetMistakes');
  if (contents === 'loaded' && mistakes.length > 0)
    throw new Error(`dataset/ cannot be loaded:\n${mistakes.join('\n')}`);
  const name = `test_${randomBytes(6).toString('hex')}`;
  const template = contents === 'loaded' ? LOADED_TEMPLATE : EMPTY_TEMPLATE;
  await asAdmin(server, (admin) => admin`create database ${admin(name)} template ${admin(template)}`);

  const url = new URL(server);
  url.pathname = `/${name}`;
  const log: string[] = [];
  const sql = postgres(url.href, {
    max: 4,
    fetch_types: false,
    onnotice: () => undefined,
    debug: (_, text) => log.push(text),
  });
  return {
    db: drizzle(sql),
    url: url.href,
    statements: { take: () => log.splice(0) },
    close: async () => {
      await sql.end();
      await asAdmin(server, (admin) => admin`drop database ${admin(name)} with (force)`);
    },
  };
}

async function asAdmin(url: string, work: (admin: postgres.Sql) => Promise<unknown>): Promise<void> {
  const admin = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}
