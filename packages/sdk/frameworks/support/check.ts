import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { PageFolder } from './page-folder.js';

const run = promisify(execFile);
const { resolve } = createRequire(import.meta.url);

/** What a compiler says is wrong, and in which file. */
export interface Complaint {
  readonly file: string;
  readonly message: string;
}

interface Settings {
  readonly lib?: readonly string[];
  readonly types?: readonly string[];
  readonly include?: readonly string[];
}

/** As a new project has it, strict. */
async function writeSettings(
  { write }: PageFolder,
  { lib = ['ES2023', 'DOM', 'DOM.Iterable'], types = [], include = ['**/*'] }: Settings,
): Promise<void> {
  const compilerOptions = {
    ...{ target: 'es2022', module: 'esnext', moduleResolution: 'bundler', jsx: 'react-jsx', lib, types },
    ...{ strict: true, noUncheckedIndexedAccess: true, verbatimModuleSyntax: true, isolatedModules: true },
    ...{ skipLibCheck: true, noEmit: true },
  };
  await write('tsconfig.json', JSON.stringify({ compilerOptions, include }));
}

/** Runs a checker in the folder, and gives what it printed, whatever it found. */
async function printed({ path }: PageFolder, program: string, args: readonly string[]): Promise<string> {
  const ended = await run(process.execPath, [program, ...args], { cwd: path }).catch(
    (failure: { readonly stdout: string; readonly stderr: string }) => failure,
  );
  if (ended.stderr !== '') throw new Error(ended.stderr);
  return ended.stdout;
}

const program = (name: string, path: string) => join(dirname(resolve(`${name}/package.json`)), path);
const COMPILER_LINE = /^(.+?)\(\d+,\d+\): error TS\d+: (.*)$/gm;

async function compiled(folder: PageFolder, compiler: string): Promise<readonly Complaint[]> {
  const text = await printed(folder, compiler, ['-p', 'tsconfig.json', '--pretty', 'false']);
  return [...text.matchAll(COMPILER_LINE)].map(([, file = '', message = '']) => ({ file, message }));
}

export async function checkTypeScript(folder: PageFolder, settings: Settings = {}) {
  await writeSettings(folder, settings);
  return compiled(folder, program('typescript', 'bin/tsc'));
}

export async function checkVue(folder: PageFolder) {
  await writeSettings(folder, {});
  return compiled(folder, program('vue-tsc', 'bin/vue-tsc.js'));
}

export async function checkSvelte(folder: PageFolder): Promise<readonly Complaint[]> {
  await writeSettings(folder, {});
  const args = ['--tsconfig', 'tsconfig.json', '--output', 'machine-verbose'];
  const text = await printed(folder, program('svelte-check', 'bin/svelte-check'), args);
  const lines = text.split('\n').flatMap((line) => {
    const found = /^\d+ (\{.*\})$/.exec(line)?.[1];
    return found === undefined ? [] : [JSON.parse(found)];
  });
  return lines.map(({ filename, message }) => ({ file: filename, message }));
}
