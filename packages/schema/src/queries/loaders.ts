import DataLoader from 'dataloader';
import { made } from './by-key.js';
import { catalogueLoaders, INDICATOR_COLUMNS } from './catalogue.js';
import { claimLoaders } from './claims.js';
import { commitmentLoaders } from './commitments.js';
import { comparisonLoader } from './comparisons.js';
import { eventLoaders } from './events.js';
import { facilityLoaders } from './facilities.js';
import { readFilteredPage } from './filtered-page.js';
import { knownCodeLoader } from './known-codes.js';
import { type NestedField, PARENT_COLUMNS } from './listings.js';
import { observationLoaders } from './observations.js';
import { countRows, countRowsOf, type Listing, type Page, readPage, readPages } from './page.js';
import type { PageArguments } from './page-request.js';
import { pairLoaders } from './pairs.js';
import type { Reader } from './reader.js';
import type { SeriesRecord } from './records.js';
import { type IndicatorRow, toIndicator, type Units } from './rows.js';
import { seriesLoaders } from './series.js';
import { type ComparedRow, comparedColumns, pairOf } from './year-over-year.js';

/** A list inside a list. */
export interface Nested {
  readonly field: NestedField;
  readonly parent: string;
  /** Whatever else tells this list from another of the same field in one request: its filter. */
  readonly filter?: object;
}

export type Loaders = ReturnType<typeof makeLoaders>;

/** All that one request reads, each kind of key in one statement. Made anew for every request. */
export function makeLoaders(db: Reader, units: Units) {
  const pages = new Map<string, (parent: string) => Promise<Page<unknown>>>();
  const counts = new Map<string, DataLoader<string, number>>();
  const catalogue = catalogueLoaders(db, units);
  const observations = observationLoaders(db, units);
  const takeIndicator = (row: IndicatorRow) =>
    catalogue.indicator.take(row.code, () => toIndicator(row, units));
  return {
    ...catalogue,
    ...observations,
    ...comparisonLoader(db, { indicator: catalogue.indicator, observation: observations.observation }),
    ...claimLoaders(db, units),
    ...seriesLoaders(db),
    ...pairLoaders(db),
    ...facilityLoaders(db),
    ...eventLoaders(db),
    ...commitmentLoaders(db, units),
    knownCode: knownCodeLoader(db),
    /** One page of a list; of a nested one together with the same page of all its siblings. */
    page: async <Key>(listing: Listing, args: PageArguments, nested?: Nested): Promise<Page<Key>> => {
      if (nested === undefined) return readPage<Key, never>(db, listing, args);
      const { field, parent, filter } = nested;
      const { first, last, after, before } = args;
      const id = JSON.stringify([field, filter, first, last, after, before]);
      const loader = remember(pages, id, () => {
        const inside = { ...listing, parent: PARENT_COLUMNS[field] };
        const read = new DataLoader((parents: readonly string[]) =>
          readPages<unknown>(db, inside, parents, args),
        );
        return made(db, `page ${id}`, String, (parent: string) => read.load(parent));
      });
      return (await loader(parent)) as Page<Key>;
    },
    /** One page of indicators, with what each is made of. */
    indicatorPage: (listing: Listing, args: PageArguments): Promise<Page<string>> =>
      readPage<string, IndicatorRow>(db, { ...listing, columns: INDICATOR_COLUMNS }, args, (rows) => {
        for (const row of rows) takeIndicator(row);
      }),
    /** One page of series that have a figure for a year, with what it takes to compare it with the year before. */
    yearPage: (listing: Listing, year: number, args: PageArguments): Promise<Page<SeriesRecord>> =>
      readPage<SeriesRecord, ComparedRow>(
        db,
        { ...listing, columns: comparedColumns(year) },
        args,
        (rows) => {
          for (const { key, of_indicator: indicator, known } of rows) {
            takeIndicator(indicator);
            for (const period of Object.values(pairOf(year))) {
              const ofPeriod = known.filter((row) => row.period === period);
              observations.takeReadings({ ...key, period }, ofPeriod);
            }
          }
        },
      ),
    /** A page of what the domain keeps of a list. */
    filteredPage: <Key>(
      listing: Listing,
      args: PageArguments,
      keep: (keys: readonly Key[]) => Promise<readonly boolean[]>,
    ) => readFilteredPage<Key>(db, listing, args, keep),
    count: async (listing: Listing, nested?: Nested): Promise<number> => {
      if (nested === undefined) return countRows(db, listing);
      const { field, parent, filter } = nested;
      const loader = remember(counts, JSON.stringify([field, filter]), () => {
        const inside = { ...listing, parent: PARENT_COLUMNS[field] };
        return new DataLoader((parents: readonly string[]) => countRowsOf(db, inside, parents));
      });
      return loader.load(parent);
    },
  };
}

function remember<V>(map: Map<string, V>, key: string, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
