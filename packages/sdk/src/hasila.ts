import type { TypedDocument } from './document/typed-document.js';
import { compare, compareMany } from './questions/compare.js';
import { indicators } from './questions/indicators.js';
import { yearOverYear } from './questions/year-over-year.js';
import type { Answer, Mode, Questions } from './questions.js';
import { safeQuestions } from './safe-questions.js';
import { createClient } from './transport/client.js';
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
export interface Hasila extends Asking<'throwing'> {
  /** The same questions, which give `{ data, error }` and throw no `HasilaError`. */
  readonly safe: Asking<'safe'>;
}

/** A client of one Hasila service. */
export function createHasila(settings: ClientSettings): Hasila {
  const client = createClient(settings);
  const asking: Asking<'throwing'> = {
    compare: (input, options) => compare(client, input, options),
    compareMany: (inputs, options) => compareMany(client, inputs, options),
    yearOverYear: (input, options) => yearOverYear(client, input, options),
    indicators: (input, options) => indicators(client, input, options),
    query: (document, ...[variables, options]) => client.request(document, variables, options),
  };
  return { ...asking, safe: safeQuestions(asking) as Asking<'safe'> };
}
