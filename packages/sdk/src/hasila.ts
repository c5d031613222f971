import type { TypedDocument } from './document/typed-document.js';
import type { Answer, Mode } from './modes.js';
import { claims } from './questions/claims.js';
import { commitments } from './questions/commitments.js';
import { compare, compareMany } from './questions/compare.js';
import { events } from './questions/events.js';
import { facilities } from './questions/facilities.js';
import { indicator } from './questions/indicator.js';
import { indicators } from './questions/indicators.js';
import { observations } from './questions/observations.js';
import { ranking } from './questions/ranking.js';
import { search } from './questions/search.js';
import { sources } from './questions/sources.js';
import { yearInReview } from './questions/year-in-review.js';
import { yearOverYear } from './questions/year-over-year.js';
import type { Questions } from './questions.js';
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
    compare: (input, options) => compare(client, input, options),
    compareMany: (inputs, options) => compareMany(client, inputs, options),
    yearOverYear: (input, options) => yearOverYear(client, input, options),
    indicators: (input, options) => indicators(client, input, options),
    indicator: (input, options) => indicator(client, input, options),
    observations: (input, options) => observations(client, input, options),
    ranking: (input, options) => ranking(client, input, options),
    yearInReview: (input, options) => yearInReview(client, input, options),
    claims: (input, options) => claims(client, input, options),
    facilities: (input, options) => facilities(client, input, options),
    events: (input, options) => events(client, input, options),
    commitments: (input, options) => commitments(client, input, options),
    sources: (input, options) => sources(client, input, options),
    search: (input, options) => search(client, input, options),
    query: (document, ...[variables, options]) => client.request(document, variables, options),
  };
  const { url, language, asOf } = client;
  return { ...asking, safe: safeQuestions(asking) as Asking<'safe'>, url, language, asOf };
}
