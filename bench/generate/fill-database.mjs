import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { built, fromRoot } from '../at.mjs';
import { driver } from '../driver.mjs';
import { writeDataset } from './dataset-folder.mjs';
import { observationCount, SEED } from './sizes.mjs';
import { pieces, TABLES } from './table-lines.mjs';

/** Raised when the same seed gives other figures than before. */
const VERSION = 2;

/**
 * Makes a database of a shape: the tables by the project's migrations, its catalogue by the project's loader, the figures
 * by COPY, and what is computed of them by the project again. The edition stays that of the catalogue's folder: a server
 * that is given this folder finds it loaded, and leaves the figures alone.
 */
export async function fillDatabase(url, folder, shape) {
  const { migrate, loadDataset } = await built('schema/dist/index.js');
  const { refillYearOverYear } = await built('schema/dist/load/fill-year-over-year.js');
  const { openDatabase } = await built('server/dist/index.js');
  await writeDataset(folder, shape, SEED, 0);
  const { db, leave } = await openDatabase({ databaseUrl: url }, 'own', () => undefined);
  const sql = driver(url, { max: 1 });
  try {
    await migrate(db, fromRoot('drizzle'));
    await loadDataset(db, folder);
    await withoutIndexes(sql, ['readings', 'observations'], () => fillTables(sql, shape));
    await withoutIndexes(sql, ['year_over_year'], () => refillYearOverYear(db));
    await finish(sql, shape);
  } finally {
    await Promise.all([sql.end(), leave()]);
  }
}

/**
 * Whether all this was done to a database, by the rules of today. Its tables are brought up to date, as any start of the
 * program does; one whose tables cannot be is not filled.
 */
export async function isFilled(url) {
  const { openDatabase } = await built('server/dist/index.js');
  const { db, leave } = await openDatabase({ databaseUrl: url }, 'own', () => undefined);
  const sql = driver(url, { max: 1 });
  try {
    const [{ there }] = await sql`select to_regclass('bench_stamp') is not null as there`;
    if (!there) return false;
    // Whoever loads an edition anew deletes the figures: then this is another load than the one that was filled.
    const found =
      await sql`select from bench_stamp s join dataset d using (loaded_at) where s.stamp = ${await stamp()}`;
    if (found.length === 0) return false;
    return await bringUpToDate(db).then(
      () => true,
      () => false,
    );
  } finally {
    await Promise.all([sql.end(), leave()]);
  }
}

async function bringUpToDate(db) {
  const { migrate } = await built('schema/dist/index.js');
  const { refuseNewerSchema } = await built('server/dist/index.js');
  await refuseNewerSchema(db, fromRoot('drizzle'));
  await migrate(db, fromRoot('drizzle'));
}

/** Names the figures, and what is computed of them at load. */
async function stamp() {
  const { RULES_VERSION } = await built('schema/dist/load/derive.js');
  return `${VERSION} ${SEED} ${RULES_VERSION}`;
}

/** Indexes of tables that are filled are made at the end: that takes a fraction of the time. */
async function withoutIndexes(sql, tables, fill) {
  const indexes = await sql`select indexdef, indexname from pg_indexes where schemaname = 'public'
    and tablename in ${sql(tables)} and indexname not in (select conname from pg_constraint)`;
  for (const { indexname } of indexes) await sql`drop index ${sql(indexname)}`;
  await fill();
  await sql`set maintenance_work_mem = '512MB'`;
  for (const { indexdef } of indexes) await sql.unsafe(indexdef);
}

/** No row is looked up that another one names: all were made together. */
async function fillTables(sql, shape) {
  await sql`set session_replication_role = replica`;
  for (const table of ['claims', 'observations', 'readings', 'series']) await sql`delete from ${sql(table)}`;
  for (const [table, { columns, lines }] of Object.entries(TABLES)) {
    const into = await sql.unsafe(`copy ${table} (${columns}) from stdin`).writable();
    await pipeline(Readable.from(pieces(lines(shape))), into);
  }
  await sql`reset session_replication_role`;
}

/** All that questions read. */
const FILLED = [
  'series',
  'readings',
  'observations',
  'year_over_year',
  'indicators',
  'places',
  'sources',
  'reports',
];

async function finish(sql, shape) {
  const { indicators, places } = shape;
  const counts = { indicators, places, observations: observationCount(shape) };
  await sql`update dataset set counts = counts || ${sql.json(counts)}::jsonb
    || jsonb_build_object('readings', (select count(*) from readings))`;
  // Also sets the bits of what everybody can see, which the first readers would do otherwise.
  for (const table of FILLED) await sql`vacuum (analyze) ${sql(table)}`;
  await sql`create table bench_stamp as select loaded_at, ${await stamp()}::text as stamp from dataset`;
}
