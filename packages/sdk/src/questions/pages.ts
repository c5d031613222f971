/** One page of a list: what it holds, and the cursor of the next one while there is one. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** A list that asks for its pages as they are read: `for await (const item of list)`. Nothing is sent before. */
export interface Paged<Item> extends AsyncIterable<Item> {
  /** All items, or the first `limit` of them. */
  toArray(options?: { readonly limit?: number | undefined }): Promise<readonly Item[]>;
  /** One page: `size` items (absent: 50, at most 200) after the `next` of the page before. */
  page(options?: PageOptions): Promise<Page<Item>>;
  /** How many items there are. */
  total(): Promise<number>;
}

/** Which page. */
export interface PageOptions {
  readonly size?: number | undefined;
  /** Absent or `null`: the first. */
  readonly after?: string | null | undefined;
}

/** How a list is asked for. */
export interface Pages<Item> {
  /** `size` items after the cursor. */
  readonly load: (size: number, after: string | null) => Promise<Page<Item>>;
  readonly count: () => Promise<number>;
  /** How many a list that is read whole asks for at once. Absent: 200. */
  readonly largest?: number | undefined;
}

/** The most that the server gives at once. */
export const LARGEST_PAGE = 200;
const USUAL_PAGE = 50;

/** Each reading of the list starts anew. */
export function paged<Item>({ load, count, largest = LARGEST_PAGE }: Pages<Item>): Paged<Item> {
  async function* read(limit: number, size: number): AsyncGenerator<Item, void> {
    let after: string | null = null;
    for (let left = limit; left > 0; ) {
      const page: Page<Item> = await load(Math.min(size, left), after);
      yield* page.items;
      left -= page.items.length;
      after = page.next;
      if (after === null) return;
    }
  }
  return {
    [Symbol.asyncIterator]: () => read(Infinity, USUAL_PAGE),
    toArray: async ({ limit = Infinity } = {}) => {
      const items: Item[] = [];
      for await (const item of read(limit, largest)) items.push(item);
      return items;
    },
    page: ({ size = USUAL_PAGE, after = null } = {}) => load(size, after),
    total: count,
  };
}
