/**
 * A GraphQL document that knows the type of its answer and of its variables: one made by {@link graphql}, or by any
 * tool that follows the `__apiType` convention (a string, a `String` object or a parsed document with its source).
 */
export interface TypedDocument<Result, Variables> {
  /** Never there at run time: it carries the two types. */
  readonly __apiType?: (variables: Variables) => Result;
  /** Where a document carries the SHA-256 of its text under which a server may know it. */
  readonly __meta__?: { readonly hash?: string | undefined } | undefined;
  /** Where a parsed document keeps its text. */
  readonly loc?: { readonly source: { readonly body: string } };
  toString(): string;
}

/** The type of the answer to a document. */
export type ResultOf<Document> = Document extends TypedDocument<infer Result, infer _> ? Result : never;

/** The type of the variables of a document. */
export type VariablesOf<Document> =
  Document extends TypedDocument<infer _, infer Variables> ? Variables : never;

type Untyped = Pick<TypedDocument<unknown, unknown>, 'loc' | 'toString' | '__meta__'>;

export function sourceOf(document: Untyped): string {
  return document.loc?.source.body ?? document.toString();
}

const SHA256 = /^[0-9a-f]{64}$/;

/** Other tools put hashes of other kinds in its place: a server would never know them. */
export function hashOf(document: Untyped): string | undefined {
  const hash = document.__meta__?.hash;
  return hash !== undefined && SHA256.test(hash) ? hash : undefined;
}

/** A document with the SHA-256 of its text. */
export function persisted<Result, Variables>(text: string, hash: string): TypedDocument<Result, Variables> {
  return { __meta__: { hash }, toString: () => text };
}
