import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LOADED_TEMPLATE } from '@hasila/schema/testing';
import { pino } from 'pino';
import { createApp } from '../../src/app.js';
import { Serving } from '../../src/serving/serving.js';

/** The application over HTTP on loopback, with the dataset of this repository. What goes wrong in it is printed. */
export async function startService(
  databaseUrl: string,
): Promise<{ readonly origin: string; readonly close: () => Promise<void> }> {
  const url = new URL(databaseUrl);
  url.pathname = `/${LOADED_TEMPLATE}`;
  const log = pino({ level: 'error' }, process.stderr);
  const serving = new Serving({ url: url.href, poolSize: 4, log });
  await serving.open();
  await serving.current();
  const app = createApp({ serving, log });
  const server = createServer((request, response) => void app(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await serving.close();
    },
  };
}
