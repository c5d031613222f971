import { getTableName, sql } from 'drizzle-orm';
import type { Transaction } from '../database.js';
import type { DatasetCounts } from '../tables/index.js';
import * as tables from '../tables/index.js';
import type { Dataset } from './dataset.js';
import { type Derived, RULES_VERSION } from './derive.js';
import { fillYearOverYear } from './fill-year-over-year.js';
import { indexSearch } from './index-search.js';
import { insertRows } from './insert-rows.js';
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

/**
 * Puts an edition in the place of the one before. Rows are deleted, not truncated: whoever reads meanwhile goes on
 * reading the old edition until the transaction ends.
 */
export async function writeEdition(
  transaction: Transaction,
  dataset: Dataset,
  derived: Derived,
): Promise<DatasetCounts> {
  for (const table of CHILDREN_FIRST) await transaction.execute(sql`delete from ${table}`);
  await insertRows(transaction, tables.institutions, dataset.institutions);
  await insertRows(transaction, tables.topics, dataset.topics);
  await insertRows(transaction, tables.units, dataset.units);
  await insertRows(transaction, tables.notes, dataset.notes);
  await insertRows(transaction, tables.places, parentsFirst(dataset.places));
  await insertRows(transaction, tables.breakdownDimensions, dataset.breakdownDimensions);
  await insertRows(transaction, tables.breakdownMembers, dataset.breakdownMembers);
  await insertRows(transaction, tables.reports, dataset.reports.map(storedReport));
  await insertRows(transaction, tables.sources, dataset.sources.map(storedSource));
  await insertRows(transaction, tables.indicators, dataset.indicators.map(storedIndicator));
  await insertRows(transaction, tables.seriesBreaks, dataset.seriesBreaks.map(storedBreak));
  await insertRows(transaction, tables.series, derived.series);
  await insertRows(transaction, tables.readings, derived.readings);
  await insertRows(transaction, tables.observations, derived.observations);
  await fillYearOverYear(transaction);
  await insertRows(transaction, tables.claims, derived.claims);
  await insertRows(transaction, tables.facilityTypes, dataset.facilityTypes);
  await insertRows(transaction, tables.facilities, derived.facilities);
  await insertRows(transaction, tables.facilityChanges, derived.facilityChanges);
  await insertRows(transaction, tables.eventTypes, dataset.eventTypes);
  await insertRows(transaction, tables.eventSeries, dataset.eventSeries);
  await insertRows(transaction, tables.events, dataset.events.map(storedEvent));
  await insertRows(transaction, tables.eventCitations, dataset.eventCitations.map(storedEventCitation));
  await insertRows(transaction, tables.commitments, derived.commitments);
  await insertRows(transaction, tables.commitmentStatements, derived.commitmentStatements);
  await indexSearch(transaction);
  const counts = countsOf(dataset, derived);
  await insertRows(transaction, tables.dataset, [describe(dataset, counts)]);
  // The planner must not answer the first queries with what it knew of the old rows.
  for (const table of CHILDREN_FIRST) await transaction.execute(sql.raw(`analyze "${getTableName(table)}"`));
  return counts;
}

function countsOf(dataset: Dataset, derived: Derived): DatasetCounts {
  return {
    indicators: dataset.indicators.length,
    observations: derived.observations.length,
    readings: dataset.readings.length,
    claims: dataset.claims.length,
    reports: dataset.reports.length,
    facilities: dataset.facilities.length,
    events: dataset.events.length,
    commitments: dataset.commitments.length,
    sources: dataset.sources.length,
    places: dataset.places.length,
  };
}

function describe(
  { edition, description }: Dataset,
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
