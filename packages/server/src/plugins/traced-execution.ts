import { execute } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Executes by graphql-js itself, which is what OpenTelemetry's instrumentation knows; Yoga brings an executor of its own. */
export function useTracedExecution(): Plugin {
  return { onExecute: ({ setExecuteFn }) => setExecuteFn(execute) };
}
