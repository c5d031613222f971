import type {
  CommitmentStatement,
  Day,
  Period,
  Qualifier,
  Quantity,
  StatementStatus,
  Translations,
} from '@hasila/domain';
import { sql } from 'drizzle-orm';
import { byKey, listByKey } from './by-key.js';
import { all } from './conditions.js';
import { commitmentListing } from './happening-listings.js';
import type { Reader } from './reader.js';
import type { CitationRecord } from './records.js';
import {
  type CitedRow,
  period,
  toCitation,
  toQuantity,
  translations,
  type Units,
  unitOf,
  type Worded,
} from './rows.js';
import { keyTable, selectByKeys, selectKnown, texts } from './statement.js';

/** A quantity and how it is written. */
export interface WrittenFigure {
  readonly quantity: Quantity;
  readonly asWritten: string;
}

export interface CommitmentRecord {
  readonly slug: string;
  readonly title: Translations;
  readonly place: string | null;
  readonly facility: string | null;
  readonly event: string | null;
  readonly indicator: string | null;
  readonly promised: WrittenFigure | null;
}

export interface StatementRecord extends CommitmentStatement {
  readonly citation: CitationRecord;
}

/** A commitment with all that was said about it. */
export interface CommitmentHistoryRecord {
  readonly statements: readonly StatementRecord[];
  readonly annualReports: readonly Day[];
}

interface CommitmentRow extends Worded<'title'> {
  readonly slug: string;
  readonly place: string | null;
  readonly facility: string | null;
  readonly event: string | null;
  readonly indicator: string | null;
  readonly promised: number | null;
  readonly qualifier: Qualifier | null;
  readonly ulp: number | null;
  readonly unit: string | null;
  readonly promised_as_written: string | null;
}

interface StatementRow extends CitedRow {
  readonly n: number;
  readonly id: string;
  readonly status: StatementStatus;
  readonly due: string | null;
  readonly known_on: Day;
  readonly delivered: number | null;
  readonly qualifier: Qualifier | null;
  readonly ulp: number | null;
  readonly unit: string | null;
  readonly annual_reports: readonly Day[];
}

export function commitmentLoaders(db: Reader, units: Units) {
  const statementsOf = listByKey<string, StatementRow>(
    db,
    'statements of',
    (commitments) =>
      selectByKeys(
        db,
        sql`select k.n, s.id, s.status, s.due, s.known_on, s.delivered, s.qualifier, s.ulp, s.unit, s.source, s.as_written,
          s.paragraph, s.span_start, s.span_end, s.paragraph_sha256,
          (select jsonb_agg(p.issued_on) from reports p where p.kind = 'ANNUAL' and p.issued is not null) as annual_reports
          from ${keyTable(
            commitments.map((commitment) => ({ commitment })),
            'commitment text',
          )} join commitment_statements s on s.commitment = k.commitment order by k.n, s.known_on, s.id`,
      ),
    (row) => row.n,
    (commitment) => commitment,
  );
  return {
    commitment: byKey<string, CommitmentRecord>(
      db,
      'commitment',
      async (slugs) =>
        (
          await selectByKeys<CommitmentRow>(
            db,
            sql`select slug, title_ar, title_fr, title_en, place, facility, event, indicator, promised, qualifier, ulp, unit,
              promised_as_written from commitments where slug = any(${texts(slugs)})`,
          )
        ).map((row) => toCommitment(row, units)),
      ({ slug }) => slug,
    ),
    /** The slugs of all that any statement, known on a day, made due in a period. */
    commitmentsEverDueIn: async (due: Period, asOf: Day | undefined): Promise<readonly string[]> => {
      const { from, where } = commitmentListing({ everDueIn: due, asOf });
      const rows = await selectKnown<{ slug: string }>(
        db,
        sql`select c.slug from ${from} where ${all(where)} order by c.slug`,
      );
      return rows.map(({ slug }) => slug);
    },
    commitmentHistory: async (slug: string): Promise<CommitmentHistoryRecord> => {
      const rows = await statementsOf.load(slug);
      return {
        statements: rows.map((row) => toStatement(row, units)),
        annualReports: rows[0]?.annual_reports ?? [],
      };
    },
  };
}

function toCommitment(row: CommitmentRow, units: Units): CommitmentRecord {
  const { slug, place, facility, event, indicator, promised, promised_as_written: asWritten } = row;
  const quantity = figure(promised, row, units);
  return {
    slug,
    title: translations(row, 'title'),
    place,
    facility,
    event,
    indicator,
    promised: quantity === null ? null : { quantity, asWritten: asWritten ?? '' },
  };
}

function toStatement(row: StatementRow, units: Units): StatementRecord {
  return {
    id: row.id,
    status: row.status,
    due: period(row.due),
    knownOn: row.known_on,
    delivered: figure(row.delivered, row, units),
    citation: toCitation(row),
  };
}

function figure(
  value: number | null,
  { qualifier, ulp, unit }: Pick<StatementRow, 'qualifier' | 'ulp' | 'unit'>,
  units: Units,
): Quantity | null {
  if (value === null || qualifier === null || ulp === null || unit === null) return null;
  return toQuantity({ value, qualifier, ulp, low: null, high: null }, unitOf(units, unit));
}
