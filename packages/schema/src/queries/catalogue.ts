import { type SQL, sql } from 'drizzle-orm';
import { byKey } from './by-key.js';
import type { Reader } from './reader.js';
import {
  type IndicatorRow,
  type InstitutionRow,
  type LabelRow,
  type MemberRow,
  type NoteRow,
  type PlaceRow,
  type ReportRow,
  type SourceRow,
  toIndicator,
  toInstitution,
  toLabelled,
  toMember,
  toNote,
  toPlace,
  toReport,
  toSource,
  type Units,
} from './rows.js';
import { selectByKeys, selectKnown, texts } from './statement.js';

/** What an indicator is made of, of `indicators i`. */
export const INDICATOR_COLUMNS = sql`i.code, i.topic, i.institution, i.unit, i.decimals, i.kind, i.additive,
  i.desired_direction, i.label_ar, i.label_fr, i.label_en, i.definition_ar, i.definition_fr, i.definition_en,
  to_jsonb(i.notes) as notes, i.event_series,
  (select coalesce(jsonb_agg(b order by b.at_first, b.id), '[]') from series_breaks b where b.indicator = i.code) as breaks`;

/** Loaders of everything that has a code or a slug: one statement a kind. */
export function catalogueLoaders(db: Reader, units: Units) {
  const named = <Row, R extends object>(
    kind: string,
    from: SQL,
    key: SQL,
    toRecord: (row: Row) => R,
    keyOf: (record: R) => string,
  ) =>
    byKey<string, R>(
      db,
      kind,
      async (keys) =>
        (await selectByKeys<Row>(db, sql`${from} where ${key} = any(${texts(keys)})`)).map(toRecord),
      keyOf,
    );
  const everyLabel = async (table: string) =>
    (await selectKnown<LabelRow>(db, sql`${LABELS(table)} order by code`)).map(toLabelled);
  const code = (record: { readonly code: string }) => record.code;
  const slug = (record: { readonly slug: string }) => record.slug;
  return {
    institution: named<InstitutionRow, ReturnType<typeof toInstitution>>(
      'institution',
      sql`select code, name_ar, name_fr, name_en, url from institutions`,
      sql`code`,
      toInstitution,
      code,
    ),
    topic: named<LabelRow, ReturnType<typeof toLabelled>>(
      'topic',
      LABELS('topics'),
      sql`code`,
      toLabelled,
      code,
    ),
    facilityType: named<LabelRow, ReturnType<typeof toLabelled>>(
      'facilityType',
      LABELS('facility_types'),
      sql`code`,
      toLabelled,
      code,
    ),
    eventType: named<LabelRow, ReturnType<typeof toLabelled>>(
      'eventType',
      LABELS('event_types'),
      sql`code`,
      toLabelled,
      code,
    ),
    facilityTypes: () => everyLabel('facility_types'),
    eventTypes: () => everyLabel('event_types'),
    /** All topics, by code. */
    topics: () => everyLabel('topics'),
    dimension: named<LabelRow, ReturnType<typeof toLabelled>>(
      'dimension',
      LABELS('breakdown_dimensions'),
      sql`code`,
      toLabelled,
      code,
    ),
    member: named<MemberRow, ReturnType<typeof toMember>>(
      'member',
      sql`select dimension, code, label_ar, label_fr, label_en from breakdown_members`,
      sql`dimension || '=' || code`,
      toMember,
      (member) => `${member.dimension}=${member.code}`,
    ),
    note: named<NoteRow, ReturnType<typeof toNote>>(
      'note',
      sql`select code, text_ar, text_fr, text_en from notes`,
      sql`code`,
      toNote,
      code,
    ),
    indicator: named<IndicatorRow, ReturnType<typeof toIndicator>>(
      'indicator',
      sql`select ${INDICATOR_COLUMNS} from indicators i`,
      sql`i.code`,
      (row) => toIndicator(row, units),
      code,
    ),
    place: named<PlaceRow, ReturnType<typeof toPlace>>(
      'place',
      sql`select slug, type, parent, name_ar, name_fr, name_en, latitude, longitude from places`,
      sql`slug`,
      toPlace,
      slug,
    ),
    report: named<ReportRow, ReturnType<typeof toReport>>(
      'report',
      sql`select slug, kind, period, issued, issued_on, cut_off, title_ar, title_fr, title_en from reports`,
      sql`slug`,
      toReport,
      slug,
    ),
    source: named<SourceRow, ReturnType<typeof toSource>>(
      'source',
      sql`select slug, publisher, kind, language, published, report, title_ar, title_fr, title_en, url, sha256 from sources`,
      sql`slug`,
      toSource,
      slug,
    ),
  };
}

const LABELS = (table: string) =>
  sql`select code, label_ar, label_fr, label_en from ${sql.identifier(table)}`;
