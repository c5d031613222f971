import type { Language, Translations } from '@hasila/domain';
import { sql } from 'drizzle-orm';
import type { Reader } from './reader.js';
import { toUnit, type UnitRow, type Units } from './rows.js';
import { select } from './statement.js';

/** What is being served, and what every answer needs of it. It changes only when a dataset is loaded. */
export interface Edition {
  /** Content hash of the dataset. */
  readonly id: string;
  readonly issued: Date;
  /** When it was loaded, as PostgreSQL writes it: tells two loads of one edition apart. */
  readonly loadedAt: string;
  readonly name: Translations;
  readonly license: string;
  readonly institution: string;
  readonly languages: readonly Language[];
  readonly changelog: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
  /** The place that is meant where none is named: the country. */
  readonly country: string;
  readonly units: Units;
}

interface EditionRow {
  readonly edition: string;
  readonly issued: string;
  readonly loaded_at: string;
  readonly name_ar: string | null;
  readonly name_fr: string | null;
  readonly name_en: string | null;
  readonly license: string;
  readonly institution: string;
  readonly languages: readonly Language[];
  readonly changelog: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
  readonly country: string;
  readonly units: readonly UnitRow[];
}

/** The edition in the database; `undefined` when none was ever loaded. */
export async function readEdition(db: Reader): Promise<Edition | undefined> {
  const rows = await select<EditionRow>(
    db,
    sql`select d.edition, d.issued, d.loaded_at::text as loaded_at, d.name_ar, d.name_fr, d.name_en, d.license, d.institution,
      to_jsonb(d.languages) as languages, to_jsonb(d.changelog) as changelog,
      d.counts, (select slug from places where parent is null order by slug limit 1) as country,
      (select jsonb_agg(u) from units u) as units
      from dataset d`,
  );
  const row = rows[0];
  if (row === undefined) return undefined;
  return {
    id: row.edition,
    issued: new Date(row.issued),
    loadedAt: row.loaded_at,
    name: {
      ...(row.name_ar ? { AR: row.name_ar } : {}),
      ...(row.name_en ? { EN: row.name_en } : {}),
      ...(row.name_fr ? { FR: row.name_fr } : {}),
    },
    license: row.license,
    institution: row.institution,
    languages: row.languages,
    changelog: row.changelog,
    counts: row.counts,
    country: row.country,
    units: new Map(row.units.map((unit) => [unit.code, toUnit(unit)])),
  };
}
