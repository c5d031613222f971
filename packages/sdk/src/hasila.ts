import type { TypedDocument } from './document/typed-document.js';
import type { Answer, Mode } from './modes.js';
import type { Questions } from './questions.js';
import { questionsOf } from './questions-of.js';
import { safeQuestions } from './safe-questions.js';
import { createClient } from './transport/client.js';
import type { Scope } from './transport/scope.js';
import type { CallOptions, ClientSettings } from './transport/settings.js';

/** Variables may be left out where none must be given. */
type VariablesAndOptions<Variables> = object extends Variables
  ? [variables?: Variables, options?: CallOptions]
  : [variables: Variables, options?: CallOptions];

/** The named questions, and documents of one's own. */
interface Asking<How extends Mode> extends Questions<How> {
  /** Answers a document of your own, made with `graphql()`. */
  query<Result, Variables>(
    document: TypedDocument<Result, Variables>,
    ...rest: VariablesAndOptions<Variables>
  ): Answer<How, Result>;
}

/** Every question as a method. Each throws a `HasilaError`, or the reason of the signal that aborts it. */
export interface Hasila extends Asking<'throwing'>, Scope {
  /** The same questions, which give `{ data, error }` and throw no `HasilaError`. */
  readonly safe: Asking<'safe'>;
}

/** A client of one Hasila service. */
export function createHasila(settings: ClientSettings): Hasila {
  const client = createClient(settings);
  const asking: Asking<'throwing'> = {
    ...questionsOf(client),
    query: (document, ...[variables, options]) => client.request(document, variables, options),
  };
  const { url, language, asOf } = client;
  return { ...asking, safe: safeQuestions(asking) as Asking<'safe'>, url, language, asOf };
}
