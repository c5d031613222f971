import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, version as esbuild } from 'esbuild';
import { startAnswering } from './answering.mjs';
import { CLIENTS } from './clients.mjs';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const sdk = at('../../packages/sdk');
const { CompareDocument } = await import(`${sdk}/dist/generated/operations.js`);

/** The same question for all: the document that `compare` sends. */
const question = `
export const text = ${JSON.stringify(String(CompareDocument))};
const side = (period) => ({ period });
export const variables = {
  inputs: [{ indicator: 'criminal-cases-recorded', base: side('2024'), target: side('2025') }],
  language: 'EN',
};`;

const asking = {
  name: 'question',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^question$/ }, ({ path }) => ({ path, namespace: 'question' }));
    onLoad({ filter: /.*/, namespace: 'question' }, () => ({ contents: question }));
  },
};

/** As a page would have it: for browsers, without what a bundler can leave out, and without code for development. */
async function bundle(file) {
  const { outputFiles } = await build({
    entryPoints: [at(`clients/${file}.js`)],
    ...{ bundle: true, minify: true, write: false, format: 'esm', platform: 'browser', target: 'es2022' },
    define: { 'process.env.NODE_ENV': '"production"', 'globalThis.__DEV__': 'false' },
    alias: { '@hasila/sdk/core': `${sdk}/dist/core.js`, '@hasila/sdk': `${sdk}/dist/index.js` },
    // One client imports it for its webhooks, which no page has.
    external: ['crypto'],
    plugins: [asking],
  });
  return outputFiles[0].contents;
}

const server = await startAnswering(at('../../packages/schema/schema.graphql'));
const rows = [];
for (const { file, name, has } of CLIENTS) {
  const code = await bundle(file);
  const { ask } = await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
  const answer = await ask(server.url);
  if (answer !== 3.1) throw new Error(`${name} answered ${answer}: what was measured does not work`);
  rows.push([
    name,
    await versionOf(name),
    has,
    kilobytes(code.length),
    kilobytes(gzipSync(code, { level: 9 }).length),
  ]);
}
server.close();

async function versionOf(name) {
  if (name.startsWith('@hasila/')) return 'this repository';
  const [manifest] = createRequire(import.meta.url)
    .resolve.paths(name)
    .map((folder) => `${folder}/${name}/package.json`);
  return JSON.parse(await readFile(manifest, 'utf8')).version;
}

function kilobytes(bytes) {
  return `${(bytes / 1_000).toFixed(1)} kB`;
}

const table = [
  ['client', 'version', 'what a page has with it', 'minified', 'and gzipped'],
  ['---', '---', '---', '---:', '---:'],
  ...rows,
].map((cells) => `| ${cells.join(' | ')} |`);
const doc = at('../../docs/sdk-size.md');
const [before, after] = ['<!-- sizes -->', '<!-- /sizes -->'];
const old = await readFile(doc, 'utf8');
const head = `esbuild ${esbuild}, gzip at level 9, 1 kB = 1,000 bytes:`;
const text = `${before}\n${head}\n\n${table.join('\n')}\n${after}`;
await writeFile(doc, old.slice(0, old.indexOf(before)) + text + old.slice(old.indexOf(after) + after.length));
console.log(table.join('\n'));
