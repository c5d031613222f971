import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Asks a listener over HTTP, as others would: what answers there is more than `fetch` of the application. */
export async function request(listener: RequestListener, path: string, headers: Record<string, string> = {}) {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers });
  const text = await response.text();
  server.close();
  return { status: response.status, headers: Object.fromEntries(response.headers), text };
}
