import type {
  SnapshotCitation,
  SnapshotCommitment,
  SnapshotHappenings,
  SnapshotQuantity,
  SnapshotStatement,
} from '@hasila/domain';
import { asc, eq } from 'drizzle-orm';
import type { Queryable } from '../database.js';
import { groupBy } from '../group-by.js';
import * as tables from '../tables/index.js';
import { snapshotLabel, snapshotSpan } from './snapshot-rows.js';
import { translations } from './translations.js';

type StatementRow = typeof tables.commitmentStatements.$inferSelect;

/** All that was built, held and announced, in the order of keys. */
export async function readHappenings(db: Queryable): Promise<SnapshotHappenings> {
  const { facilityTypes, eventTypes, eventSeries } = tables;
  return {
    facilityTypes: (await db.select().from(facilityTypes).orderBy(asc(facilityTypes.code))).map(
      snapshotLabel,
    ),
    facilities: await readFacilities(db),
    eventTypes: (await db.select().from(eventTypes).orderBy(asc(eventTypes.code))).map(snapshotLabel),
    eventSeries: (await db.select().from(eventSeries).orderBy(asc(eventSeries.code))).map((row) => ({
      code: row.code,
      label: translations(row, 'name'),
    })),
    events: await readEvents(db),
    commitments: await readCommitments(db),
  };
}

async function readFacilities(db: Queryable): Promise<SnapshotHappenings['facilities']> {
  const { facilities, facilityChanges } = tables;
  const changes = groupBy(
    await db.select().from(facilityChanges).orderBy(asc(facilityChanges.id)),
    ({ facility }) => facility,
  );
  const rows = await db.select().from(facilities).orderBy(asc(facilities.slug));
  return rows.map((row) => {
    const { slug, type, place } = row;
    const history = (changes.get(slug) ?? []).map((change) => {
      const { id, kind, period, knownOn } = change;
      return { id, kind, period, knownOn, ...citation(change) };
    });
    return { slug, type, place, name: translations(row, 'name'), changes: history };
  });
}

async function readEvents(db: Queryable): Promise<SnapshotHappenings['events']> {
  const { events, eventCitations } = tables;
  const citations = groupBy(
    await db.select().from(eventCitations).orderBy(asc(eventCitations.id)),
    ({ event }) => event,
  );
  const rows = await db.select().from(events).orderBy(asc(events.slug));
  return rows.map((row) => {
    const { slug, type, series, edition, period, status, place } = row;
    const cited = (citations.get(slug) ?? []).map(citation);
    const name = translations(row, 'name');
    return { slug, type, series, edition, period, status, place, name, citations: cited };
  });
}

async function readCommitments(db: Queryable): Promise<readonly SnapshotCommitment[]> {
  const { commitments, commitmentStatements, indicators } = tables;
  const statements = groupBy(
    await db.select().from(commitmentStatements).orderBy(asc(commitmentStatements.id)),
    ({ commitment }) => commitment,
  );
  const rows = await db
    .select({ commitment: commitments, indicator: indicators })
    .from(commitments)
    .leftJoin(indicators, eq(indicators.code, commitments.indicator))
    .orderBy(asc(commitments.slug));
  return rows.map(({ commitment: row, indicator }) => {
    const { slug, place, facility, event, promised, promisedAsWritten } = row;
    return {
      slug,
      title: translations(row, 'title'),
      place,
      facility,
      event,
      indicator: indicator && snapshotLabel(indicator),
      promised: quantity({ ...row, value: promised, asWritten: promisedAsWritten }),
      statements: (statements.get(slug) ?? []).map(statement),
    };
  });
}

function statement(row: StatementRow): SnapshotStatement {
  const { id, status, due, knownOn, delivered } = row;
  return {
    ...{ id, status, due, knownOn },
    delivered: quantity({ ...row, value: delivered }),
    ...citation(row),
  };
}

type Stated = { readonly value: number | null } & Pick<
  StatementRow,
  'qualifier' | 'ulp' | 'unit' | 'asWritten'
>;

function quantity({ value, qualifier, ulp, unit, asWritten }: Stated): SnapshotQuantity | null {
  if (value === null || qualifier === null || ulp === null || unit === null) return null;
  return { value, qualifier, ulp, unit, asWritten: asWritten ?? '' };
}

type Cited = Pick<
  StatementRow,
  'source' | 'asWritten' | 'paragraph' | 'spanStart' | 'spanEnd' | 'paragraphSha256'
>;

function citation(row: Cited): SnapshotCitation {
  return { source: row.source, asWritten: row.asWritten, span: snapshotSpan(row) };
}

/** Every source that is named. */
export function sourcesOf({ facilities, events, commitments }: SnapshotHappenings): readonly string[] {
  const cited = [
    ...facilities.flatMap(({ changes }) => changes),
    ...events.flatMap(({ citations }) => citations),
    ...commitments.flatMap(({ statements }) => statements),
  ];
  return cited.map(({ source }) => source);
}
