import DataLoader from 'dataloader';

/** A loader that asks for many keys in one statement and answers `undefined` for a key without a row. */
export function byKey<K extends string, R>(
  load: (keys: readonly K[]) => Promise<readonly R[]>,
  keyOf: (row: R) => K,
): DataLoader<K, R | undefined> {
  return new DataLoader(
    async (keys) => {
      const rows = new Map((await load(keys)).map((row) => [keyOf(row), row]));
      return keys.map((key) => rows.get(key));
    },
    { maxBatchSize: 5_000 },
  );
}

/** A loader of lists: every row that belongs to a key, in the order of the statement. */
export function listByKey<K, R>(
  load: (keys: readonly K[]) => Promise<readonly R[]>,
  indexOf: (row: R) => number,
  cacheKey: (key: K) => string,
): DataLoader<K, readonly R[], string> {
  return new DataLoader(
    async (keys) => {
      const lists: R[][] = keys.map(() => []);
      for (const row of await load(keys)) lists[indexOf(row)]?.push(row);
      return lists;
    },
    { cacheKeyFn: cacheKey, maxBatchSize: 5_000 },
  );
}
