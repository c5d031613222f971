import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './root.mjs';

const WIDGETS = join(root, 'packages/widgets');
const BUNDLES = join(WIDGETS, 'dist/bundles');
/** What the bundles there were made of. */
const RECORD = join(BUNDLES, '.made-of');

const LICENCES = '/*! Hasila: MIT. Lit: © Google LLC, BSD-3-Clause. */';

/** Held by the server's package, so that they are there after a narrow install too. */
const fromServer = createRequire(join(root, 'packages/server/package.json'));

/**
 * Makes what a page loads by a script tag: one module with all elements, one for each, and the style sheet of what a
 * server has drawn already. Only where something changed; the packages are compiled before.
 */
export async function bundleWidgets() {
  const madeOf = await fingerprint();
  if ((await readFile(RECORD, 'utf8').catch(() => '')) === madeOf) return;
  await rm(BUNDLES, { recursive: true, force: true });
  await mkdir(BUNDLES, { recursive: true });
  const files = await readdir(join(WIDGETS, 'dist/define'));
  const elements = files.filter((file) => file.endsWith('.js') && file !== 'register.js');
  await bundle('hasila', 'define.js');
  for (const file of elements) await bundle(`hasila-${basename(file, '.js')}`, `define/${file}`);
  const { NOT_YET_STYLES, WIDGET_STYLES } = await import(pathToFileURL(join(WIDGETS, 'dist/draw.js')).href);
  await writeFile(join(BUNDLES, 'hasila.css'), squeezed(WIDGET_STYLES + NOT_YET_STYLES));
  await writeFile(join(BUNDLES, 'integrity.json'), `${JSON.stringify(await integrity(), null, 2)}\n`);
  await writeFile(RECORD, madeOf);
}

/** What a page writes in `integrity` to get the bundles as they are here, and no others. */
async function integrity() {
  const files = (await readdir(BUNDLES)).filter((file) => /\.(css|js)$/.test(file)).sort();
  const hashes = files.map(async (file) => {
    const hash = createHash('sha384').update(await readFile(join(BUNDLES, file)));
    return /** @type {const} */ ([file, `sha384-${hash.digest('base64')}`]);
  });
  return Object.fromEntries(await Promise.all(hashes));
}

async function fingerprint() {
  const hash = createHash('sha256').update(await readFile(new URL(import.meta.url)));
  for (const name of ['domain', 'sdk', 'widgets']) {
    const dist = join(root, 'packages', name, 'dist');
    const files = (await readdir(dist, { recursive: true })).filter(
      (file) => file.endsWith('.js') && !file.startsWith('bundles'),
    );
    for (const file of files.sort()) hash.update(file).update(await readFile(join(dist, file)));
  }
  return hash.digest('hex');
}

/**
 * @param {string} name
 * @param {string} entry
 */
async function bundle(name, entry) {
  /** @type {typeof import('../packages/server/node_modules/esbuild/lib/main.js')} */
  const { build } = fromServer('esbuild');
  /** @type {typeof import('../packages/server/node_modules/terser/tools/terser.d.ts')} */
  const { minify } = fromServer('terser');
  const { outputFiles } = await build({
    stdin: {
      contents: ['script-endpoint.js', entry].map((file) => `import './dist/${file}';`).join('\n'),
      resolveDir: WIDGETS,
      sourcefile: `${name}.js`,
    },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    minify: true,
    conditions: ['production'],
    plugins: [squeezing],
    write: false,
  });
  const { code = '' } = await minify(outputFiles[0]?.text ?? '', {
    module: true,
    ecma: 2020,
    // Nobody asks a function of ours for its number of parameters, or makes an object with it.
    compress: { passes: 2, keep_fargs: false, pure_getters: true, unsafe_arrows: true, unsafe_methods: true },
    format: { comments: false, preamble: LICENCES },
  });
  await writeFile(join(BUNDLES, `${name}.js`), code);
}

/**
 * Style sheets and documents are written for readers: blanks in them cost every page.
 *
 * @type {import('../packages/server/node_modules/esbuild/lib/main.js').Plugin}
 */
const squeezing = {
  name: 'squeezing',
  setup: ({ onLoad }) => {
    onLoad({ filter: /widgets\/dist\/.*(styles|ask-|selection).*\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      // In a shadow root nothing else has these classes: there no selector needs to begin with that of the whole.
      const alone = (/** @type {string} */ text) => squeezed(text).replaceAll('.hasila ', '');
      return { contents: source.replace(/`[^`]*`/g, alone), loader: 'js' };
    });
  },
};

/** @param {string} text */
function squeezed(text) {
  return text.replace(/\s*\n\s*/g, ' ').replace(/ ?([{};,]) ?|(:) /g, '$1$2');
}
