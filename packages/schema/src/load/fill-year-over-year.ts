import { type Observation, observe } from '@hasila/domain';
import { sql } from 'drizzle-orm';
import { type Database, inTransaction, lock, type Queryable, type Transaction } from '../database.js';
import { observations, yearOverYear } from '../tables/index.js';
import { copyRows } from './copy-rows.js';
import { type StoredSeries, storedSeries } from './stored-figures.js';
import { yearOverYearRows } from './year-over-year.js';

/**
 * Computes the year-over-year changes of the readings that the tables hold, however they came there, and puts them in
 * the place of those that are stored. Holds some thousand readings at a time.
 */
export async function refillYearOverYear(db: Database): Promise<void> {
  await inTransaction(db, async (transaction) => {
    await lock(transaction, 'load');
    await transaction.execute(sql`delete from ${yearOverYear}`);
    for await (const batch of observedSeries(transaction)) {
      const { taken } = await copyRows(transaction, yearOverYear, batch.flatMap(yearOverYearRows));
      await taken;
    }
    await transaction.execute(sql`analyze ${yearOverYear}`);
  });
}

/**
 * Computes observations and their changes of the readings that the tables hold, into tables that are empty. Says how
 * many observations there are.
 */
export async function fillFigures(transaction: Transaction): Promise<number> {
  let count = 0;
  let waiting: readonly Promise<void>[] = [];
  for await (const batch of observedSeries(transaction)) {
    const rows = batch.flatMap(observationRows);
    count += rows.length;
    await Promise.all(waiting);
    // PostgreSQL takes rows while the next are computed.
    const observed = await copyRows(transaction, observations, rows);
    const changed = await copyRows(transaction, yearOverYear, batch.flatMap(yearOverYearRows));
    waiting = [observed.taken, changed.taken];
  }
  await Promise.all(waiting);
  return count;
}

type ObservedSeries = Omit<StoredSeries, 'figures'> & { readonly observations: readonly ObservedFigure[] };
type ObservedFigure = Observation & { readonly key: string };

async function* observedSeries(transaction: Queryable): AsyncIterable<readonly ObservedSeries[]> {
  for await (const batch of storedSeries(transaction)) yield batch.map(withObservations);
}

/** Every figure as it is known today; none where all its readings are set aside. */
function withObservations({ figures, ...series }: StoredSeries): ObservedSeries {
  const { place, breakdown } = series;
  const found = figures.flatMap(({ key, period, readings }) => {
    const observed = observe({ place, breakdown, period }, readings);
    return observed === null ? [] : [{ ...observed, key }];
  });
  return { ...series, observations: found };
}

function observationRows({ seriesId, observations: found }: ObservedSeries) {
  return found.map(({ key, period, reading, flags }) => ({
    seriesId,
    period: key,
    firstDay: period.first,
    lastDay: period.last,
    readingId: reading.id,
    flags: [...flags],
  }));
}
