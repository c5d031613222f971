import { observe } from '@hasila/domain';
import { sql } from 'drizzle-orm';
import { type Database, inTransaction, lock, type Transaction } from '../database.js';
import { yearOverYear } from '../tables/index.js';
import { copyRows } from './copy-rows.js';
import { type StoredSeries, storedSeries } from './stored-figures.js';
import { type YearOverYearRow, yearOverYearRows } from './year-over-year.js';

/**
 * Computes the year-over-year changes of the readings that the tables hold, however they came there, and puts them in
 * the place of those that are stored. Holds some thousand readings at a time.
 */
export async function refillYearOverYear(db: Database): Promise<void> {
  await inTransaction(db, async (transaction) => {
    await lock(transaction, 'load');
    await transaction.execute(sql`delete from ${yearOverYear}`);
    await fillYearOverYear(transaction);
    await transaction.execute(sql`analyze ${yearOverYear}`);
  });
}

/** The same into a table that is empty, as a part of a load. */
export async function fillYearOverYear(transaction: Transaction): Promise<void> {
  for await (const batch of storedSeries(transaction))
    await copyRows(transaction, yearOverYear, batch.flatMap(rowsOf));
}

function rowsOf(series: StoredSeries): readonly YearOverYearRow[] {
  const { place, breakdown, figures } = series;
  const observations = figures.flatMap(({ period, readings }) => {
    const observed = observe({ place, breakdown, period }, readings);
    return observed === null ? [] : [observed];
  });
  return yearOverYearRows({ ...series, observations });
}
