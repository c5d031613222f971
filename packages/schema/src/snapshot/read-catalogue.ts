import { parseBreakdown, type SnapshotDimension, type SnapshotHappenings } from '@hasila/domain';
import { asc } from 'drizzle-orm';
import type { Queryable } from '../database.js';
import { groupBy } from '../group-by.js';
import * as tables from '../tables/index.js';
import type { Figures } from './read-figures.js';
import { sourcesOf } from './read-happenings.js';
import {
  snapshotLabel,
  snapshotPlace,
  snapshotReport,
  snapshotSource,
  snapshotUnit,
} from './snapshot-rows.js';
import { translations } from './translations.js';

interface Contents {
  readonly figures: Figures;
  readonly happenings: SnapshotHappenings | undefined;
  /** Whether what nothing names is wanted too. */
  readonly whole: boolean;
}

/**
 * All that the contents name, and every unit: a change has units that no figure has. What happened can be asked for by
 * any place, and was silent in any report.
 */
export async function readCatalogue(db: Queryable, { figures, happenings, whole }: Contents) {
  const used = namedBy(figures, happenings);
  const { institutions, topics, units, notes, places, reports } = tables;
  const placeRows = await db.select().from(places).orderBy(asc(places.slug));
  const inTree = withAncestors(used.places, new Map(placeRows.map(({ slug, parent }) => [slug, parent])));
  const sources = (await db.select().from(tables.sources).orderBy(asc(tables.sources.slug))).filter(
    ({ slug }) => whole || used.sources.has(slug),
  );
  const told = new Set([...used.reports, ...sources.map(({ report }) => report)]);
  const everywhere = whole || happenings !== undefined;
  return {
    institutions: (await db.select().from(institutions).orderBy(asc(institutions.code)))
      .filter(({ code }) => whole || used.institutions.has(code))
      .map((row) => ({ code: row.code, label: translations(row, 'name'), url: row.url })),
    topics: (await db.select().from(topics).orderBy(asc(topics.code)))
      .filter(({ code }) => whole || used.topics.has(code))
      .map(snapshotLabel),
    units: (await db.select().from(units).orderBy(asc(units.code))).map(snapshotUnit),
    notes: (await db.select().from(notes).orderBy(asc(notes.code)))
      .filter(({ code }) => whole || used.notes.has(code))
      .map((row) => ({ code: row.code, label: translations(row, 'text') })),
    // The country is meant wherever no place is named.
    places: placeRows
      .filter(({ slug, parent }) => everywhere || parent === null || inTree.has(slug))
      .map(snapshotPlace),
    breakdowns: (await readDimensions(db)).filter(({ code }) => whole || used.breakdowns.has(code)),
    reports: (await db.select().from(reports).orderBy(asc(reports.slug)))
      .filter(({ slug }) => everywhere || told.has(slug))
      .map(snapshotReport),
    sources: sources.map(snapshotSource),
  };
}

function namedBy(
  { indicators, breaks, readings, claims }: Figures,
  happenings: SnapshotHappenings | undefined,
) {
  const codes = new Set(indicators.map(({ code }) => code));
  const relevant = breaks.filter(({ indicator }) => codes.has(indicator));
  const cited = [...readings.map(({ reading }) => reading), ...claims.map(({ claim }) => claim)];
  const series = [...readings, ...claims].map((row) => row.series);
  const keys = [
    ...series.map(({ breakdown }) => breakdown),
    ...relevant.map(({ breakdown }) => breakdown ?? ''),
  ];
  return {
    institutions: new Set(indicators.map(({ institution }) => institution)),
    topics: new Set(indicators.map(({ topic }) => topic)),
    notes: new Set<string | null>([
      ...indicators.flatMap(({ notes }) => notes),
      ...readings.map(({ reading }) => reading.setAside),
      ...readings.map(({ reading }) => reading.population),
    ]),
    places: [...series.map(({ place }) => place), ...relevant.flatMap(({ place }) => place ?? [])],
    breakdowns: new Set(keys.flatMap(parseBreakdown).map(({ dimension }) => dimension)),
    sources: new Set<string | null>([
      ...cited.map(({ source }) => source),
      ...relevant.map(({ source }) => source),
      ...(happenings === undefined ? [] : sourcesOf(happenings)),
    ]),
    reports: new Set(cited.map(({ report }) => report)),
  };
}

function withAncestors(
  slugs: readonly string[],
  parentOf: ReadonlyMap<string, string | null>,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const slug of slugs) {
    let place: string | null = slug;
    while (place !== null && !found.has(place)) {
      found.add(place);
      place = parentOf.get(place) ?? null;
    }
  }
  return found;
}

async function readDimensions(db: Queryable): Promise<readonly SnapshotDimension[]> {
  const { breakdownDimensions, breakdownMembers } = tables;
  const members = groupBy(
    await db.select().from(breakdownMembers).orderBy(asc(breakdownMembers.code)),
    ({ dimension }) => dimension,
  );
  const dimensions = await db.select().from(breakdownDimensions).orderBy(asc(breakdownDimensions.code));
  return dimensions.map((row) => ({
    ...snapshotLabel(row),
    members: (members.get(row.code) ?? []).map(snapshotLabel),
  }));
}
