import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const execute = promisify(execFile);

export const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** What a package manager or a CI service hands down would bind the user's folder to this workspace. */
const INHERITED = /^(npm_|pnpm_|init_cwd$|ci$|github_|gitlab_|node_options$|vitest|vite_)/i;

const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !INHERITED.test(name)));

/** A program that ended with another code than 0: its message is what the program said. */
export class ProgramFailed extends Error {
  override readonly name = 'ProgramFailed';
  readonly output: string;

  constructor(command: string, output: string) {
    super(`${command}\n${output}`);
    this.output = output;
  }
}

/** Runs a program in a folder, as from a fresh shell, and gives what it printed. */
export async function run(
  folder: string,
  file: string,
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<string> {
  const env = { ...environment, ...variables };
  try {
    const { stdout } = await execute(file, [...args], { cwd: folder, env, maxBuffer: 64 * 1024 * 1024 });
    return stdout;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new ProgramFailed([file, ...args].join(' '), `${stdout}${stderr}` || String(error));
  }
}
