import { getTableName, sql } from 'drizzle-orm';
import type { Transaction } from '../database.js';
import type { DatasetCounts } from '../tables/index.js';
import * as tables from '../tables/index.js';
import { ClaimedFigures } from './claimed-figures.js';
import { copyRows } from './copy-rows.js';
import type { Catalogue } from './dataset.js';
import type { RowOf } from './dataset-files.js';
import { RULES_VERSION, storedReading } from './derive.js';
import { readingsOf } from './figures.js';
import { fillFigures } from './fill-year-over-year.js';
import { deriveHappenings } from './happenings.js';
import { indexSearch } from './index-search.js';
import { insertRows } from './insert-rows.js';
import { judgedClaims } from './judged-claims.js';
import { SeriesNumbers } from './series-numbers.js';
import {
  parentsFirst,
  storedBreak,
  storedEvent,
  storedEventCitation,
  storedIndicator,
  storedReport,
  storedSource,
} from './stored-rows.js';

/** Every table, those that others refer to last. */
const CHILDREN_FIRST = [
  tables.dataset,
  tables.searchDocuments,
  tables.commitmentStatements,
  tables.commitments,
  tables.eventCitations,
  tables.events,
  tables.eventSeries,
  tables.eventTypes,
  tables.facilityChanges,
  tables.facilities,
  tables.facilityTypes,
  tables.yearOverYear,
  tables.observations,
  tables.claims,
  tables.readings,
  tables.seriesBreaks,
  tables.series,
  tables.indicators,
  tables.sources,
  tables.reports,
  tables.breakdownMembers,
  tables.breakdownDimensions,
  tables.places,
  tables.notes,
  tables.units,
  tables.topics,
  tables.institutions,
] as const;

/** The readings of a dataset, some thousand at a time. */
type Batches = AsyncIterable<readonly RowOf<'readings'>[]>;

/**
 * Puts an edition in the place of the one before. Rows are deleted, not truncated: whoever reads meanwhile goes on
 * reading the old edition until the transaction ends. Readings are written as they come, and never all held.
 */
export async function writeEdition(
  transaction: Transaction,
  catalogue: Catalogue,
  batches: Batches,
): Promise<DatasetCounts> {
  for (const table of CHILDREN_FIRST) await transaction.execute(sql`delete from ${table}`);
  await writeCatalogue(transaction, catalogue);
  const { readings, observations } = await writeFigures(transaction, catalogue, batches);
  await writeHappenings(transaction, catalogue);
  await indexSearch(transaction);
  const counts = { ...countsOf(catalogue), readings, observations };
  await insertRows(transaction, tables.dataset, [describe(catalogue, counts)]);
  // The planner must not answer the first queries with what it knew of the old rows.
  for (const table of CHILDREN_FIRST) await transaction.execute(sql.raw(`analyze "${getTableName(table)}"`));
  return counts;
}

async function writeCatalogue(transaction: Transaction, catalogue: Catalogue): Promise<void> {
  await insertRows(transaction, tables.institutions, catalogue.institutions);
  await insertRows(transaction, tables.topics, catalogue.topics);
  await insertRows(transaction, tables.units, catalogue.units);
  await insertRows(transaction, tables.notes, catalogue.notes);
  await insertRows(transaction, tables.places, parentsFirst(catalogue.places));
  await insertRows(transaction, tables.breakdownDimensions, catalogue.breakdownDimensions);
  await insertRows(transaction, tables.breakdownMembers, catalogue.breakdownMembers);
  await insertRows(transaction, tables.reports, catalogue.reports.map(storedReport));
  await insertRows(transaction, tables.sources, catalogue.sources.map(storedSource));
  await insertRows(transaction, tables.indicators, catalogue.indicators.map(storedIndicator));
  await insertRows(transaction, tables.seriesBreaks, catalogue.seriesBreaks.map(storedBreak));
}

/** Readings, and what is computed of them: series, observations, changes of a year, verdicts on claims. */
async function writeFigures(transaction: Transaction, catalogue: Catalogue, batches: Batches) {
  const series = new SeriesNumbers();
  const claimed = new ClaimedFigures(catalogue.claims);
  const toReading = readingsOf(catalogue);
  let count = 0;
  async function* rows() {
    for await (const batch of batches) {
      count += batch.length;
      for (const row of batch) {
        const reading = toReading(row);
        claimed.keep(row, reading);
        yield storedReading(row, series.numberOf(row), reading);
      }
    }
  }
  await (await copyRows(transaction, tables.readings, rows())).taken;
  const claims = judgedClaims(catalogue, series, claimed);
  await (await copyRows(transaction, tables.series, series.rows())).taken;
  await insertRows(transaction, tables.claims, claims);
  // The plan of what follows needs to know how many they are.
  await transaction.execute(sql`analyze ${tables.series}, ${tables.readings}`);
  return { readings: count, observations: await fillFigures(transaction) };
}

async function writeHappenings(transaction: Transaction, catalogue: Catalogue): Promise<void> {
  const derived = deriveHappenings(catalogue);
  await insertRows(transaction, tables.facilityTypes, catalogue.facilityTypes);
  await insertRows(transaction, tables.facilities, derived.facilities);
  await insertRows(transaction, tables.facilityChanges, derived.facilityChanges);
  await insertRows(transaction, tables.eventTypes, catalogue.eventTypes);
  await insertRows(transaction, tables.eventSeries, catalogue.eventSeries);
  await insertRows(transaction, tables.events, catalogue.events.map(storedEvent));
  await insertRows(transaction, tables.eventCitations, catalogue.eventCitations.map(storedEventCitation));
  await insertRows(transaction, tables.commitments, derived.commitments);
  await insertRows(transaction, tables.commitmentStatements, derived.commitmentStatements);
}

function countsOf(catalogue: Catalogue): Omit<DatasetCounts, 'readings' | 'observations'> {
  return {
    indicators: catalogue.indicators.length,
    claims: catalogue.claims.length,
    reports: catalogue.reports.length,
    facilities: catalogue.facilities.length,
    events: catalogue.events.length,
    commitments: catalogue.commitments.length,
    sources: catalogue.sources.length,
    places: catalogue.places.length,
  };
}

function describe(
  { edition, description }: Catalogue,
  counts: DatasetCounts,
): typeof tables.dataset.$inferInsert {
  const { title, license, issued, institution, languages, changelog } = description;
  return {
    edition,
    issued,
    loadedAt: new Date(),
    rules: RULES_VERSION,
    license,
    institution,
    counts,
    nameAr: title.ar,
    nameFr: title.fr,
    nameEn: title.en,
    languages: [...languages],
    changelog: [...changelog],
  };
}
