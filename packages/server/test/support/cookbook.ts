import { readFile, writeFile } from 'node:fs/promises';

const page = new URL('../../../../docs/cookbook.md', import.meta.url);

/** One question of the cookbook: what is asked, and the answer as it stands on the page. */
export interface Recipe {
  readonly question: string;
  readonly query: string;
  readonly answer: string;
}

/** A question, its words, a query, and right after it the answer. */
const RECIPE = /^## (.+)\n\n(?:(?!```|## ).*\n)+?\n?```graphql\n([\s\S]*?)```\n\n```json\n([\s\S]*?)```$/gm;

/** The questions of docs/cookbook.md; a heading or a block that belongs to no recipe is a mistake. */
export async function readCookbook(): Promise<readonly Recipe[]> {
  const text = await readFile(page, 'utf8');
  const recipes = [...text.matchAll(RECIPE)].map(([, question = '', query = '', answer = '']) => ({
    question,
    query,
    answer,
  }));
  const [headings, fences] = [text.match(/^## /gm)?.length, text.match(/^```/gm)?.length];
  if (headings !== recipes.length || fences !== 4 * recipes.length)
    throw new Error(`docs/cookbook.md: ${recipes.length} recipes, ${headings} headings, ${fences} fences`);
  return recipes;
}

/** Puts the answer that `ask` gives in the place of each one on the page. */
export async function rewriteCookbook(ask: (query: string) => Promise<unknown>): Promise<void> {
  let text = await readFile(page, 'utf8');
  for (const { query, answer } of await readCookbook()) {
    const block = (json: string) => `\`\`\`graphql\n${query}\`\`\`\n\n\`\`\`json\n${json}\`\`\``;
    const answered = block(formatAnswer(await ask(query)));
    text = text.replace(block(answer), () => answered);
  }
  await writeFile(page, text);
}

const WIDTH = 110;

/** An answer as it stands on the page: whatever fits in a line is written in one. */
export function formatAnswer(answer: unknown): string {
  return `${formatted(answer, '', 0)}\n`;
}

function formatted(value: unknown, indent: string, taken: number): string {
  const line = inOneLine(value);
  if (line.length + indent.length + taken <= WIDTH || typeof value !== 'object' || value === null)
    return line;
  const inner = `${indent}  `;
  const [open, close, parts] = Array.isArray(value)
    ? ['[', ']', value.map((part) => formatted(part, inner, 1))]
    : [
        '{',
        '}',
        Object.entries(value).map(([key, part]) => {
          const name = `${JSON.stringify(key)}: `;
          return `${name}${formatted(part, inner, name.length + 1)}`;
        }),
      ];
  return `${open}\n${parts.map((part) => `${inner}${part}`).join(',\n')}\n${indent}${close}`;
}

function inOneLine(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(', ')}]`;
  const parts = Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}: ${inOneLine(part)}`);
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}
