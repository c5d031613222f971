import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { writeElementsPage } from './elements-page.js';
import { type Declaration, IGNORED, type Manifest, type Module } from './manifest.js';
import { writeTags } from './tag-types.js';

interface Plugin {
  readonly name: string;
  readonly moduleLinkPhase: (parameters: { readonly moduleDoc: Module }) => void;
  readonly packageLinkPhase: (parameters: { readonly customElementsManifest: Manifest }) => void;
}

const require = createRequire(import.meta.url);
const analyzer = require.resolve('@custom-elements-manifest/analyzer');
// Its program asks for more than its parts do; and it reads the trees of its own compiler alone.
const { create } = await import(pathToFileURL(join(analyzer, '../src/create.js')).href);
const ts: typeof import('typescript') = createRequire(analyzer)('typescript');

const root = fileURLToPath(new URL('..', import.meta.url));

/** What elements give their makers, and no page: how they ask and draw. */
const INSIDE = new Set([
  'question',
  'draw',
  'render',
  'styles',
  'properties',
  'shownLanguage',
  'createRenderRoot',
]);
/** Written in scripts alone. */
const NO_ATTRIBUTES = new Set(['data']);

/** The attributes of an element are its declared fields, in lower case with hyphens: `asOf` is `as-of`. */
const attributesOfFields: Plugin = {
  name: 'attributes of fields',
  moduleLinkPhase: ({ moduleDoc }) => {
    for (const declaration of moduleDoc.declarations ?? []) {
      if (declaration.kind !== 'class') continue;
      declaration.members = (declaration.members ?? []).filter(
        ({ name, kind, privacy }) =>
          kind === 'field' && privacy === undefined && !name.startsWith('#') && !INSIDE.has(name),
      );
      declaration.attributes = declaration.members
        .filter(({ name }) => !NO_ATTRIBUTES.has(name))
        .map(({ name, description = '', type }) => ({
          name: name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
          fieldName: name,
          description,
          ...(type === undefined ? {} : { type }),
        }));
    }
  },
  packageLinkPhase: ({ customElementsManifest: { modules } }) => {
    for (const module of modules) {
      for (const declaration of module.declarations ?? []) tidy(declaration);
      module.exports.push(...definitionsIn(module.path));
    }
  },
};

/** In the order of their names, without what an element has and does not look at. */
function tidy(declaration: Declaration): void {
  const ignored = IGNORED[declaration.tagName ?? ''] ?? [];
  declaration.attributes = sorted(declaration.attributes).filter(({ name }) => !ignored.includes(name));
  declaration.members = sorted(declaration.members);
  // The analyzer takes the name of a parameter for that of an event.
  declaration.events = sorted(declaration.events).filter(({ name }) => name.startsWith('hasila-'));
}

function sorted<Named extends { readonly name: string }>(named: readonly Named[] = []): readonly Named[] {
  return [...named].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A module of `define` gives one element its tag. */
function definitionsIn(path: string): readonly object[] {
  if (!path.startsWith('src/define/')) return [];
  const name = basename(path, '.ts');
  const declaration = {
    name: `Hasila${name[0]?.toUpperCase()}${name.slice(1)}`,
    module: `src/${name}/${name}-element.ts`,
  };
  return [{ kind: 'custom-element-definition', name: `hasila-${name}`, declaration }];
}

const files = (await readdir(join(root, 'src'), { recursive: true }))
  .filter((file) => /(-element|define\/[a-z]+)\.ts$/.test(file) && !file.endsWith('register.ts'))
  .sort();
const modules = await Promise.all(
  files.map(async (file) => {
    const path = `src/${file}`;
    return ts.createSourceFile(path, await readFile(join(root, path), 'utf8'), ts.ScriptTarget.ES2022, true);
  }),
);
const manifest: Manifest = create({ modules, plugins: [attributesOfFields], context: { dev: false } });
const published = JSON.stringify(manifest, withoutOrigins, 2).replace(
  /"\/?src\/([\w/-]+)\.ts"/g,
  '"dist/$1.js"',
);
await writeFile(join(root, 'custom-elements.json'), `${published}\n`);
await writeTags(manifest);
await writeElementsPage(manifest);

/** Where something was inherited from is nobody's business, and half of the file. */
function withoutOrigins(key: string, value: unknown): unknown {
  return key === 'inheritedFrom' ? undefined : value;
}
