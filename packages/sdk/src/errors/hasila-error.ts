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
  readonly retryAfterMs?: number | undefined;
  readonly partialData?: unknown;
  readonly requestId?: string | undefined;
  readonly cause?: unknown;
}

/**
 * Every failure of a call but an abort, which throws the reason of its signal. Its classes say who must act: whoever
 * wrote the question ({@link BadInputError}), whoever sends too many ({@link RateLimitError}), nobody but time
 * ({@link NetworkError}, {@link TimeOutError}, {@link ServiceError}), or whoever runs the service ({@link UnknownError}).
 */
export abstract class HasilaError extends Error {
  /** Stable: the server's `extensions.code`, or one of ours. The README lists them. */
  declare readonly code: string;
  /** Of HTTP; `undefined` when there was no answer. */
  declare readonly status: number | undefined;
  /** Where in the answer it happened; `undefined` when it concerns all of it. */
  declare readonly path: readonly (string | number)[] | undefined;
  /** What was answered all the same, in the shape of the document; `undefined` when nothing was. */
  declare readonly partialData: unknown;
  /** Under this id the server has logged the request. */
  declare readonly requestId: string | undefined;

  constructor(message: string, { cause, ...known }: Failure) {
    super(message, cause === undefined ? undefined : { cause });
    Object.assign(this, known);
  }
}

/** No answer came: `NETWORK`. */
export class NetworkError extends HasilaError {
  override readonly name = 'NetworkError';
}

/** No answer came in time, neither here nor, with a `status`, from the database of the service: `TIMEOUT`. */
export class TimeOutError extends HasilaError {
  override readonly name = 'TimeOutError';
}

/** The question is wrong: `BAD_USER_INPUT`, `NOT_FOUND`, `QUERY_TOO_COMPLEX`, `NOT_IN_SNAPSHOT`. */
export class BadInputError extends HasilaError {
  override readonly name = 'BadInputError';
  /** What to mend: an entry for each argument, with what is allowed there. */
  declare readonly problems: readonly InputProblem[];
}

/** Too many questions in too short a time: `RATE_LIMITED`. */
export class RateLimitError extends HasilaError {
  override readonly name = 'RateLimitError';
  /** Milliseconds until the next question is answered; `undefined` when the server does not say. */
  declare readonly retryAfterMs: number | undefined;
}

/** The service is away for a while (`SERVICE_UNAVAILABLE`) or broke (`INTERNAL_SERVER_ERROR`: quote `requestId`). */
export class ServiceError extends HasilaError {
  override readonly name = 'ServiceError';
}

/** What came is no answer of a Hasila service (`BAD_RESPONSE`), or a failure with a code that this package does not know. */
export class UnknownError extends HasilaError {
  override readonly name = 'UnknownError';
}

const CLASSES: Readonly<Record<string, new (message: string, failure: Failure) => HasilaError>> = {
  NETWORK: NetworkError,
  TIMEOUT: TimeOutError,
  BAD_USER_INPUT: BadInputError,
  NOT_FOUND: BadInputError,
  QUERY_TOO_COMPLEX: BadInputError,
  NOT_IN_SNAPSHOT: BadInputError,
  UNAUTHENTICATED: BadInputError,
  RATE_LIMITED: RateLimitError,
  SERVICE_UNAVAILABLE: ServiceError,
  INTERNAL_SERVER_ERROR: ServiceError,
};

/** The failure of a code, in the class of that code. */
export function failed(message: string, failure: Failure): HasilaError {
  return new (CLASSES[failure.code] ?? UnknownError)(message, {
    ...failure,
    problems: failure.problems ?? [],
  });
}
