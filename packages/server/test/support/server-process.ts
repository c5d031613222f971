import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { repositoryRoot } from '../../src/paths.js';

/** Makes the program as `npm start` does; quick when nothing changed. */
export async function buildProgram(): Promise<void> {
  const build = `import { build } from './scripts/build.mjs'; await build('packages/server');`;
  const options = { cwd: repositoryRoot };
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', build], options);
}

/** What `npm start` runs: one file, but for a program that is traced. */
const programOf = (env: Readonly<Record<string, string>>) =>
  join(
    repositoryRoot,
    'packages/server/dist',
    Object.keys(env).some((name) => name.startsWith('OTEL_')) ? 'main.js' : 'bundle.js',
  );

export interface ServerProcess {
  readonly process: ChildProcess;
  /** What it has printed so far. */
  readonly output: () => string;
  /** Waits for the line that gives the address, and gives the address. */
  readonly ready: () => Promise<string>;
  /** Waits for its end. */
  readonly exitCode: () => Promise<number | null>;
}

/** Starts the real program, on a free port unless `env` says another. */
export function startProgram(env: Readonly<Record<string, string>>): ServerProcess {
  const child = spawn(process.execPath, [programOf(env)], {
    env: { PATH: process.env['PATH'], PORT: '0', LOG_LEVEL: 'silent', SHUTDOWN_GRACE_MS: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const exit = once(child, 'close').then(() => child.exitCode);
  return {
    process: child,
    output: () => output,
    exitCode: () => exit,
    ready: async () => {
      for (;;) {
        const origin = /ready: (http:\S+?)\/ /.exec(output)?.[1];
        if (origin !== undefined) return origin;
        if (child.exitCode !== null || child.signalCode !== null) throw new Error(`it ended: ${output}`);
        await delay(20);
      }
    },
  };
}

/** Runs the program to its end and gives what it said and its exit code. */
export async function runProgram(
  env: Readonly<Record<string, string>>,
): Promise<{ code: number | null; output: string }> {
  const program = startProgram(env);
  const code = await program.exitCode();
  return { code, output: program.output() };
}

export interface DataFolder {
  readonly path: string;
  /** Waits, five seconds at most, until no process names the folder in its arguments; gives the ids of those that do. */
  readonly processesLeft: () => Promise<readonly number[]>;
  readonly remove: () => Promise<void>;
}

export async function makeDataFolder(): Promise<DataFolder> {
  const path = await mkdtemp(join(tmpdir(), 'hasila-start-'));
  // When root runs the tests, the account of the embedded database must be let in.
  await chmod(path, 0o711);
  return {
    path,
    processesLeft: async () => {
      const end = performance.now() + 5_000;
      for (;;) {
        const found = await processesNaming(path);
        if (found.length === 0 || performance.now() > end) return found;
        await delay(20);
      }
    },
    remove: () => rm(path, { recursive: true, force: true }),
  };
}

async function processesNaming(text: string): Promise<readonly number[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(ids.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')));
  return ids.filter((_, index) => lines[index]?.includes(text) === true).map(Number);
}
