import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

/** Stands before instances as docs/scaling.md says: balances, and keeps what may be kept. */
export async function startNginx(origins: readonly string[]): Promise<Nginx> {
  const folder = await mkdtemp(join(tmpdir(), 'hasila-nginx-'));
  await chmod(folder, 0o755);
  const port = await freePort();
  await writeFile(join(folder, 'nginx.conf'), configuration(folder, port, origins));
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

function configuration(folder: string, port: number, origins: readonly string[]): string {
  const servers = origins.map((origin) => `server ${new URL(origin).host};`).join(' ');
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
      ${temporary.join(' ')}
      proxy_cache_path ${folder}/cache keys_zone=hasila:10m max_size=100m inactive=1d;
      upstream hasila { ${servers} keepalive 32; }
      server {
        listen 127.0.0.1:${port};
        location / {
          proxy_pass http://hasila;
          proxy_http_version 1.1;
          proxy_set_header Connection "";
          proxy_set_header Host $host;
          proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
          proxy_cache hasila;
          proxy_cache_revalidate on;
          proxy_cache_lock on;
          proxy_cache_background_update on;
          proxy_cache_use_stale updating error timeout http_503;
          proxy_next_upstream error timeout http_503 non_idempotent;
          add_header ${CACHE_HEADER} $upstream_cache_status always;
        }
      }
    }
  `;
}
