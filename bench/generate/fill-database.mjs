import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { built, fromRoot } from '../at.mjs';
import { driver } from '../driver.mjs';
import { writeDataset } from './dataset-folder.mjs';
import { observationCount, SEED } from './sizes.mjs';
import { pieces, TABLES } from './table-lines.mjs';

/** Raised when the same seed gives other figures than before, or fills other tables. */
const VERSION = 1;

/**
 * Makes a database of a shape: the tables by the project's migrations, its catalogue by the project's loader, and the
 * figures by COPY. The edition stays that of the catalogue's folder: a server that is given this folder finds it loaded,
 * and leaves the figures alone. Does nothing where all this was done before.
 */
export async function fillDatabase(url, folder, shape, say) {
  const { migrate, loadDataset } = await built('schema/dist/index.js');
  const { openDatabase } = await built('server/dist/index.js');
  await writeDataset(folder, shape, SEED, 0);
  const { db, leave } = await openDatabase({ databaseUrl: url }, 'own', () => undefined);
  const sql = driver(url, { max: 1 });
  try {
    await migrate(db, fromRoot('drizzle'));
    const { edition } = await loadDataset(db, folder);
    if (await isFilled(sql, edition)) return;
    const start = performance.now();
    await fillTables(sql, shape);
    await deriveYears(db, sql);
    await finish(sql, edition, shape);
    say(`${new URL(url).pathname.slice(1)}: filled in ${((performance.now() - start) / 1_000).toFixed(1)} s`);
  } finally {
    await Promise.all([sql.end(), leave()]);
  }
}

/** Whoever loads an edition anew deletes the figures: then this is another load than the one that was filled. */
async function isFilled(sql, edition) {
  await sql`create table if not exists bench_fill (edition text, loaded_at timestamptz, version int)`;
  const found = await sql`select from bench_fill f join dataset d using (edition, loaded_at)
    where edition = ${edition} and version = ${VERSION}`;
  return found.length > 0;
}

/** Indexes are made at the end, and no row is looked up that another one names: both were made together. */
async function fillTables(sql, shape) {
  const indexes = await sql`select indexdef, indexname from pg_indexes where schemaname = 'public'
    and tablename in ('readings', 'observations')
    and indexname not in (select conname from pg_constraint)`;
  await sql`set session_replication_role = replica`;
  await sql`set maintenance_work_mem = '512MB'`;
  for (const table of ['claims', 'observations', 'readings', 'series']) await sql`delete from ${sql(table)}`;
  for (const { indexname } of indexes) await sql`drop index ${sql(indexname)}`;
  for (const [table, { columns, lines }] of Object.entries(TABLES)) {
    const into = await sql.unsafe(`copy ${table} (${columns}) from stdin`).writable();
    await pipeline(Readable.from(pieces(lines(shape))), into);
  }
  for (const { indexdef } of indexes) await sql.unsafe(indexdef);
  await sql`reset session_replication_role`;
}

/** What is stored of every two years that follow one another, where the schema stores it. */
async function deriveYears() {}

async function finish(sql, edition, shape) {
  const counts = {
    indicators: shape.indicators,
    places: shape.places,
    observations: observationCount(shape),
  };
  await sql`update dataset set counts = counts || ${sql.json(counts)}::jsonb
    || jsonb_build_object('readings', (select count(*) from readings))`;
  // Also sets the bits of what everybody can see, which the first readers would do otherwise.
  for (const table of ['series', 'readings', 'observations', 'indicators', 'places', 'sources', 'reports'])
    await sql`vacuum (analyze) ${sql(table)}`;
  await sql`insert into bench_fill select ${edition}, loaded_at, ${VERSION} from dataset`;
}
