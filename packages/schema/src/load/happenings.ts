import {
  type CommitmentStatement,
  commitmentState,
  type Day,
  effectiveOn,
  type FacilityChange,
  formatPeriod,
  type Period,
  statusAt,
  type Unit,
} from '@hasila/domain';
import { groupBy } from '../group-by.js';
import type { commitmentStatements, commitments, facilities, facilityChanges } from '../tables/index.js';
import { placeOf } from './citation.js';
import type { Catalogue } from './dataset.js';
import type { RowOf } from './dataset-files.js';
import { unitsOf } from './figures.js';
import { known } from './known.js';
import { type FindPublication, issuedOn, publicationsOf } from './publication.js';
import { statedQuantity } from './quantities.js';

/** What the domain computes of facilities and commitments, as rows. */
export interface DerivedHappenings {
  readonly facilities: readonly (typeof facilities.$inferInsert)[];
  readonly facilityChanges: readonly (typeof facilityChanges.$inferInsert)[];
  readonly commitments: readonly (typeof commitments.$inferInsert)[];
  readonly commitmentStatements: readonly (typeof commitmentStatements.$inferInsert)[];
}

/** Statuses on the day of the edition, and the days from which changes and statements are known. */
export function deriveHappenings(dataset: Catalogue): DerivedHappenings {
  const publicationOf = publicationsOf(dataset);
  const units = unitsOf(dataset);
  const annualReports = dataset.reports
    .filter(({ kind, issued }) => kind === 'ANNUAL' && issued !== null)
    .map(issuedOn);
  const today = dataset.description.issued.toISOString().slice(0, 10);
  const changes = filed(dataset.facilityChanges, (row) => toChange(row, publicationOf));
  const statements = filed(dataset.commitmentStatements, (row) => toStatement(row, publicationOf, units));
  const changesOf = groupBy(changes, ({ row }) => row.facility);
  const statementsOf = groupBy(statements, ({ row }) => row.commitment);
  return {
    facilities: dataset.facilities.map((row) => ({
      ...row,
      status: statusAt(
        (changesOf.get(row.slug) ?? []).map(({ fact }) => fact),
        today,
      ),
    })),
    facilityChanges: changes.map(storedChange),
    commitments: dataset.commitments.map((row) =>
      storedCommitment(row, {
        promised: statedQuantity({ ...row, value: row.promised }, units),
        statements: (statementsOf.get(row.slug) ?? []).map(({ fact }) => fact),
        annualReports,
      }),
    ),
    commitmentStatements: statements.map(storedStatement),
  };
}

/** A row of a file and what the domain knows of it. */
interface Filed<Row, Fact> {
  readonly row: Row;
  readonly fact: Fact;
}

function filed<Row, Fact>(rows: readonly Row[], toFact: (row: Row) => Fact): readonly Filed<Row, Fact>[] {
  return rows.map((row) => ({ row, fact: toFact(row) }));
}

function knownOn(source: string, publicationOf: FindPublication): Day {
  return publicationOf({ source, report: null }).knownOn;
}

function toChange(row: RowOf<'facilityChanges'>, publicationOf: FindPublication): FacilityChange {
  const { id, kind, period, source } = row;
  return { id, kind, period, knownOn: knownOn(source, publicationOf) };
}

function toStatement(
  row: RowOf<'commitmentStatements'>,
  publicationOf: FindPublication,
  units: ReadonlyMap<string, Unit>,
): CommitmentStatement {
  const { id, status, due, source, delivered } = row;
  const quantity = statedQuantity({ ...row, value: delivered }, units);
  return { id, status, due, knownOn: knownOn(source, publicationOf), delivered: quantity };
}

function storedChange({ row, fact }: Filed<RowOf<'facilityChanges'>, FacilityChange>) {
  const { id, facility, kind, period } = row;
  return {
    ...placeOf(row),
    ...dueColumns(row.due),
    id,
    facility,
    kind,
    period: period === null ? null : formatPeriod(period),
    periodFirst: period?.first ?? null,
    periodLast: period?.last ?? null,
    knownOn: fact.knownOn,
    effectiveOn: effectiveOn(fact),
  };
}

function storedStatement({ row, fact }: Filed<RowOf<'commitmentStatements'>, CommitmentStatement>) {
  const { id, commitment, status, delivered, qualifier, ulp, unit } = row;
  const figure = { delivered, qualifier, ulp, unit };
  return {
    ...placeOf(row),
    ...dueColumns(row.due),
    ...figure,
    id,
    commitment,
    status,
    knownOn: fact.knownOn,
  };
}

function storedCommitment(row: RowOf<'commitments'>, history: Parameters<typeof commitmentState>[0]) {
  const { status, due, originalDue, slippage } = known(commitmentState(history), `statement of ${row.slug}`);
  return {
    ...row,
    ...dueColumns(due),
    status,
    originalDue: originalDue === null ? null : formatPeriod(originalDue),
    slippageMin: slippage?.min ?? null,
    slippageMax: slippage?.max ?? null,
  };
}

function dueColumns(due: Period | null) {
  return {
    due: due === null ? null : formatPeriod(due),
    dueFirst: due?.first ?? null,
    dueLast: due?.last ?? null,
  };
}
