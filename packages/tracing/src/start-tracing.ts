import { createRequire } from 'node:module';
import { OTLPTraceExporter as JsonExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { OTLPTraceExporter as ProtobufExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import { GraphQLInstrumentation } from '@opentelemetry/instrumentation-graphql';
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http';
import { NodeSDK, resources, tracing } from '@opentelemetry/sdk-node';
import { nameRequest } from './name-request.js';
import { traceStatement } from './trace-statement.js';
import { withoutCallers } from './without-callers.js';

export interface TracingSettings {
  readonly protocol: 'http/protobuf' | 'http/json';
  /** Whether spans may bear what callers wrote, and who they are. */
  readonly documents: boolean;
}

export interface Tracing {
  /** Names, on the span of a request, what is found in the log too. */
  readonly onRequest: typeof nameRequest;
  /** Makes a span of a statement, under whatever asked for it. */
  readonly aroundStatement: typeof traceStatement;
  /** Sends what is left. */
  readonly close: () => Promise<void>;
}

/** Asked all the time, and by machines. */
const PROBES = /^\/(health|ready|metrics)(\?|$)/;

/**
 * Begins to trace requests, GraphQL and statements, and sends the spans to where the variables of OpenTelemetry say.
 * Whatever is to be traced must be loaded after this: `graphql` above all.
 */
export function startTracing({ protocol, documents }: TracingSettings): Tracing {
  const exporter = protocol === 'http/json' ? new JsonExporter() : new ProtobufExporter();
  const sending = new tracing.BatchSpanProcessor(exporter);
  const sdk = new NodeSDK({
    // OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES say otherwise.
    resource: resources.resourceFromAttributes({ 'service.name': 'hasila' }),
    spanProcessors: [documents ? sending : withoutCallers(sending)],
    metricReaders: [],
    logRecordProcessors: [],
    instrumentations: [
      new HttpInstrumentation({
        ignoreIncomingRequestHook: ({ url = '' }) => PROBES.test(url),
      }),
      new GraphQLInstrumentation({ depth: 1, mergeItems: true, ignoreTrivialResolveSpans: true }),
    ],
  });
  sdk.start();
  // It waits for the module to be required, and ours imports it.
  createRequire(import.meta.url)('node:http');
  return { onRequest: nameRequest, aroundStatement: traceStatement, close: () => sdk.shutdown() };
}
