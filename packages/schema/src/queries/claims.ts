import { type SQL, sql } from 'drizzle-orm';
import { byKey, listByKey } from './by-key.js';
import type { Reader } from './reader.js';
import type { ClaimRecord, SeriesRecord } from './records.js';
import { type ClaimRow, toClaim, type Units } from './rows.js';
import { keyTable, selectByKeys, texts } from './statement.js';

/** What claims are looked up by: the very pair of figures that they speak of. */
export interface ClaimKey extends SeriesRecord {
  readonly base: string;
  readonly target: string;
}

const COLUMNS = sql`c.id, s.indicator, i.unit as indicator_unit, s.place, s.breakdown, c.base, c.target, c.measure, c.value,
  c.qualifier, c.ulp, c.trend, c.as_written, c.source, c.report, c.paragraph, c.span_start, c.span_end, c.paragraph_sha256,
  c.known_on, c.verdict, c.gap, c.implied_base_min, c.implied_base_max, p.issued_on as report_issued_on`;

const JOINS = sql`join indicators i on i.code = s.indicator left join reports p on p.slug = c.report`;

export function claimLoaders(db: Reader, units: Units) {
  const read = (statement: SQL) => selectByKeys<ClaimRow>(db, statement);
  const claimsOf = listByKey<ClaimKey, ClaimRow>(
    db,
    'claims of',
    (keys) =>
      read(sql`select k.n, ${COLUMNS}
        from ${keyTable(keys, 'indicator text, place text, breakdown text, base text, target text')}
        join series s on s.indicator = k.indicator and s.place = k.place and s.breakdown = k.breakdown
        join claims c on c.series_id = s.id and c.base = k.base and c.target = k.target ${JOINS}
        order by k.n, c.known_on, c.id`),
    (row) => row.n,
    ({ indicator, place, breakdown, base, target }) => [indicator, place, breakdown, base, target].join('|'),
  );
  return {
    claim: byKey<string, ClaimRecord>(
      db,
      'claim',
      async (ids) =>
        (
          await read(sql`select 0 as n, ${COLUMNS} from claims c join series s on s.id = c.series_id ${JOINS}
            where c.id = any(${texts(ids)})`)
        ).map((row) => toClaim(row, units)),
      (claim) => claim.id,
    ),
    /** Every claim about one pair of figures, oldest first. */
    claims: async (key: ClaimKey) => (await claimsOf.load(key)).map((row) => toClaim(row, units)),
  };
}
