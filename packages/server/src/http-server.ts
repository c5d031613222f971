import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { LRUCache } from 'lru-cache';
import { idFrom, REQUEST_ID } from './plugins/request-id.js';
import { StartupError } from './startup-error.js';

const DRAIN_MS = 5_000;

/** A whole request must have come within this time. */
const RECEIVE_MS = 10_000;
/** Longer than proxies keep an idle connection, so that they never send into one that is being closed. */
const KEEP_ALIVE_MS = 75_000;
const TIMES = {
  requestTimeout: RECEIVE_MS,
  headersTimeout: RECEIVE_MS,
  keepAliveTimeout: KEEP_ALIVE_MS,
  connectionsCheckingInterval: 1_000,
} as const;

export interface HttpServer {
  /** With the port that was really taken, and a loopback address where the server listens on all. */
  readonly origin: string;
  /** From now on requests are answered by this; until then by "not ready". */
  readonly serve: (listener: RequestListener) => void;
  /** Takes no new connections, lets running requests end, at most five seconds. */
  readonly close: () => Promise<void>;
}

const notReady: RequestListener = (request, response) => {
  response.writeHead(503, { ...identified(request), 'content-type': 'application/json', 'retry-after': '1' });
  response.end('{"status":"starting"}\n');
};

/** What the application gives to every answer, for those that it does not see. */
function identified({ headers }: IncomingMessage): Readonly<Record<string, string>> {
  const given = headers[REQUEST_ID];
  return {
    [REQUEST_ID]: idFrom(typeof given === 'string' ? given : null),
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  };
}

/** Hosts that were found to be good: callers name few. */
const hosts = new LRUCache<string, true>({ max: 100 });

/** Whoever makes an address of a host that is none fails, and says with which stack. */
function hasAddress({ headers: { host = 'localhost' }, url = '' }: IncomingMessage): boolean {
  // What follows a slash is never wrong: it is written in another way.
  if (!url.startsWith('/')) return URL.canParse(`http://${host}${url}`);
  if (hosts.has(host)) return true;
  const good = URL.canParse(`http://${host}/`);
  if (good) hosts.set(host, true);
  return good;
}

/** The variables that say where to listen: for what a person is told. */
export interface Variables {
  readonly host: string;
  readonly port: string;
}

/**
 * Takes the port at once, so that a taken one is known before any other work is done. While it is `draining`, answers
 * ask their connections to be closed.
 */
export async function listen(
  host: string,
  port: number,
  draining: () => boolean,
  variables: Variables = { host: 'HOST', port: 'PORT' },
): Promise<HttpServer> {
  let listener = notReady;
  const server = createServer(TIMES, (request, response) => {
    if (draining()) response.setHeader('connection', 'close');
    if (hasAddress(request)) listener(request, response);
    else response.writeHead(400, { ...identified(request), connection: 'close' }).end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(cannotListen(error, host, port, variables)));
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const taken = typeof address === 'object' && address !== null ? address.port : port;
  return {
    origin: `http://${shownHost(host)}:${taken}`,
    serve: (next) => {
      listener = next;
    },
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      const timer = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
      // Connections that get idle from now on; Node closes those that were.
      const idle = setInterval(() => server.closeIdleConnections(), 50);
      await closed;
      clearTimeout(timer);
      clearInterval(idle);
    },
  };
}

function shownHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

function cannotListen(
  error: NodeJS.ErrnoException,
  host: string,
  port: number,
  variables: Variables,
): StartupError {
  if (error.code === 'EADDRINUSE') {
    return new StartupError(
      `Port ${port} of ${host} is taken. Stop the program that has it, or set ${variables.port} to another.`,
      {
        cause: error,
      },
    );
  }
  if (error.code === 'EACCES') {
    return new StartupError(
      `Port ${port} may not be taken by this user. Set ${variables.port} to one above 1023.`,
      {
        cause: error,
      },
    );
  }
  return new StartupError(`Cannot listen on ${variables.host}=${host}: ${error.message}.`, { cause: error });
}
