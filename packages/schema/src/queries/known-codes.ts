import { sql } from 'drizzle-orm';
import { byKey } from './by-key.js';
import type { Reader } from './reader.js';
import { selectByKeys, texts } from './statement.js';

/** Everything that a caller can name by a code, in one statement: arguments are checked before they are used. */
export const CODE_KINDS = [
  'indicator',
  'topic',
  'unit',
  'institution',
  'place',
  'member',
  'source',
  'report',
  'facilityType',
  'facility',
  'eventType',
  'eventSeries',
  'event',
] as const;
export type CodeKind = (typeof CODE_KINDS)[number];

const TABLES: Readonly<Record<CodeKind, { readonly table: string; readonly key: string }>> = {
  indicator: { table: 'indicators', key: 'code' },
  topic: { table: 'topics', key: 'code' },
  unit: { table: 'units', key: 'code' },
  institution: { table: 'institutions', key: 'code' },
  place: { table: 'places', key: 'slug' },
  member: { table: 'breakdown_members', key: "dimension || '=' || code" },
  source: { table: 'sources', key: 'slug' },
  report: { table: 'reports', key: 'slug' },
  facilityType: { table: 'facility_types', key: 'code' },
  facility: { table: 'facilities', key: 'slug' },
  eventType: { table: 'event_types', key: 'code' },
  eventSeries: { table: 'event_series', key: 'code' },
  event: { table: 'events', key: 'slug' },
};

interface CodeRow {
  readonly kind: CodeKind;
  readonly code: string;
}

/** Answers which of the asked codes exist; the key of a code is `kind:code`. */
export function knownCodeLoader(db: Reader) {
  return byKey<string, string>(
    db,
    'code',
    async (keys) => {
      const asked = CODE_KINDS.map((kind) => ({ kind, codes: ofKind(keys, kind) })).filter(
        ({ codes }) => codes.length > 0,
      );
      const parts = asked.map(({ kind, codes }) => {
        const key = sql.raw(TABLES[kind].key);
        return sql`select ${sql.raw(`'${kind}'`)} as kind, ${key} as code from ${sql.identifier(TABLES[kind].table)} where ${key} = any(${texts(codes)})`;
      });
      const rows = await selectByKeys<CodeRow>(db, sql.join(parts, sql` union all `));
      return rows.map(({ kind, code }) => `${kind}:${code}`);
    },
    (key) => key,
  );
}

function ofKind(keys: readonly string[], kind: CodeKind): readonly string[] {
  return keys.filter((key) => key.startsWith(`${kind}:`)).map((key) => key.slice(kind.length + 1));
}
