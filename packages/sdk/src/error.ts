/** One argument to mend: where it stands (`inputs[0].base.place`), what was given, and what is allowed there. */
export interface InputProblem {
  readonly path: string;
  readonly value: unknown;
  readonly allowed: string;
}

/** What is known of a failure beside its sentence. */
export interface Failure {
  readonly code: string;
  readonly status?: number | undefined;
  readonly path?: readonly (string | number)[] | undefined;
  readonly problems?: readonly InputProblem[] | undefined;
  readonly partialData?: unknown;
  readonly requestId?: string | undefined;
  readonly cause?: unknown;
}

/** Every failure of a call but an abort, which throws the reason of its signal. */
export class HasilaError extends Error {
  override readonly name = 'HasilaError';
  /**
   * Stable. The server's: `BAD_USER_INPUT`, `QUERY_TOO_COMPLEX`, `RATE_LIMITED`, `TIMEOUT`, `SERVICE_UNAVAILABLE`,
   * `INTERNAL_SERVER_ERROR`. Ours: `NETWORK` (no answer), `BAD_RESPONSE` (no answer of a Hasila server), `NOT_FOUND`.
   */
  readonly code: string;
  /** Of HTTP; `undefined` when there was no answer. */
  readonly status: number | undefined;
  /** Where in the answer it happened; `undefined` when it concerns all of it. */
  readonly path: readonly (string | number)[] | undefined;
  /** What to mend in the arguments; empty where the failure is not theirs. */
  readonly problems: readonly InputProblem[];
  /** What was answered all the same, in the shape of the document; `undefined` when nothing was. */
  readonly partialData: unknown;
  /** Under this id the server has logged the request. */
  readonly requestId: string | undefined;

  constructor(
    message: string,
    { code, status, path, problems = [], partialData, requestId, cause }: Failure,
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.status = status;
    this.path = path;
    this.problems = problems;
    this.partialData = partialData;
    this.requestId = requestId;
  }
}
