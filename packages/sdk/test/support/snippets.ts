import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

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

const testFolder = fileURLToPath(new URL('..', import.meta.url));
const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** What the compiler says of pieces of code that stand in this package, each a module of its own. */
export function compilerMessages(...pieces: readonly string[]): readonly string[] {
  const files = new Map(pieces.map((code, index) => [`${testFolder}snippets-${index}.ts`, code]));
  const { config } = ts.readConfigFile(`${root}tsconfig.test.json`, ts.sys.readFile);
  const names = [...files.keys()];
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: names }, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile } = host;
  host.fileExists = (name) => files.has(name) || fileExists(name);
  host.getSourceFile = (name, version) => {
    const code = files.get(name);
    return code === undefined ? getSourceFile(name, version) : ts.createSourceFile(name, code, version);
  };
  const program = ts.createProgram(names, { ...options, incremental: false, noUnusedLocals: false }, host);
  return names.flatMap((name) => {
    const source = program.getSourceFile(name);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'),
    );
  });
}
