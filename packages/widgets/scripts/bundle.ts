import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { minify } from 'terser';
import { WIDGET_STYLES } from '../src/styles/all.js';
import { squeezed } from './squeezed.js';

/**
 * What a page loads by a script tag: one module with all elements, one for each, and the style sheet of what a server
 * has drawn already. Run by `pnpm --filter @hasila/widgets run bundle`, after the packages are built.
 */
const LICENCES = '/*! @hasila/widgets: MIT. With Lit, copyright Google LLC: BSD-3-Clause. */';

/** Style sheets and documents are written for readers: blanks in them cost every page. */
const squeezing: Plugin = {
  name: 'squeeze',
  setup: ({ onLoad }) => {
    onLoad({ filter: /widgets\/dist\/.*(styles|ask-|selection).*\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      return { contents: source.replace(/`[^`]*`/g, squeezed), loader: 'js' };
    });
  },
};

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const folder = at('../dist/bundles');

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const elements = (await readdir(at('../dist/define')))
  .filter((file) => file.endsWith('.js') && file !== 'register.js')
  .map((file) => basename(file, '.js'));
await bundle('hasila', ['define.js']);
for (const element of elements) await bundle(`hasila-${element}`, [`define/${element}.js`]);
await writeFile(`${folder}/hasila.css`, squeezed(WIDGET_STYLES));

async function bundle(name: string, entries: readonly string[]): Promise<void> {
  const imports = ['script-endpoint.js', ...entries].map(
    (entry) => `import ${JSON.stringify(`./dist/${entry}`)};`,
  );
  const { outputFiles } = await build({
    stdin: { contents: imports.join('\n'), resolveDir: at('..'), sourcefile: `${name}.js` },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    conditions: ['production'],
    plugins: [squeezing],
    write: false,
  });
  const [output] = outputFiles;
  const { code = '' } = await minify(output?.text ?? '', {
    module: true,
    ecma: 2020,
    compress: { passes: 3, pure_getters: true, unsafe_arrows: true },
    format: { comments: false, preamble: LICENCES },
  });
  await writeFile(`${folder}/${name}.js`, code);
}
