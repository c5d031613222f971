import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openTestApp } from '../../../server/test/support/app.js';

/** A Hasila server on loopback with the dataset of this repository. */
export async function startService(): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const { app, database } = await openTestApp();
  const server = createServer((request, response) => void app(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await database.close();
    },
  };
}
