import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

const START_MS = 30_000;
const STOP_MS = 10_000;
const AWAY_MS = 2;
/** Whoever starts must answer this too. */
const NOT_READY_MS = 10;

const running = new Set();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts a program that is to listen on PORT, and waits until it answers `asked` with success. */
export async function startProcess({ name, program, args, env }, asked) {
  const port = await freePort();
  const started = performance.now();
  const child = spawn(program, args, {
    env: { ...plainEnvironment(), LOG_LEVEL: 'fatal', NODE_ENV: 'production', ...env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    words = (words + text).slice(-4_000);
  });
  const ended = once(child, 'exit');
  const origin = `http://127.0.0.1:${port}`;
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGINT');
    const late = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await ended;
    clearTimeout(late);
  };
  for (let seen = await answers(origin, asked); seen !== 'well'; seen = await answers(origin, asked)) {
    const over = performance.now() - started > START_MS;
    if (child.exitCode === null && child.signalCode === null && !over) {
      await delay(seen === 'away' ? AWAY_MS : NOT_READY_MS);
      continue;
    }
    await stop();
    throw new Error(`${name} does not answer:\n${words}`);
  }
  return { name, origin, pid: child.pid, firstAnswerMs: performance.now() - started, stop };
}

/** Does the work with a process that is starting, and stops it whatever becomes of the work. */
export async function during(starting, work) {
  const process = await starting;
  try {
    return await work(process);
  } finally {
    await process.stop();
  }
}

async function answers(origin, { path, ...request }) {
  try {
    const response = await fetch(origin + path, request);
    await response.arrayBuffer();
    return response.ok ? 'well' : 'not ready';
  } catch {
    return 'away';
  }
}

/** Nothing of the caller's settings reaches what is measured. */
function plainEnvironment() {
  const { PATH, HOME, TZ } = process.env;
  return Object.fromEntries(Object.entries({ PATH, HOME, TZ }).filter(([, value]) => value !== undefined));
}
