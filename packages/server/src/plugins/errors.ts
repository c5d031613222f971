import type { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { isFault, shownError } from '../errors.js';
import { requestIdOf } from './request-id.js';

/** Gives every error its code, hides what strangers should not read, and logs our own faults with the request's id. */
export function useErrors(log: Logger): Plugin {
  return {
    onResultProcess: ({ request, result, setResult }) => {
      for (const one of Array.isArray(result) ? result : [result]) {
        if (!('errors' in one) || one.errors === undefined) continue;
        const requestId = requestIdOf(request);
        const errors = one.errors.map((error: GraphQLError) => shown(error, requestId));
        setResult({ ...one, errors });
      }
    },
  };

  function shown(error: GraphQLError, requestId: string): GraphQLError {
    const answer = shownError(error, requestId);
    if (isFault(answer))
      log.error({ requestId, path: error.path, err: error.originalError ?? error }, error.message);
    return answer;
  }
}
