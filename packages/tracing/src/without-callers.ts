import type { tracing } from '@opentelemetry/sdk-node';

/** Who asks, and what they wrote. */
const OF_CALLERS = [
  'client.address',
  'client.port',
  'graphql.source',
  'http.client_ip',
  'http.target',
  'http.url',
  'http.user_agent',
  'network.peer.address',
  'network.peer.port',
  'net.peer.ip',
  'net.peer.port',
  'url.full',
  'url.query',
  'user_agent.original',
];

/** Their words may repeat what a caller wrote. */
const OF_EXCEPTIONS = ['exception.message', 'exception.stacktrace'];

/** Hands spans on without what is of callers. */
export function withoutCallers(next: tracing.SpanProcessor): tracing.SpanProcessor {
  return {
    onStart: (span, context) => next.onStart(span, context),
    onEnd: (span) => {
      remove(span.attributes, OF_CALLERS);
      for (const { attributes } of span.events) remove(attributes, OF_EXCEPTIONS);
      next.onEnd(span);
    },
    forceFlush: () => next.forceFlush(),
    shutdown: () => next.shutdown(),
  };
}

function remove(attributes: Record<string, unknown> | undefined, names: readonly string[]): void {
  for (const name of names) if (attributes !== undefined) delete attributes[name];
}
