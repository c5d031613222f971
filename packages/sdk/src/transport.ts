import type { Day, Language } from '@hasila/domain';
import { sourceOf, type TypedDocument } from './document/typed-document.js';
import { HasilaError, type InputProblem } from './error.js';

/** Sends a request. `globalThis.fetch` is one, and so is that of an application under test. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response> | Response;

export interface ClientSettings {
  /** Address of the GraphQL endpoint: `https://data.example/graphql`. */
  readonly url: string;
  /** Absent: `globalThis.fetch`. */
  readonly fetch?: Fetch | undefined;
  /** Sent with every request beside our own. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** The language of labels and sentences: `AR`, `EN` or `FR`. Absent: English. */
  readonly language?: Language | undefined;
  /** A day, such as `2022-12-31`: every named question is answered as the world knew it then, unless it says another. */
  readonly asOf?: Day | undefined;
}

/** What a question needs to be asked. */
export interface Client extends ClientSettings {
  readonly language: Language;
}

/** Taken by every call. */
export interface CallOptions {
  /** Ends the call: it throws the reason of the signal. */
  readonly signal?: AbortSignal | undefined;
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly AnsweredError[];
}

interface AnsweredError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: {
    readonly code?: string;
    readonly problems?: readonly InputProblem[];
    readonly requestId?: string;
  };
}

/** Sends one document by POST and gives its data, or throws. */
export async function request<Result, Variables>(
  client: Client,
  document: TypedDocument<Result, Variables>,
  variables: Variables | undefined,
  { signal }: CallOptions = {},
): Promise<Result> {
  const response = await send(client, JSON.stringify({ query: sourceOf(document), variables }), signal);
  const { data, errors } = await read(response, signal);
  const [first] = errors ?? [];
  if (errors !== undefined && first !== undefined) {
    const { code = 'UNKNOWN', problems, requestId } = first.extensions ?? {};
    throw new HasilaError([...new Set(errors.map(({ message }) => message))].join('\n'), {
      code,
      problems,
      path: first.path,
      partialData: data ?? undefined,
      ...seen(response),
      ...(requestId === undefined ? {} : { requestId }),
    });
  }
  if (data === undefined || data === null) throw noAnswer(response);
  return data as Result;
}

async function send(
  { url, fetch = globalThis.fetch, headers, language }: Client,
  body: string,
  signal: AbortSignal | undefined,
): Promise<Response> {
  try {
    return await fetch(url, {
      method: 'POST',
      headers: {
        accept: 'application/graphql-response+json, application/json',
        'accept-language': language.toLowerCase(),
        'content-type': 'application/json',
        ...headers,
      },
      body,
      signal: signal ?? null,
    });
  } catch (cause) {
    throw lost(
      `No answer from ${url}: ${cause instanceof Error ? cause.message : String(cause)}`,
      cause,
      signal,
    );
  }
}

async function read(response: Response, signal: AbortSignal | undefined): Promise<Answer> {
  const text = await response.text().catch((cause: unknown) => {
    throw lost('The answer broke off.', cause, signal);
  });
  try {
    const answer: unknown = JSON.parse(text);
    if (typeof answer === 'object' && answer !== null) return answer;
  } catch {
    // Whatever it is, it is no answer.
  }
  throw noAnswer(response);
}

/** An abort is no failure: it goes back to whoever asked for it. */
function lost(message: string, cause: unknown, signal: AbortSignal | undefined): unknown {
  return signal?.aborted === true ? signal.reason : new HasilaError(message, { code: 'NETWORK', cause });
}

function noAnswer(response: Response): HasilaError {
  return new HasilaError(
    `${response.url || 'The address'} gave no answer of a Hasila server (HTTP status ${response.status}); the address ends in /graphql.`,
    {
      code: 'BAD_RESPONSE',
      ...seen(response),
    },
  );
}

function seen({ status, headers }: Response): {
  readonly status: number;
  readonly requestId: string | undefined;
} {
  return { status, requestId: headers.get('x-request-id') ?? undefined };
}
