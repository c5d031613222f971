import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { errorResponse } from '../error-response.js';
import { REQUEST_ID, requestIdOf } from './request-id.js';

type OnRequest<P extends object> = NonNullable<Plugin<P>['onRequest']>;
type OnResponse<P extends object> = NonNullable<Plugin<P>['onResponse']>;

/**
 * Plugins whose exceptions tell strangers nothing: outside of the execution the HTTP adapter would answer with the
 * stack. They are faults of ours, logged as such.
 */
export function guarded<P extends object>(plugins: readonly Plugin<P>[], log: Logger): Plugin<P>[] {
  const fault = (request: Request, error: unknown): Response => {
    const requestId = requestIdOf(request);
    log.error({ requestId, err: error }, 'a fault');
    const extensions = { code: 'INTERNAL_SERVER_ERROR', requestId, http: { status: 500 } };
    return errorResponse(request, new GraphQLError('Unexpected error.', { extensions }));
  };
  const onRequest =
    (hook: OnRequest<P>): OnRequest<P> =>
    async (payload) => {
      try {
        await hook(payload);
      } catch (error) {
        payload.endResponse(fault(payload.request, error));
      }
    };
  const onResponse =
    (hook: OnResponse<P>): OnResponse<P> =>
    async (payload) => {
      const { request, setResponse } = payload;
      try {
        await hook(payload);
      } catch (error) {
        const response = fault(request, error);
        // The hooks that set it may have been called already.
        response.headers.set(REQUEST_ID, requestIdOf(request));
        setResponse(response);
      }
    };
  const execution: Plugin<P> = {
    onRequest: ({ requestHandler, setRequestHandler }) => {
      setRequestHandler(async (request, context) => {
        try {
          return await requestHandler(request, context);
        } catch (error) {
          return fault(request, error);
        }
      });
    },
  };
  return [
    execution,
    ...plugins.map((plugin) => ({
      ...plugin,
      ...(plugin.onRequest && { onRequest: onRequest(plugin.onRequest) }),
      ...(plugin.onResponse && { onResponse: onResponse(plugin.onResponse) }),
    })),
  ];
}
