import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from '../../src/paths.js';
import { freePort } from '../../test/support/redis-process.js';
import { ask } from './ask.js';
import { until } from './until.js';

const PATH = `${process.env['PATH']}:/usr/sbin`;

/** Whether the program is installed here: Debian has it as `nginx-light`. */
export const hasNginx = spawnSync('nginx', ['-v'], { env: { PATH } }).status === 0;

export interface Nginx {
  readonly origin: string;
  readonly end: () => Promise<void>;
}

/** Says in an answer where it came from: `HIT`, `MISS` … */
export const CACHE_HEADER = 'hasila-cache-status';

/** Stands before instances: balances, and keeps what may be kept. */
export async function startNginx(origins: readonly string[]): Promise<Nginx> {
  const folder = await mkdtemp(join(tmpdir(), 'hasila-nginx-'));
  await chmod(folder, 0o755);
  const port = await freePort();
  await writeFile(join(folder, 'nginx.conf'), await configuration(folder, port, origins));
  const child = spawn('nginx', ['-p', folder, '-c', 'nginx.conf', '-e', 'stderr'], {
    env: { PATH },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const ended = once(child, 'exit');
  const origin = `http://127.0.0.1:${port}`;
  await until('nginx answers', async () => {
    if (child.exitCode !== null) throw new Error(`nginx ended: ${said}`);
    return (await ask(origin, '/ready')).status === 200;
  });
  return {
    origin,
    end: async () => {
      child.kill('SIGQUIT');
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

/** What docs/scaling.md shows, with places and addresses of this test. */
async function configuration(folder: string, port: number, origins: readonly string[]): Promise<string> {
  const page = await readFile(join(repositoryRoot, 'docs/scaling.md'), 'utf8');
  const shown = /```nginx\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
  const servers = origins.map((origin) => `server ${new URL(origin).host};`).join(' ');
  const http = [
    ['/var/cache/nginx/hasila', `${folder}/cache`],
    ['server 127.0.0.1:4001; server 127.0.0.1:4002;', servers],
    ['listen 80;', `listen 127.0.0.1:${port}; add_header ${CACHE_HEADER} $upstream_cache_status always;`],
  ].reduce((text, [there = '', here = '']) => {
    if (!text.includes(there)) throw new Error(`docs/scaling.md shows no "${there}"`);
    return text.replace(there, () => here);
  }, shown);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${folder}/${kind};`,
  );
  return `
    ${process.getuid?.() === 0 ? 'user root;' : ''}
    daemon off;
    worker_processes 1;
    pid ${folder}/pid;
    error_log stderr warn;
    events { worker_connections 512; }
    http {
      access_log off;
      ${temporary.join('\n      ')}
      ${http}
    }
  `;
}
