import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import ts from 'typescript';

const execute = promisify(execFile);

const NO_BREAK = '\u00a0';

/** The code blocks of a language in a document, whose path begins at the root of the repository, joined. */
export function codeIn(path: string, language: 'js' | 'ts'): string {
  const text = readFileSync(new URL(path, new URL('../../../../', import.meta.url)), 'utf8');
  return [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)]
    .filter(([, name]) => name === language)
    .map(([, , code]) => code)
    .join('\n');
}

/** What the comments `// → …` say that is printed. */
export function expectedOutput(code: string): readonly string[] {
  return [...code.matchAll(/\/\/ → ?(.*)$/gm)].map(([, line = '']) => line);
}

/** Runs code as a module whose imports are these, and gives what it printed. */
export async function outputOf(
  code: string,
  modules: Readonly<Record<string, unknown>>,
): Promise<readonly string[]> {
  const lines: string[] = [];
  const print = (...parts: readonly unknown[]) =>
    lines.push(parts.map(String).join(' ').replaceAll(NO_BREAK, ' '));
  const load = (name: string) => {
    if (!(name in modules)) throw new Error(`no module ${name}`);
    return modules[name];
  };
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const AsyncFunction = Object.getPrototypeOf(async () => undefined).constructor;
  await new AsyncFunction('require', 'exports', 'console', outputText)(load, {}, { log: print });
  return lines;
}

const packageFolder = fileURLToPath(new URL('../..', import.meta.url));
const root = join(packageFolder, '../..');
const tsc = join(root, 'node_modules/typescript7/bin/tsc');

/** What the compiler says of pieces of code that stand in this package, each a module of its own. */
export async function compilerMessages(...pieces: readonly string[]): Promise<readonly string[]> {
  // Beside the tests, so that a piece imports what they may import.
  const folder = await mkdtemp(join(packageFolder, '.snippets-'));
  try {
    const files = pieces.map((_, index) => `${index}.ts`);
    await Promise.all(pieces.map((code, index) => writeFile(join(folder, `${index}.ts`), code)));
    const compilerOptions = { incremental: false, noUnusedLocals: false };
    const config = { extends: join(root, 'tsconfig.test.json'), compilerOptions, include: [], files };
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const said = await execute(process.execPath, [tsc, '-p', folder, '--pretty', 'false']).then(
      () => '',
      (error: { readonly stdout?: string }) => error.stdout ?? String(error),
    );
    return said.split(/^\S+\(\d+,\d+\): error TS\d+: /m).filter((message) => message !== '');
  } finally {
    await rm(folder, { recursive: true });
  }
}
