import type { Day, Language } from '@hasila/domain';

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
  /** Milliseconds for a whole call, with its repetitions. Absent: 10,000. `Infinity`: no end. */
  readonly timeoutMs?: number | undefined;
  /** How often a request is sent again that failed on the way, or was answered 429, 502, 503 or 504. Absent: 2. */
  readonly retries?: number | undefined;
  /** Whether documents with a hash are asked for by GET, so that caches on the way may answer. Absent: yes. */
  readonly persisted?: boolean | undefined;
  /**
   * How many answers to GETs are kept to be revalidated by their `ETag`. Absent: 100, and none in a browser's page,
   * where the browser's own cache does it without asking leave of another origin first.
   */
  readonly keptAnswers?: number | undefined;
}

/** Taken by every call. */
export interface CallOptions {
  /** Ends the call: it throws the reason of the signal. */
  readonly signal?: AbortSignal | undefined;
}
