import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

export interface Span {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly attributes: readonly { readonly key: string; readonly value: Readonly<Record<string, unknown>> }[];
}

/** What was sent, whole: OTLP over HTTP, in JSON or not. */
interface Delivery {
  readonly path: string;
  readonly contentType: string;
  readonly body: Buffer;
}

/** A collector of spans on loopback, that takes whatever comes. */
export async function startCollector() {
  const deliveries: Delivery[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { url: path = '', headers } = request;
    deliveries.push({ path, contentType: headers['content-type'] ?? '', body: Buffer.concat(chunks) });
    response.writeHead(200, { 'content-type': headers['content-type'] }).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    deliveries,
    /** Waits, ten seconds at most, until something came that is as wanted. */
    until: async (wanted: () => boolean): Promise<void> => {
      for (const end = performance.now() + 10_000; !wanted() && performance.now() < end; ) await delay(20);
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The spans of deliveries in JSON. */
export function spansOf(deliveries: readonly Delivery[]): readonly Span[] {
  return deliveries.flatMap(({ body }) =>
    JSON.parse(body.toString()).resourceSpans.flatMap(({ scopeSpans }: { scopeSpans: { spans: Span[] }[] }) =>
      scopeSpans.flatMap(({ spans }) => spans),
    ),
  );
}
