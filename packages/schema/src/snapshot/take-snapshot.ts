import { SNAPSHOT_VERSION, type Snapshot } from '@hasila/domain';
import type { Database, Queryable } from '../database.js';
import { groupBy } from '../group-by.js';
import * as tables from '../tables/index.js';
import { readCatalogue } from './read-catalogue.js';
import { readFigures } from './read-figures.js';
import { readHappenings } from './read-happenings.js';
import { NoEditionError } from './snapshot-error.js';
import { snapshotClaim, snapshotIndicator, snapshotReading } from './snapshot-rows.js';

/** What a snapshot is to hold. */
export interface SnapshotContents {
  /** Codes; absent: all. */
  readonly indicators?: readonly string[] | undefined;
  /** Whether facilities, events and commitments are wanted; absent: when all indicators are. */
  readonly happenings?: boolean | undefined;
}

/** The served edition, or a part of it, as one document; all of it is of one edition. */
export function takeSnapshot(db: Database, contents: SnapshotContents = {}): Promise<Snapshot> {
  return db.transaction((transaction) => read(transaction, contents), {
    accessMode: 'read only',
    isolationLevel: 'repeatable read',
  });
}

async function read(
  db: Queryable,
  { indicators: codes, happenings: wanted = codes === undefined }: SnapshotContents,
): Promise<Snapshot> {
  const [edition] = await db.select().from(tables.dataset);
  if (edition === undefined) throw new NoEditionError();
  const figures = await readFigures(db, codes);
  const happenings = wanted ? await readHappenings(db) : undefined;
  const breaks = groupBy(figures.breaks, ({ indicator }) => indicator);
  const whole = codes === undefined && wanted;
  return {
    format: 'hasila-snapshot',
    version: SNAPSHOT_VERSION,
    edition: edition.edition,
    issued: edition.issued.toISOString(),
    license: edition.license,
    whole,
    ...(await readCatalogue(db, { figures, happenings, whole })),
    indicators: figures.indicators.map((row) => snapshotIndicator(row, breaks.get(row.code) ?? [])),
    readings: figures.readings.map(({ reading, series }) => snapshotReading(reading, series)),
    claims: figures.claims.map(({ claim, series }) => snapshotClaim(claim, series)),
    ...(happenings === undefined ? {} : { happenings }),
  };
}
