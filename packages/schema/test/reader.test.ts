import { EDITION_CHANGED, readEdition, whileLoaded } from '@hasila/schema';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from './support/database.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const PLACES = sql`select slug from places where parent is not null order by slug desc limit 3`;
const NOTHING = sql`select slug from places where slug = 'nowhere'`;

it('a statement bound to a load answers as it would alone, in its order, and reads the check once', async () => {
  const { db } = database;
  const { loadedAt } = (await readEdition(db)) ?? { loadedAt: '' };
  expect(await db.execute(whileLoaded(PLACES, loadedAt))).toEqual(await db.execute(PLACES));
  const plan = await db.execute(sql`explain ${whileLoaded(PLACES, loadedAt)}`);
  expect(JSON.stringify(plan)).toContain('One-Time Filter: hasila_expect_load');
});

it('once something else is loaded it fails, be its answer empty or not', async () => {
  const { db } = database;
  const { loadedAt } = (await readEdition(db)) ?? { loadedAt: '' };
  await db.execute(sql`update dataset set loaded_at = loaded_at + interval '1 second'`);
  for (const statement of [PLACES, NOTHING]) {
    await expect(db.execute(whileLoaded(statement, loadedAt))).rejects.toMatchObject({
      cause: { code: EDITION_CHANGED },
    });
  }
});
