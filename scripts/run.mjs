import { spawn } from 'node:child_process';
import { root } from './root.mjs';

/** A program ended with another code than 0; `output` is what it printed, unless it printed to the terminal. */
export class CommandFailed extends Error {
  /**
   * @param {string} command
   * @param {string} output
   */
  constructor(command, output) {
    super(`failed: ${command}`);
    this.name = 'CommandFailed';
    this.output = output;
  }
}

/** @type {readonly NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program in the root of the repository and gives its standard output. `show` lets it print to the terminal
 * instead. A signal to this process is passed on, and ends this process when the program has ended.
 *
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ show?: boolean, env?: Readonly<Record<string, string>> }} [options]
 * @returns {Promise<string>}
 */
export async function run(file, args, { show = false, env = {} } = {}) {
  const child = spawn(file, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
    stdout += text;
    output += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
    output += text;
  });
  /** @type {NodeJS.Signals | undefined} */
  let received;
  const pass = (/** @type {NodeJS.Signals} */ signal) => {
    received = signal;
    child.kill(signal);
  };
  for (const signal of SIGNALS) process.on(signal, pass);
  try {
    const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
    if (received !== undefined) process.exit(1);
    if (code !== 0) throw new CommandFailed([file, ...args].join(' '), output);
    return stdout;
  } finally {
    for (const signal of SIGNALS) process.off(signal, pass);
  }
}

/** @param {readonly string[]} args */
export function pnpm(args) {
  return run('npx', ['-y', 'pnpm@10.34.9', ...args]);
}
