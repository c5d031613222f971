import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type ConfigBuilder, runServer } from 'verdaccio';
import { run } from './run.js';

export interface Registry {
  readonly url: string;
  /** Publishes a tarball as `npm publish` does, with a login of its own. */
  readonly publish: (tarball: string, ...options: readonly string[]) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** An empty registry on loopback, of our packages alone: everything else comes from where npm takes it on this machine. */
export async function startRegistry(folder: string): Promise<Registry> {
  const server: Server = await runServer(configuration(folder));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/`;
  const settings = join(folder, 'publisher.npmrc');
  await writeFile(settings, `registry=${url}\n//127.0.0.1:${port}/:_authToken=${await logIn(url)}\n`);
  return {
    url,
    publish: (tarball, ...options) =>
      run(folder, 'npm', ['publish', tarball, '--registry', url, '--userconfig', settings, ...options]),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function configuration(folder: string): ReturnType<ConfigBuilder['getConfig']> {
  return {
    configPath: join(folder, 'verdaccio.yaml'),
    storage: join(folder, 'storage'),
    auth: { htpasswd: { file: join(folder, 'htpasswd'), max_users: 1 } },
    packages: {
      '@hasila/*': { access: ['$all'], publish: ['$authenticated'] },
    },
    log: { type: 'stdout', format: 'pretty', level: 'fatal' },
    max_body_size: '50mb',
  } as unknown as ReturnType<ConfigBuilder['getConfig']>;
}

async function logIn(url: string): Promise<string> {
  const response = await fetch(`${url}-/user/org.couchdb.user:publisher`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'publisher', password: crypto.randomUUID() }),
  });
  const { token } = (await response.json()) as { readonly token?: string };
  if (token === undefined) throw new Error(`the registry let nobody in: ${response.status}`);
  return token;
}
