import { observe, parsePeriod } from '@hasila/domain';
import { type SQL, sql } from 'drizzle-orm';
import { byKey, listByKey, made } from './by-key.js';
import type { Reader } from './reader.js';
import type { ObservationKey, ObservationRecord, ReadingRecord, Vintage } from './records.js';
import { type ReadingRow, toReading, type Units } from './rows.js';
import { keyTable, selectByKeys, texts } from './statement.js';

export const READING_COLUMNS = sql`r.id, r.period, r.value, r.low, r.high, r.qualifier, r.ulp, r.unit,
  r.as_written, r.source, r.report, r.population, r.partial, r.set_aside, r.paragraph, r.span_start, r.span_end,
  r.paragraph_sha256, r.known_on, r.date_derived, c.publisher, c.kind as source_kind, c.published,
  p.issued_on as report_issued_on, p.cut_off as report_cut_off`;

const OF_SERIES = sql`s.indicator, s.place, s.breakdown`;

export const READING_JOINS = sql`join sources c on c.slug = r.source left join reports p on p.slug = r.report`;

export function keyText({ indicator, place, breakdown, period }: ObservationKey): string {
  return [indicator, place, breakdown, period].join('|');
}

/** Loaders of readings: by observation, all of a key in one statement, and by id. */
export function observationLoaders(db: Reader, units: Units) {
  const read = (statement: SQL) => selectByKeys<ReadingRow>(db, statement);
  const readingsOf = listByKey<ObservationKey, ReadingRow>(
    {},
    'readings of',
    (keys) =>
      read(sql`select k.n, ${OF_SERIES}, ${READING_COLUMNS}
        from ${keyTable(keys, 'indicator text, place text, breakdown text, period text')}
        join series s on s.indicator = k.indicator and s.place = k.place and s.breakdown = k.breakdown
        join readings r on r.series_id = s.id and r.period = k.period ${READING_JOINS}
        order by k.n, r.known_on desc, r.id`),
    (row) => row.n,
    keyText,
  );
  const reading = byKey<string, ReadingRecord>(
    db,
    'reading',
    async (ids) =>
      (
        await read(sql`select 0 as n, ${OF_SERIES}, ${READING_COLUMNS} from readings r join series s on s.id = r.series_id ${READING_JOINS}
          where r.id = any(${texts(ids)})`)
      ).map((row) => toReading(row, units)),
    (record) => record.id,
  );
  const readings = made(db, 'readings', keyText, async (key: ObservationKey) =>
    (await readingsOf.load(key)).map((row) => toReading(row, units)),
  );
  const observation = made(
    db,
    'observation',
    (key: ObservationKey, { asOf, toldBy }: Vintage) => [keyText(key), asOf, toldBy].join(' '),
    async (key, vintage) => toObservation(key, await readings(key), vintage),
  );
  return {
    reading,
    /** All readings of a key, newest first, as another statement has read them. */
    takeReadings: (key: ObservationKey, rows: readonly ReadingRow[]) => {
      if (db.known?.get(`readings ${keyText(key)}`) === undefined) readingsOf.take(key, rows);
    },
    /** All readings of a key, newest first, set aside ones too. */
    readings,
    /** The observation as the vintage gives it; `null` when it admits no reading that counts. */
    observation,
  };
}

export function toObservation(
  key: ObservationKey,
  readings: readonly ReadingRecord[],
  vintage: Vintage,
): ObservationRecord | null {
  const observed = observe({ ...key, period: parsePeriod(key.period) }, readings, vintage);
  return observed && { key, vintage, ...observed };
}
