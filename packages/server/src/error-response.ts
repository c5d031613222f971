import { STATUS_CODES } from 'node:http';
import type { GraphQLError } from 'graphql';
import { answerTypeOf } from './answer-type.js';
import { noteError } from './plugins/observation.js';

/** An error that is told before GraphQL is reached, in the shape of its answers. */
export function errorResponse(request: Request, error: GraphQLError): Response {
  noteError(request, error);
  const { http, ...extensions } = error.extensions;
  const { status = 400, headers = {} } = (http ?? {}) as {
    readonly status?: number;
    readonly headers?: Readonly<Record<string, string>>;
  };
  const type = answerTypeOf(request.headers.get('accept')) ?? 'application/json';
  const body = JSON.stringify({ errors: [{ message: error.message, extensions }] });
  return new Response(body, {
    status,
    statusText: STATUS_CODES[status] ?? '',
    headers: { ...headers, 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' },
  });
}
