import { type ExecutionArgs, type ExecutionResult, execute, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/**
 * Executes by graphql-js itself, which is what OpenTelemetry's instrumentation knows; Yoga brings an executor of its own,
 * and both give the same answers.
 */
export function useTracedExecution(): Plugin {
  return { onExecute: ({ setExecuteFn }) => setExecuteFn(executeAsYoga) };
}

/** Without data nothing was executed, for the request was wrong: Yoga's executor gives that the status 400. */
async function executeAsYoga(args: ExecutionArgs): Promise<ExecutionResult> {
  const result = await execute(args);
  if ('data' in result || result.errors === undefined) return result;
  return { ...result, errors: result.errors.map(asBadRequest) };
}

function asBadRequest(error: GraphQLError): GraphQLError {
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    path: error.path ?? null,
    originalError: error.originalError ?? null,
    extensions: { ...error.extensions, http: { status: 400 } },
  });
}
