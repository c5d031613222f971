import type { TypedDocument } from '../document/typed-document.js';
import type { Language } from '../generated/schema.js';
import type { Client } from '../transport/client.js';
import type { CallOptions } from '../transport/settings.js';
import { type Paged, paged } from './pages.js';

/** A connection as every document of a list selects it. */
export interface Connection<Wire> {
  readonly nodes: readonly Wire[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount?: number | undefined;
}

/** The variables that say which page. */
interface PageVariables {
  readonly first: number;
  readonly after?: string | null | undefined;
  readonly counting?: boolean | null | undefined;
  readonly language: Language;
}

interface Listing<Result, Variables, Wire, Item> {
  readonly document: TypedDocument<Result, Variables>;
  /** What is asked beside the page. It is made when the list is read, so that a mistake in it fails there. */
  readonly asked: () => Omit<Variables, keyof PageVariables>;
  readonly found: (result: Result) => Connection<Wire>;
  readonly item: (wire: Wire) => Item;
  /** Fewer than 200 where that many would cost more than half of what the service grants to anyone. */
  readonly largest?: number;
}

/** For comparisons, whose document is the largest. */
export const PAGE_OF_COMPARISONS = 100;

/** The list that a document asks for, page by page. */
export function listed<Result, Variables extends PageVariables, Wire, Item>(
  client: Client,
  options: CallOptions | undefined,
  { document, asked, found, item, largest }: Listing<Result, Variables, Wire, Item>,
): Paged<Item> {
  const ask = async (page: Omit<PageVariables, 'language'>): Promise<Connection<Wire>> => {
    // The two halves of the variables: what `Omit` takes away is in `page`.
    const variables = { ...asked(), ...page, language: client.language } as unknown as Variables;
    return found(await client.request(document, variables, options));
  };
  return paged({
    load: async (first, after) => {
      const { nodes, pageInfo } = await ask({ first, after });
      return { items: nodes.map(item), next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
    },
    // Where it is counted, the count is there.
    count: async () => (await ask({ first: 1, counting: true })).totalCount as number,
    largest,
  });
}
