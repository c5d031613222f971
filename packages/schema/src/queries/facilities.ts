import type { Day, FacilityChange, FacilityChangeKind, Translations } from '@hasila/domain';
import { sql } from 'drizzle-orm';
import { byKey, listByKey } from './by-key.js';
import type { Reader } from './reader.js';
import type { CitationRecord } from './records.js';
import { type CitedRow, period, toCitation, translations, type Worded } from './rows.js';
import { keyTable, selectByKeys, texts } from './statement.js';

export interface FacilityRecord {
  readonly slug: string;
  readonly type: string;
  readonly place: string | null;
  readonly name: Translations;
}

export interface FacilityChangeRecord extends FacilityChange {
  readonly citation: CitationRecord;
}

interface FacilityRow extends Worded<'name'> {
  readonly slug: string;
  readonly type: string;
  readonly place: string | null;
}

interface ChangeRow extends CitedRow {
  readonly n: number;
  readonly id: string;
  readonly kind: FacilityChangeKind;
  readonly period: string | null;
  readonly known_on: Day;
}

export function facilityLoaders(db: Reader) {
  const changesOf = listByKey<string, ChangeRow>(
    db,
    'changes of',
    (facilities) =>
      selectByKeys(
        db,
        sql`select k.n, c.id, c.kind, c.period, c.known_on, c.source, c.as_written, c.paragraph, c.span_start, c.span_end,
          c.paragraph_sha256
          from ${keyTable(
            facilities.map((facility) => ({ facility })),
            'facility text',
          )} join facility_changes c on c.facility = k.facility order by k.n, c.id`,
      ),
    (row) => row.n,
    (facility) => facility,
  );
  return {
    facility: byKey<string, FacilityRecord>(
      db,
      'facility',
      async (slugs) =>
        (
          await selectByKeys<FacilityRow>(
            db,
            sql`select slug, type, place, name_ar, name_fr, name_en from facilities where slug = any(${texts(slugs)})`,
          )
        ).map((row) => ({
          slug: row.slug,
          type: row.type,
          place: row.place,
          name: translations(row, 'name'),
        })),
      ({ slug }) => slug,
    ),
    /** The changes of a facility, in no particular order. */
    facilityChanges: async (slug: string): Promise<readonly FacilityChangeRecord[]> =>
      (await changesOf.load(slug)).map((row) => ({
        id: row.id,
        kind: row.kind,
        period: period(row.period),
        knownOn: row.known_on,
        citation: toCitation(row),
      })),
  };
}
