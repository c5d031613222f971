import DataLoader from 'dataloader';
import type { SQL } from 'drizzle-orm';
import type { Database } from '../database.js';
import { catalogueLoaders } from './catalogue.js';
import { claimLoaders } from './claims.js';
import { knownCodeLoader } from './known-codes.js';
import { observationLoaders } from './observations.js';
import {
  countRows,
  countRowsOf,
  type Listing,
  type Page,
  type PageArguments,
  readPage,
  readPages,
} from './page.js';
import type { Units } from './rows.js';
import { seriesLoaders } from './series.js';

/** A list inside a list: its name, its rows by parent, and the value of this parent. */
export interface Nested {
  /** Everything that tells this list from another of the same request: field and filter. */
  readonly name: string;
  readonly column: SQL;
  readonly parent: string;
}

export type Loaders = ReturnType<typeof makeLoaders>;

/** All that one request reads, each kind of key in one statement. Made anew for every request. */
export function makeLoaders(db: Database, units: Units) {
  const pages = new Map<string, DataLoader<string, Page<unknown>>>();
  const counts = new Map<string, DataLoader<string, number>>();
  return {
    ...catalogueLoaders(db, units),
    ...observationLoaders(db, units),
    ...claimLoaders(db, units),
    ...seriesLoaders(db),
    knownCode: knownCodeLoader(db),
    /** One page of a list; of a nested one together with the same page of all its siblings. */
    page: async <Key>(listing: Listing, args: PageArguments, nested?: Nested): Promise<Page<Key>> => {
      if (nested === undefined) return readPage<Key>(db, listing, args);
      const { name, column, parent } = nested;
      const { first, last, after, before } = args;
      const id = JSON.stringify([name, first, last, after, before]);
      const loader = remember(pages, id, () => {
        const inside = { ...listing, parent: column };
        return new DataLoader((parents: readonly string[]) => readPages<unknown>(db, inside, parents, args));
      });
      return (await loader.load(parent)) as Page<Key>;
    },
    count: async (listing: Listing, nested?: Nested): Promise<number> => {
      if (nested === undefined) return countRows(db, listing);
      const { name, column, parent } = nested;
      const loader = remember(counts, name, () => {
        const inside = { ...listing, parent: column };
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
