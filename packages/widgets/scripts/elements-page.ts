import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Element, elementsOf, type Manifest } from './manifest.js';

const page = fileURLToPath(new URL('../../../docs/widgets.md', import.meta.url));
const [START, END] = ['<!-- elements: generated -->', '<!-- elements: end -->'];

/** Names that are written once, above all elements. */
const COMMON = ['as-of', 'endpoint', 'language', 'state', 'theme'];
const COMMON_PARTS = ['caution', 'figure', 'source', 'status', 'title'];

/** Writes the elements with their attributes, parts and properties between two marks of the page about them. */
export async function writeElementsPage(manifest: Manifest): Promise<void> {
  const text = await readFile(page, 'utf8');
  const [before, rest] = text.split(START);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`${page} has no place for the elements`);
  const elements = elementsOf(manifest);
  const [first] = elements;
  const common = first === undefined ? '' : commonOf(first);
  const sections = elements.map((element) => `${sectionOf(element).trimEnd()}\n`).join('\n');
  await writeFile(page, `${before}${START}\n\n${common}\n${sections}\n${END}${after}`);
}

function commonOf({
  attributes = [],
  events = [],
  slots = [],
  cssParts = [],
  cssProperties = [],
}: Element): string {
  return `### What all of them have

${table(
  'attribute',
  attributes.filter(({ name }) => COMMON.includes(name)),
)}
${table('event', events)}
${table(
  'slot',
  slots.map((slot) => ({ ...slot, name: slot.name === '' ? '(none)' : slot.name })),
)}
${table(
  'part',
  cssParts.filter(({ name }) => COMMON_PARTS.includes(name)),
)}
${table('custom property', cssProperties)}`;
}

function sectionOf({
  tagName,
  description = '',
  attributes = [],
  cssParts = [],
  cssProperties = [],
}: Element): string {
  const name = tagName.replace('hasila-', '');
  const picture = name === 'figure' ? 'figure-tile' : name;
  const own = cssProperties.filter((one) => /series|land/.test(one.name));
  return `### \`<${tagName}>\`

${description}

![${tagName}](pictures/${picture}.png)

${table(
  'attribute',
  attributes.filter((one) => !COMMON.includes(one.name)),
)}
${table(
  'part',
  cssParts.filter((one) => !COMMON_PARTS.includes(one.name)),
)}
${own.length === 0 ? '' : table('custom property', own)}`;
}

function table(
  head: string,
  rows: readonly { readonly name: string; readonly description?: string; readonly default?: string }[],
): string {
  const lines = rows.map(({ name, description = '', default: usual }) => {
    const text = description.replaceAll('\n', ' ').replaceAll('|', '\\|');
    return `| \`${name}\` | ${text}${usual === undefined ? '' : ` Usually \`${usual}\`.`} |`;
  });
  return `| ${head} | |\n| --- | --- |\n${lines.join('\n')}\n`;
}
