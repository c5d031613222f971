/** A code and what it is called: in English, French and Arabic, in the order in which an editor shows them. */
export interface NamedCode {
  readonly code: string;
  readonly names: readonly string[];
}

/** The codes that a dataset has, with what an editor tells of each: from its files, or from a server that serves it. */
export interface Catalogue {
  readonly indicators: readonly (NamedCode & {
    readonly unit: NamedCode;
    readonly definition: string | null;
  })[];
  readonly places: readonly (NamedCode & { readonly type: string })[];
  readonly dimensions: readonly (NamedCode & { readonly members: readonly NamedCode[] })[];
  readonly topics: readonly NamedCode[];
}
