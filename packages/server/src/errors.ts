import { GraphQLError } from 'graphql';
import { LIMITS } from './limits/limits.js';
import { DocumentTooLarge } from './limits/refusal.js';
import { isGone, isOfAnotherEdition, isTimeout } from './serving/failures.js';

/** Codes that a caller can meet beside those that resolvers give. */
const SERVICE_UNAVAILABLE = 'SERVICE_UNAVAILABLE';
const TIMEOUT = 'TIMEOUT';
const INTERNAL = 'INTERNAL_SERVER_ERROR';

/**
 * What a caller is told. A mistake of the caller keeps its words and gets a code; a database that is away has a code
 * of its own; anything else is masked, since its words may say more than a stranger should know. `executed`: there are
 * data beside it, and so it is no failure of the whole request.
 */
export function shownError(error: unknown, requestId: string, executed: boolean): GraphQLError {
  const graphql = error instanceof GraphQLError ? error : undefined;
  const cause = graphql === undefined ? error : graphql.originalError;
  if (graphql !== undefined && (cause === undefined || isOfCaller(graphql))) return ofCaller(graphql);
  if (cause instanceof SyntaxError) return new GraphQLError('The variables are not JSON.', BAD_VARIABLES);
  const [message, code, status] = ofDatabase(cause) ?? ['Unexpected error.', INTERNAL, 500];
  return new GraphQLError(message, {
    nodes: graphql?.nodes ?? null,
    path: graphql?.path ?? null,
    extensions: {
      code,
      requestId,
      ...(code === SERVICE_UNAVAILABLE ? { http: { status, headers: RETRY } } : {}),
      ...(code === TIMEOUT || (code === INTERNAL && !executed) ? { http: { status } } : {}),
    },
  });
}

const BAD_VARIABLES = { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } };

const RETRY = { 'retry-after': '1' };

/** Whether it is a fault of ours, to be logged, and no mistake of the caller. */
export function isFault(error: GraphQLError): boolean {
  const code = error.extensions['code'];
  return code === INTERNAL || code === SERVICE_UNAVAILABLE || code === TIMEOUT;
}

/** A mistake of the caller names itself, through whatever wraps it. */
function isOfCaller({ extensions, originalError }: GraphQLError): boolean {
  return extensions['code'] === 'BAD_USER_INPUT' || originalError instanceof GraphQLError;
}

/** Documents that do not parse or validate have the codes of GraphQL servers: here there is one word for all. */
const UNNAMED: readonly unknown[] = [
  undefined,
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
];

/** A document that does not parse or validate, or a value that does not fit: whatever has no code is a bad input. */
function ofCaller(error: GraphQLError): GraphQLError {
  if (error.extensions['code'] === 'REQUEST_ENTITY_TOO_LARGE') return bodyTooLarge();
  // Yoga answers 200 to who accepts plain JSON and sends what does not parse; to this we say no.
  if (error instanceof DocumentTooLarge) return new DocumentTooLarge(error.what, error.cost, error.limit);
  if (!UNNAMED.includes(error.extensions['code'])) return withPath(error);
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    path: error.path ?? null,
    extensions: { ...error.extensions, code: 'BAD_USER_INPUT' },
  });
}

function bodyTooLarge(): GraphQLError {
  const limit = LIMITS.bodyBytes;
  return new GraphQLError(`The body has more than ${limit} bytes.`, {
    extensions: { code: 'BAD_USER_INPUT', limit, http: { status: 413 } },
  });
}

/** A value of a variable says in its message alone where it stands. */
function withPath(error: GraphQLError): GraphQLError {
  const problems: unknown = error.extensions['problems'];
  const [, variable, , place] =
    /^Variable "\$(\w+)" got invalid value .*?( at "([^"]+)")?; /.exec(error.message) ?? [];
  const path = place ?? variable;
  if (path === undefined || !Array.isArray(problems)) return error;
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    path: error.path ?? null,
    extensions: { ...error.extensions, problems: problems.map((problem) => ({ ...problem, path })) },
  });
}

function ofDatabase(cause: unknown): readonly [message: string, code: string, status: number] | undefined {
  if (isTimeout(cause)) return ['The query took too long.', TIMEOUT, 504];
  if (isGone(cause)) return ['The database is away; try again.', SERVICE_UNAVAILABLE, 503];
  return isOfAnotherEdition(cause)
    ? ['Editions came faster than the query could be answered; try again.', SERVICE_UNAVAILABLE, 503]
    : undefined;
}
