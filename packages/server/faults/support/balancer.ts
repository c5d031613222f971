import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ask } from './ask.js';

const LOOK_MS = 100;

interface Backend {
  readonly origin: string;
  ready: boolean;
}

export interface Balancer {
  readonly origin: string;
  readonly add: (origin: string) => void;
  readonly remove: (origin: string) => void;
  readonly readyCount: () => number;
  readonly close: () => Promise<void>;
}

/**
 * What stands before the instances, as simple as can be: it asks each one's `/ready` ten times a second and sends
 * requests in turn to those that say yes. It tries nothing twice: a request that fails, fails.
 */
export async function openBalancer(): Promise<Balancer> {
  const backends: Backend[] = [];
  const agent = new Agent({ keepAlive: true });
  let turn = 0;
  const server = createServer((incoming, outgoing) => {
    const ready = backends.filter((backend) => backend.ready);
    turn += 1;
    const chosen = ready[turn % ready.length];
    if (chosen === undefined) outgoing.writeHead(502).end('{"errors":[{"extensions":{"code":"NOBODY"}}]}');
    else forward(chosen.origin, agent, incoming, outgoing);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const look = setInterval(() => {
    for (const backend of backends)
      void ask(backend.origin, '/ready').then(({ status }) => {
        backend.ready = status === 200;
      });
  }, LOOK_MS);
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    add: (origin) => void backends.push({ origin, ready: false }),
    remove: (origin) =>
      void backends.splice(
        backends.findIndex((backend) => backend.origin === origin),
        1,
      ),
    readyCount: () => backends.filter(({ ready }) => ready).length,
    close: async () => {
      clearInterval(look);
      agent.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function forward(origin: string, agent: Agent, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { method = 'GET', url = '/', headers } = incoming;
  const { connection: _hop, host: _host, ...kept } = headers;
  const sent = request(new URL(url, origin), { agent, method, headers: kept }, (answer) => {
    const { connection: _answerHop, 'keep-alive': _keep, ...answered } = answer.headers;
    outgoing.writeHead(answer.statusCode ?? 502, answered);
    answer.pipe(outgoing);
  });
  sent.on('error', (error: NodeJS.ErrnoException) => {
    if (outgoing.headersSent) outgoing.destroy();
    else outgoing.writeHead(502).end(`{"errors":[{"extensions":{"code":"${error.code}"}}]}`);
  });
  incoming.pipe(sent);
}
