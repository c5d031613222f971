import { EDITION_CHANGED, readEdition, whileLoaded } from '@hasila/schema';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from './support/database.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const PLACES = 'select slug from places where parent is not null order by slug desc limit 3';
const NOTHING = "select slug from places where slug = 'nowhere'";

/** With its parameter written out. */
const bound = (text: string, loadedAt: string) =>
  sql.raw(whileLoaded(text, 1).replaceAll('$1', `'${loadedAt}'`));

it('a statement bound to a load answers as it would alone, in its order, and reads the check once', async () => {
  const { db } = database;
  const { loadedAt } = (await readEdition(db)) ?? { loadedAt: '' };
  expect(await db.execute(bound(PLACES, loadedAt))).toEqual(await db.execute(sql.raw(PLACES)));
  const plan = await db.execute(sql`explain ${bound(PLACES, loadedAt)}`);
  expect(JSON.stringify(plan)).toContain('One-Time Filter: CASE WHEN');
});

it('once something else is loaded it fails, be its answer empty or not', async () => {
  const { db } = database;
  const { loadedAt } = (await readEdition(db)) ?? { loadedAt: '' };
  await db.execute(sql`update dataset set loaded_at = loaded_at + interval '1 second'`);
  for (const statement of [PLACES, NOTHING]) {
    await expect(db.execute(bound(statement, loadedAt))).rejects.toMatchObject({
      cause: { code: EDITION_CHANGED },
    });
  }
});
