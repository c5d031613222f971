import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const NO_BREAK = '\u00a0';

/** The code blocks of a language in the README, joined. */
export function readmeCode(language: 'js' | 'ts'): string {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  return [...readme.matchAll(/^```(\w+)\n(.*?)^```$/gms)]
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

const testFolder = fileURLToPath(new URL('..', import.meta.url));
const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** What the compiler says of code that stands in this package. */
export function compilerMessages(code: string): readonly string[] {
  const file = `${testFolder}snippets.ts`;
  const { config } = ts.readConfigFile(`${root}tsconfig.test.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [file] }, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.getSourceFile = (name, version) =>
    name === file ? ts.createSourceFile(name, code, version) : getSourceFile(name, version);
  const program = ts.createProgram([file], { ...options, incremental: false, noUnusedLocals: false }, host);
  const source = program.getSourceFile(file);
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
    ({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'),
  );
}
