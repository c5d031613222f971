import type { Safe } from './errors/safe.js';
import type { Page, Paged } from './questions/pages.js';

/** Whether a failure is thrown, or given back beside the data. */
export type Mode = 'throwing' | 'safe';

/** One answer, by the way in which failures come. */
export type Answer<How extends Mode, Data> = Promise<How extends 'safe' ? Safe<Data> : Data>;

/** A list that is read as a whole, and gives its failures back. */
export interface SafeList<Item> {
  /** All items, or the first `limit` of them. */
  toArray(...limit: Parameters<Paged<Item>['toArray']>): Promise<Safe<readonly Item[]>>;
  /** One page, after the `next` of the page before. */
  page(...which: Parameters<Paged<Item>['page']>): Promise<Safe<Page<Item>>>;
  /** How many items there are. */
  total(): Promise<Safe<number>>;
}

/** A list that pages by itself; the safe one is read as a whole. */
export type List<How extends Mode, Item> = How extends 'safe' ? SafeList<Item> : Paged<Item>;
