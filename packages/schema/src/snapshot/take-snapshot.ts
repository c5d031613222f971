import { parseBreakdown, SNAPSHOT_VERSION, type Snapshot, type SnapshotDimension } from '@hasila/domain';
import { asc } from 'drizzle-orm';
import type { Database, Queryable } from '../database.js';
import { groupBy } from '../group-by.js';
import * as tables from '../tables/index.js';
import { type Figures, readFigures } from './read-figures.js';
import { NoEditionError } from './snapshot-error.js';
import {
  snapshotClaim,
  snapshotIndicator,
  snapshotLabel,
  snapshotPlace,
  snapshotReading,
  snapshotReport,
  snapshotSource,
  snapshotUnit,
} from './snapshot-rows.js';
import { translations } from './translations.js';

/** The served edition, or some of its indicators, as one document; all of it is of one edition. */
export function takeSnapshot(db: Database, indicators?: readonly string[]): Promise<Snapshot> {
  return db.transaction((transaction) => read(transaction, indicators), {
    accessMode: 'read only',
    isolationLevel: 'repeatable read',
  });
}

async function read(db: Queryable, codes: readonly string[] | undefined): Promise<Snapshot> {
  const [edition] = await db.select().from(tables.dataset);
  if (edition === undefined) throw new NoEditionError();
  const figures = await readFigures(db, codes);
  const breaks = groupBy(figures.breaks, ({ indicator }) => indicator);
  const catalogue = await readCatalogue(db, figures);
  return {
    format: 'hasila-snapshot',
    version: SNAPSHOT_VERSION,
    edition: edition.edition,
    issued: edition.issued.toISOString(),
    license: edition.license,
    ...catalogue,
    indicators: figures.indicators.map((row) => snapshotIndicator(row, breaks.get(row.code) ?? [])),
    readings: figures.readings.map(({ reading, series }) => snapshotReading(reading, series)),
    claims: figures.claims.map(({ claim, series }) => snapshotClaim(claim, series)),
  };
}

/** All that the figures name, and every unit: a change has units that no figure has. */
async function readCatalogue(db: Queryable, figures: Figures) {
  const used = namedBy(figures);
  const { institutions, topics, units, notes, places, reports } = tables;
  const placeRows = await db.select().from(places).orderBy(asc(places.slug));
  const inTree = withAncestors(used.places, new Map(placeRows.map(({ slug, parent }) => [slug, parent])));
  const sources = (await db.select().from(tables.sources).orderBy(asc(tables.sources.slug))).filter(
    ({ slug }) => used.sources.has(slug),
  );
  const told = new Set([...used.reports, ...sources.map(({ report }) => report)]);
  return {
    institutions: (await db.select().from(institutions).orderBy(asc(institutions.code)))
      .filter(({ code }) => used.institutions.has(code))
      .map((row) => ({ code: row.code, label: translations(row, 'name') })),
    topics: (await db.select().from(topics).orderBy(asc(topics.code)))
      .filter(({ code }) => used.topics.has(code))
      .map(snapshotLabel),
    units: (await db.select().from(units).orderBy(asc(units.code))).map(snapshotUnit),
    notes: (await db.select().from(notes).orderBy(asc(notes.code)))
      .filter(({ code }) => used.notes.has(code))
      .map((row) => ({ code: row.code, label: translations(row, 'text') })),
    places: placeRows.filter(({ slug }) => inTree.has(slug)).map(snapshotPlace),
    breakdowns: await readDimensions(db, used.breakdowns),
    reports: (await db.select().from(reports).orderBy(asc(reports.slug)))
      .filter(({ slug }) => told.has(slug))
      .map(snapshotReport),
    sources: sources.map(snapshotSource),
  };
}

function namedBy({ indicators, breaks, readings, claims }: Figures) {
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

async function readDimensions(
  db: Queryable,
  used: ReadonlySet<string>,
): Promise<readonly SnapshotDimension[]> {
  const { breakdownDimensions, breakdownMembers } = tables;
  const members = groupBy(
    await db.select().from(breakdownMembers).orderBy(asc(breakdownMembers.code)),
    ({ dimension }) => dimension,
  );
  const dimensions = await db.select().from(breakdownDimensions).orderBy(asc(breakdownDimensions.code));
  return dimensions
    .filter(({ code }) => used.has(code))
    .map((row) => ({ ...snapshotLabel(row), members: (members.get(row.code) ?? []).map(snapshotLabel) }));
}
