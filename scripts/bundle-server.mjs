import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './root.mjs';

const SERVER = join(root, 'packages/server');
/** Where the program lies that it is made of: both find their files from there. */
const BUNDLE = join(SERVER, 'dist/bundle.js');
const RECORD = join(SERVER, 'dist/.bundle-made-of');

/** Programs of their own, and what is looked for on the disk when it is wanted. */
const EXTERNAL = ['@resvg/resvg-js', 'pino-pretty'];

/** Held by the server's package, so that it is there after a narrow install too. */
const fromServer = createRequire(join(SERVER, 'package.json'));

/**
 * Makes one file of the server and all that it imports: reading a thousand takes longer than everything else that a start
 * does. Only where something changed; the packages are compiled before.
 */
export async function bundleServer() {
  const madeOf = await fingerprint();
  if ((await readFile(RECORD, 'utf8').catch(() => '')) === madeOf) return;
  /** @type {typeof import('../packages/server/node_modules/esbuild/lib/main.js')} */
  const { build } = fromServer('esbuild');
  await build({
    entryPoints: [join(SERVER, 'dist/main.js')],
    outfile: BUNDLE,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    sourcemap: 'linked',
    sourcesContent: false,
    legalComments: 'none',
    logLevel: 'warning',
    external: EXTERNAL,
    // What is written for require() asks for the modules of Node so.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
  });
  await writeFile(RECORD, madeOf);
}

async function fingerprint() {
  const hash = createHash('sha256').update(await readFile(new URL(import.meta.url)));
  hash.update(await readFile(join(root, 'pnpm-lock.yaml')));
  for (const name of ['domain', 'schema', 'sdk', 'widgets', 'server']) {
    const dist = join(root, 'packages', name, 'dist');
    const files = (await readdir(dist, { recursive: true })).filter(
      (file) => file.endsWith('.js') && file !== 'bundle.js',
    );
    for (const file of files.sort()) hash.update(file).update(await readFile(join(dist, file)));
  }
  return hash.digest('hex');
}
