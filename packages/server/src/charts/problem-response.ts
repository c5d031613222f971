import { BadInputError } from '@hasila/sdk/core';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { isFault, shownError } from '../errors.js';
import { noteError } from '../plugins/observation.js';
import { requestIdOf } from '../plugins/request-id.js';
import { isRefusal } from '../serving/failures.js';
import { TooManyPicturesError } from './png.js';

interface InputProblem {
  readonly path: string;
  readonly value: unknown;
  readonly allowed: string;
}

/** Why there is no chart, with the status that says it. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly problems: readonly InputProblem[];
  readonly headers: Readonly<Record<string, string>>;
}

/** What a caller is told of a failure; a fault of ours is logged. */
export function problemOf(request: Request, error: unknown, log: Logger): Problem {
  const known = ofCaller(error) ?? ofPictures(error);
  if (known !== undefined) {
    noteError(request, { extensions: { code: known.code } });
    return known;
  }
  const shown = shownError(error, requestIdOf(request), false);
  noteError(request, shown);
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  if (isFault(shown) && request.signal?.aborted !== true && !isRefusal(cause))
    log.error({ requestId: requestIdOf(request), err: cause }, 'a fault');
  const { status = 400, headers = {} } = (shown.extensions.http ?? {}) as Partial<Problem>;
  return { status, code: String(shown.extensions['code']), detail: shown.message, problems: [], headers };
}

/** A problem for programs, as RFC 9457 writes it. */
export function problemAsJson({ status, code, detail, problems, headers }: Problem): Response {
  const body = { type: 'about:blank', title: TITLES[status] ?? 'No chart', status, detail, code, problems };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      ...headers,
      'content-type': 'application/problem+json',
      'cache-control': cacheControl(status),
    },
  });
}

/** The same for whoever looks at where a picture should be. */
export function problemAsText({ status, detail, headers }: Problem): Response {
  return new Response(`${detail}\n`, {
    status,
    headers: {
      ...headers,
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': cacheControl(status),
    },
  });
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'A parameter is wrong',
  404: 'There is no such figure',
  503: 'The service is away',
  504: 'It took too long',
};

function cacheControl(status: number): string {
  return status === 404 ? 'no-cache' : 'no-store';
}

function ofCaller(error: unknown): Problem | undefined {
  if (!(error instanceof BadInputError)) return undefined;
  const told = problemsOf(error);
  const problems = told.map((problem) => ({ ...problem, path: parameterOf(problem.path) }));
  // The caller wrote parameters, and knows nothing of what we ask the service by.
  const detail = told.reduce((text, { path }) => text.replace(path, () => parameterOf(path)), error.message);
  const unknown = error.cause !== undefined && problems.some(({ path }) => path === 'indicator');
  const missing = error.code === 'NOT_FOUND' || unknown;
  const [status, code] = missing ? [404, 'NOT_FOUND'] : [400, error.code];
  return { status, code, detail, problems, headers: {} };
}

/** Those of the service, where it refused. */
function problemsOf({ problems, cause }: BadInputError): readonly InputProblem[] {
  const refused = cause instanceof GraphQLError ? cause.extensions['problems'] : undefined;
  return Array.isArray(refused) ? refused : (problems ?? []);
}

const PARAMETERS: readonly (readonly [place: RegExp, parameter: string])[] = [
  [/\.base\.period$/, 'base'],
  [/\.target\.period$/, 'target'],
  [/place/, 'place'],
  [/breakdown/i, 'breakdown'],
  [/indicator|codes/, 'indicator'],
  [/measure/, 'measure'],
  [/asOf/, 'as-of'],
];

/** The parameter that an argument of the service was made from. */
function parameterOf(path: string): string {
  return PARAMETERS.find(([place]) => place.test(path))?.[1] ?? path;
}

function ofPictures(error: unknown): Problem | undefined {
  if (!(error instanceof TooManyPicturesError)) return undefined;
  const headers = { 'retry-after': '2' };
  return { status: 503, code: 'SERVICE_UNAVAILABLE', detail: error.message, problems: [], headers };
}
