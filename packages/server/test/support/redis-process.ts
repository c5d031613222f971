import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Whether the program is installed here: Debian has it as `redis-server`. */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

export interface RedisProcess {
  readonly url: string;
  readonly signal: (name: NodeJS.Signals) => void;
  readonly end: () => Promise<void>;
}

/** A Redis of its own that keeps nothing. */
export async function startRedis(port?: number): Promise<RedisProcess> {
  const taken = port ?? (await freePort());
  const settings = ['--port', String(taken), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const child = spawn('redis-server', settings, { stdio: ['ignore', 'pipe', 'ignore'] });
  let output = '';
  child.stdout.setEncoding('utf8');
  while (!output.includes('Ready to accept connections')) {
    const [text] = await once(child.stdout, 'data');
    output += String(text);
  }
  child.stdout.resume();
  const ended = once(child, 'exit');
  return {
    url: `redis://127.0.0.1:${taken}`,
    signal: (name) => void child.kill(name),
    end: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
