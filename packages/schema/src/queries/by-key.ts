import DataLoader from 'dataloader';
import type { Reader } from './reader.js';

/** Answers for keys, many of them in one statement; for those that are known, in none. */
export interface Lookup<K, R> {
  readonly load: (key: K) => Promise<R>;
}

/** A lookup that can be told what another statement has read. */
export interface RowLookup<K, R extends object | string> extends Lookup<K, R | undefined> {
  /** Makes the row where it is not known already. */
  readonly take: (key: K, make: () => R) => void;
}

/** A lookup of lists that can be told one. */
export interface ListLookup<K, R> extends Lookup<K, readonly R[]> {
  readonly take: (key: K, list: readonly R[]) => void;
}

/** A lookup that answers `undefined` for a key without a row. */
export function byKey<K extends string, R extends object | string>(
  { known }: Pick<Reader, 'known'>,
  kind: string,
  load: (keys: readonly K[]) => Promise<readonly R[]>,
  keyOf: (row: R) => K,
): RowLookup<K, R> {
  const make = () =>
    new DataLoader<K, R | undefined>(
      async (keys) => {
        const rows = new Map((await load(keys)).map((row) => [keyOf(row), row]));
        for (const [key, row] of rows) known?.set(nameOf(kind, key), { row }, 1);
        return keys.map((key) => rows.get(key));
      },
      { maxBatchSize: MOST_AT_ONCE },
    );
  let loader: ReturnType<typeof make> | undefined;
  const made = () => {
    loader ??= make();
    return loader;
  };
  return {
    load: (key) => {
      const held = known?.get(nameOf(kind, key)) as { readonly row: R } | undefined;
      return held === undefined ? made().load(key) : Promise.resolve(held.row);
    },
    take: (key, make) => {
      const name = nameOf(kind, key);
      if (known === undefined) made().prime(key, make());
      else if (known.get(name) === undefined) known.set(name, { row: make() }, 1);
    },
  };
}

/** A lookup of lists: every row that belongs to a key, in the order of the statement. */
export function listByKey<K, R>(
  { known }: Pick<Reader, 'known'>,
  kind: string,
  load: (keys: readonly K[]) => Promise<readonly R[]>,
  indexOf: (row: R) => number,
  cacheKey: (key: K) => string,
): ListLookup<K, R> {
  const make = () =>
    new DataLoader<K, readonly R[], string>(
      async (keys) => {
        const lists: R[][] = keys.map(() => []);
        for (const row of await load(keys)) lists[indexOf(row)]?.push(row);
        for (const [index, key] of keys.entries()) {
          const list = lists[index] ?? [];
          known?.set(nameOf(kind, cacheKey(key)), list, list.length);
        }
        return lists;
      },
      { cacheKeyFn: cacheKey, maxBatchSize: MOST_AT_ONCE },
    );
  let loader: ReturnType<typeof make> | undefined;
  const made = () => {
    loader ??= make();
    return loader;
  };
  return {
    load: (key) => {
      const held = known?.get(nameOf(kind, cacheKey(key))) as readonly R[] | undefined;
      return held === undefined ? made().load(key) : Promise.resolve(held);
    },
    take: (key, list) => void made().prime(key, list),
  };
}

/** What is made of rows: once in a request, and once in an edition where that is remembered. */
export function made<Arguments extends readonly unknown[], T extends object | null>(
  { known }: Pick<Reader, 'known'>,
  kind: string,
  nameOfArguments: (...args: Arguments) => string,
  make: (...args: Arguments) => Promise<T>,
): (...args: Arguments) => Promise<T> {
  const making = new Map<string, Promise<T>>();
  return (...args) => {
    const name = nameOf(kind, nameOfArguments(...args));
    const held = known?.get(name) as { readonly value: T } | undefined;
    if (held !== undefined) return Promise.resolve(held.value);
    const before = making.get(name);
    if (before !== undefined) return before;
    const begun = make(...args).then((value) => {
      known?.set(name, { value }, Array.isArray(value) ? value.length : 1);
      return value;
    });
    making.set(name, begun);
    return begun;
  };
}

const MOST_AT_ONCE = 5_000;

function nameOf(kind: string, key: string): string {
  return `${kind} ${key}`;
}
