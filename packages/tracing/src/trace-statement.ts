import { SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';

/** Runs a statement of PostgreSQL in a span of its own. Its text has no values in it. */
export async function traceStatement<T>(text: string, run: () => Promise<T>): Promise<T> {
  const attributes = { 'db.system.name': 'postgresql', 'db.query.text': text };
  const options = { kind: SpanKind.CLIENT, attributes };
  return trace.getTracer('hasila').startActiveSpan('SELECT', options, async (span) => {
    try {
      return await run();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      span.setAttribute('error.type', typeOf(error));
      throw error;
    } finally {
      span.end();
    }
  });
}

function typeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' ? code : error.name;
}
