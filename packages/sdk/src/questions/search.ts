import type { SearchHit, SearchKind } from '../answers/search-hit.js';
import { SearchDocument } from '../generated/operations.js';
import type { Client } from '../transport/client.js';
import type { CallOptions } from '../transport/settings.js';
import { hitFromWire } from '../wire/search-hit.js';
import { listed } from './listed.js';
import type { Paged } from './pages.js';

export interface SearchInput {
  /** 1 to 200 characters in Arabic, French or English, each taken literally. */
  readonly text: string;
  /** Absent: all kinds. */
  readonly kinds?: readonly SearchKind[] | undefined;
}

/** What a text finds, the best first. Spelling variants of Arabic, accents and case make no difference. */
export function search(
  client: Client,
  { text, kinds }: SearchInput,
  options?: CallOptions,
): Paged<SearchHit> {
  return listed(client, options, {
    document: SearchDocument,
    asked: () => ({ text, types: kinds }),
    found: ({ search: { edges: nodes, ...page } }) => ({ nodes, ...page }),
    item: hitFromWire,
  });
}
