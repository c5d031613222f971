import type { Language } from '@hasila/domain';
import { BadInputError } from '@hasila/sdk/core';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { isFault, shownError } from '../errors.js';
import { noteError } from '../plugins/observation.js';
import { requestIdOf } from '../plugins/request-id.js';
import { isRefusal } from '../serving/failures.js';
import { drawErrorPage } from './error-page.js';

/** There is nothing at an address. */
export class NoSuchPageError extends GraphQLError {
  override readonly name = 'NoSuchPageError';

  constructor() {
    super('There is no such page.', { extensions: { code: 'NOT_FOUND', http: { status: 404 } } });
  }
}

/** Tells a reader of an error by a page with its status; our own faults are logged with the request's id. */
export function failureResponse(
  request: Request,
  error: unknown,
  { language, site, log }: { readonly language: Language; readonly site: string; readonly log: Logger },
): Response {
  const requestId = requestIdOf(request);
  const shown = shownError(error instanceof BadInputError ? badInput(error) : error, requestId, false);
  noteError(request, shown);
  const fault = isFault(shown);
  if (fault && request.signal?.aborted !== true && !isRefusal(causeOf(error)))
    log.error({ requestId, err: causeOf(error) }, 'a fault');
  const { status = 400, headers = {} } = (shown.extensions.http ?? {}) as {
    readonly status?: number;
    readonly headers?: Readonly<Record<string, string>>;
  };
  const html = drawErrorPage({ status, language, site, requestId: fault ? requestId : undefined });
  return new Response(html, {
    status,
    headers: {
      ...headers,
      'content-type': 'text/html; charset=utf-8',
      'cache-control': status === 404 ? 'no-cache' : 'no-store',
    },
  });
}

function badInput({ message, code }: BadInputError): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError ? (error.originalError ?? error) : error;
}
