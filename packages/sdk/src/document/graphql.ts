import type { Query } from '../generated/schema.js';
import type { Parse, ParsedDocument } from './parse.js';
import type { Problems, Selected, VariableProblems, VariableValues } from './select.js';
import type { TypedDocument } from './typed-document.js';

/** The document itself where the schema knows all that it asks for, else a sentence that says what it does not know. */
export type Checked<Source extends string> = string extends Source
  ? Source
  : Parse<Source> extends infer Document
    ? Document extends ParsedDocument
      ? ProblemsOf<Document> extends infer Problem
        ? [Problem] extends [never]
          ? Source
          : Sentence<Problem>
        : never
      : Sentence<Document>
    : never;

/** Made anew here, so that the compiler shows the words and not where they come from. */
type Sentence<Problem> = Problem extends string ? `${Problem}.` : never;

type ProblemsOf<Document extends ParsedDocument> =
  | Problems<Query, Document['operation'], Document['fragments']>
  | VariableProblems<Document['variables']>;

/** What a document written as a literal is answered with, and asks for. */
export type DocumentOf<Source extends string> = string extends Source
  ? TypedDocument<unknown, Readonly<Record<string, unknown>>>
  : Parse<Source> extends infer Document extends ParsedDocument
    ? TypedDocument<
        Selected<Query, Document['operation'], Document['fragments']>,
        VariableValues<Document['variables']>
      >
    : never;

/**
 * A document of your own. Its answer and its variables are typed from its text, as you write it: one query, with the
 * fragments that it needs beside it. A field that the schema does not know fails to compile.
 */
export function graphql<const Source extends string>(source: Checked<Source>): DocumentOf<Source>;
export function graphql(source: string): TypedDocument<unknown, Readonly<Record<string, unknown>>> {
  return source;
}
