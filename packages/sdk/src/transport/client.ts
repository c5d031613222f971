import { sourceOf, type TypedDocument } from '../document/typed-document.js';
import { type Ask, asking, posting } from './asking.js';
import { byHash } from './by-hash.js';
import type { Scope } from './scope.js';
import type { CallOptions, ClientSettings } from './settings.js';
import { sharedFlights } from './shared-flights.js';

/** Asks one service. Every question is a function of it: `compare(client, …)`. */
export interface Client extends Scope {
  /** Answers a document, or throws a `HasilaError`, or the reason of the signal that aborts it. */
  readonly request: <Result, Variables>(
    document: TypedDocument<Result, Variables>,
    variables: Variables | undefined,
    options?: CallOptions,
  ) => Promise<Result>;
}

/** A client of one Hasila service. It keeps nothing open, so there is nothing to close. */
export function createClient(settings: ClientSettings): Client {
  const ask = asking(settings, byHash(settings));
  const share = sharedFlights();
  return clientOf(settings, (document, variables, signal) =>
    share(sourceOf(document) + JSON.stringify(variables), signal, (ending) =>
      ask(document, variables, ending),
    ),
  );
}

/**
 * The smallest client: it sends every document with its text, neither shares the answer of equal questions that are asked
 * at the same time nor keeps answers, and calls of it cannot be aborted. For whoever merges questions, as the widgets do.
 */
export function createPlainClient(settings: ClientSettings): Client {
  const ask = asking(settings, posting(settings));
  return clientOf(settings, (document, variables) => ask(document, variables, new AbortController()));
}

type Untyped = (
  document: Parameters<Ask>[0],
  variables: unknown,
  signal: AbortSignal | undefined,
) => Promise<unknown>;

function clientOf({ url, language = 'EN', asOf }: ClientSettings, request: Untyped): Client {
  return {
    url,
    language,
    asOf,
    request: <Result, Variables>(
      document: TypedDocument<Result, Variables>,
      variables: Variables | undefined,
      { signal }: CallOptions = {},
    ) =>
      // Text and hash of a document are all that is sent of it; its types say what comes back.
      request(document as TypedDocument<unknown, unknown>, variables, signal) as Promise<Result>,
  };
}
