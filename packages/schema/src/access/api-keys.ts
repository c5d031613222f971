import { createHash, randomBytes } from 'node:crypto';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '../database.js';
import type { Reader } from '../queries/reader.js';
import { select } from '../queries/statement.js';
import { apiKeys } from '../tables/index.js';

/** A key as its service knows it: everything but the key. */
export interface ApiKeyRecord {
  readonly id: string;
  readonly name: string;
}

/** A key and what became of it. */
export interface ListedApiKey extends ApiKeyRecord {
  readonly createdAt: Date;
  readonly revokedAt: Date | null;
}

/** A key at the one moment when it is known. */
export interface NewApiKey extends ApiKeyRecord {
  readonly key: string;
}

/** Tells a key from other secrets, to people and to programs that look for leaked ones. */
const PREFIX = 'hasila_';

/**
 * The hash that a key is known by. A key is 256 random bits, so nobody can try them out, and a slow hash would only
 * make every request slow.
 */
export function hashOfApiKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

/** Makes a key. It cannot be shown again. */
export async function createApiKey(db: Database, name: string): Promise<NewApiKey> {
  const key = `${PREFIX}${randomBytes(32).toString('base64url')}`;
  const id = randomBytes(4).toString('hex');
  await db.insert(apiKeys).values({ id, hash: hashOfApiKey(key), name });
  return { id, name, key };
}

/** Every key, the oldest first. */
export function listApiKeys(db: Database): Promise<readonly ListedApiKey[]> {
  const { id, name, createdAt, revokedAt } = apiKeys;
  return db.select({ id, name, createdAt, revokedAt }).from(apiKeys).orderBy(asc(createdAt), asc(id));
}

/** Ends a key for good; `false` when there is none of this id that is not revoked. */
export async function revokeApiKey(db: Database, id: string): Promise<boolean> {
  const revoked = await db
    .update(apiKeys)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(apiKeys.id, id), isNull(apiKeys.revokedAt)))
    .returning({ id: apiKeys.id });
  return revoked.length > 0;
}

/** The key of a hash, when there is one that is not revoked. */
export async function findApiKey(db: Reader, hash: string): Promise<ApiKeyRecord | undefined> {
  const [record] = await select<ApiKeyRecord>(
    db,
    sql`select id, name from api_keys where hash = ${hash} and revoked_at is null`,
  );
  return record;
}
