import { brokenSnapshot } from './read-snapshot.js';

/** Things by their codes. */
export interface Lookup<T> {
  readonly codes: readonly string[];
  readonly find: (code: string) => T | undefined;
  /** One that something else names: it must be there. */
  readonly get: (code: string) => T;
}

export function lookup<T>(kind: string, items: readonly T[], codeOf: (item: T) => string): Lookup<T> {
  const byCode = new Map(items.map((item) => [codeOf(item), item]));
  return {
    codes: [...byCode.keys()],
    find: (code) => byCode.get(code),
    get: (code) => {
      const item = byCode.get(code);
      if (item === undefined) throw brokenSnapshot(kind, code);
      return item;
    },
  };
}

/** The items of each key, in their order. */
export function grouped<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** A value that is made when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** By code points of codes and days, as lists of the service are. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
