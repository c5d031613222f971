import { trace } from '@opentelemetry/api';

export interface RequestNames {
  readonly requestId: string;
  readonly edition: string | undefined;
}

/** Writes the names of a request on the span that is open: that of HTTP, as its answer is ready. */
export function nameRequest({ requestId, edition }: RequestNames): void {
  trace.getActiveSpan()?.setAttributes({
    'hasila.request_id': requestId,
    ...(edition !== undefined && { 'hasila.edition': edition }),
  });
}
