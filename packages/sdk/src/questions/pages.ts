/** One page of a list: what it holds, and the cursor of the next one while there is one. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** A list that asks for its pages as they are read: `for await (const item of list)`. */
export interface Paged<Item> extends AsyncIterable<Item> {
  /** All items, or the first `limit` of them. */
  toArray(options?: { readonly limit?: number | undefined }): Promise<readonly Item[]>;
}

/** The most that the server gives at once. */
const LARGEST_PAGE = 200;
const USUAL_PAGE = 50;

/** `load` asks for `size` items after the cursor. Each reading of the list starts anew. */
export function paged<Item>(load: (size: number, after: string | null) => Promise<Page<Item>>): Paged<Item> {
  async function* read(size: number): AsyncGenerator<Item, void> {
    let after: string | null = null;
    do {
      const page: Page<Item> = await load(size, after);
      yield* page.items;
      after = page.next;
    } while (after !== null);
  }
  return {
    [Symbol.asyncIterator]: () => read(USUAL_PAGE),
    toArray: async ({ limit = Infinity } = {}) => {
      const items: Item[] = [];
      if (limit < 1) return items;
      for await (const item of read(Math.min(limit, LARGEST_PAGE))) {
        if (items.push(item) >= limit) break;
      }
      return items;
    },
  };
}
