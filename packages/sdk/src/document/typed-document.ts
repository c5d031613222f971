/**
 * A GraphQL document that knows the type of its answer and of its variables: one made by {@link graphql}, or by any
 * tool that follows the `__apiType` convention (a string, a `String` object or a parsed document with its source).
 */
export interface TypedDocument<Result, Variables> {
  /** Never there at run time: it carries the two types. */
  readonly __apiType?: (variables: Variables) => Result;
  /** Where a parsed document keeps its text. */
  readonly loc?: { readonly source: { readonly body: string } };
  toString(): string;
}

/** The type of the answer to a document. */
export type ResultOf<Document> = Document extends TypedDocument<infer Result, infer _> ? Result : never;

/** The type of the variables of a document. */
export type VariablesOf<Document> =
  Document extends TypedDocument<infer _, infer Variables> ? Variables : never;

export function sourceOf(document: Pick<TypedDocument<unknown, unknown>, 'loc' | 'toString'>): string {
  return document.loc?.source.body ?? document.toString();
}
