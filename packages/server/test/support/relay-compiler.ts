import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const documents = fileURLToPath(new URL('../relay', import.meta.url));
const require = createRequire(import.meta.url);
const compiler = require.resolve('relay-compiler/cli.js');

export interface Compiled {
  /** Names of the operations and fragments that the compiler wrote. */
  readonly artifacts: readonly string[];
  /** The text that a client sends, by the name of its operation. */
  readonly operations: ReadonlyMap<string, string>;
}

/** The documents of test/relay, by file name. */
export async function relayDocuments(): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(documents)).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(documents, name), 'utf8')));
  return new Map(names.map((name, index) => [basename(name, '.graphql'), texts[index] ?? '']));
}

/** Compiles documents as the source of an application, in a folder of its own; rejects with what Relay says. */
export async function compileRelay(sdl: string, sources: ReadonlyMap<string, string>): Promise<Compiled> {
  const folder = await mkdtemp(join(tmpdir(), 'hasila-relay-'));
  try {
    await Promise.all([mkdir(join(folder, 'src')), mkdir(join(folder, 'artifacts'))]);
    const files: readonly (readonly [name: string, content: string])[] = [
      ['schema.graphql', sdl],
      ['persisted.json', '{}'],
      ['relay.config.json', JSON.stringify(CONFIG)],
      ...[...sources].map(([name, text]) => [`src/${name}.ts`, `graphql\`\n${text}\`;\n`] as const),
    ];
    await Promise.all(files.map(([name, content]) => writeFile(join(folder, name), content)));
    await promisify(execFile)(process.execPath, [compiler, 'relay.config.json'], { cwd: folder });
    const persisted: unknown = JSON.parse(await readFile(join(folder, 'persisted.json'), 'utf8'));
    return {
      artifacts: (await readdir(join(folder, 'artifacts'))).map((name) => name.replace('.graphql.ts', '')),
      operations: new Map(Object.values(persisted ?? {}).map((text) => [operationName(text), text])),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

const CONFIG = {
  src: './src',
  schema: './schema.graphql',
  language: 'typescript',
  artifactDirectory: './artifacts',
  persistConfig: { file: './persisted.json', algorithm: 'SHA256' },
  customScalarTypes: { Date: 'string', DateTime: 'string', TimePeriod: 'string' },
  requireCustomScalarTypes: true,
};

function operationName(text: string): string {
  return /^query (\w+)/.exec(text)?.[1] ?? '';
}
