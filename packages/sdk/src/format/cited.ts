import type { Period, Text } from '@hasila/domain';
import type { PeriodInput } from '../questions/question.js';
import { periodOf } from './period.js';

/** A document as answers have it. What it lacks is left out of a citation. */
export interface CitableSource {
  readonly slug: string;
  readonly publisher: string;
  /** A description by the dataset, not the headline of the page. */
  readonly title?: Text | null | undefined;
  readonly url?: string | null | undefined;
  /** As precise as it is printed; absent or `null` when it bears no date. */
  readonly published?: PeriodInput | null | undefined;
}

/** A source, or what stands in one: a reading, a claim, a statement. */
export type Citable = CitableSource | { readonly source: CitableSource };

/** What there is to cite, with nothing for what is empty. */
export interface Cited {
  readonly key: string;
  readonly publisher: string;
  readonly title: string | undefined;
  readonly url: string | undefined;
  readonly published: Period | undefined;
}

export function citedOf(of: Citable): Cited {
  const { slug, publisher, title, url, published } = 'source' in of ? of.source : of;
  return {
    key: slug,
    publisher,
    title: title?.value || undefined,
    url: url || undefined,
    published: published == null ? undefined : periodOf(published),
  };
}
