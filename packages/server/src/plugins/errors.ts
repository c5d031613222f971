import { type GraphQLError, Kind } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { isFault, shownError } from '../errors.js';
import { isRefusal } from '../serving/failures.js';
import { noteError } from './observation.js';
import { requestIdOf } from './request-id.js';

/** Gives every error its code, hides what strangers should not read, and logs our own faults with the request's id. */
export function useErrors(log: Logger): Plugin {
  return {
    onResultProcess: ({ request, result, setResult }) => {
      for (const one of Array.isArray(result) ? result : [result]) {
        if (!('errors' in one) || one.errors === undefined) continue;
        const executed = 'data' in one;
        const errors = one.errors.map((error: GraphQLError) => shown(error, request, executed));
        setResult({ ...one, errors });
      }
    },
  };

  function shown(error: GraphQLError, request: Request, executed: boolean): GraphQLError {
    const requestId = requestIdOf(request);
    const answer = shownError(error, requestId, executed);
    noteError(request, answer);
    // What a caller who left no longer waits for was given up, and is no fault. That the database is away is logged once.
    if (isFault(answer) && request.signal?.aborted !== true && !isRefusal(error.originalError))
      log.error({ requestId, field: fieldOf(error), err: error.originalError ?? error }, 'a fault');
    return answer;
  }
}

/** Its own name: what the caller calls it is the caller's text. */
function fieldOf({ nodes }: GraphQLError): string | undefined {
  const node = nodes?.[0];
  return node?.kind === Kind.FIELD ? node.name.value : undefined;
}
