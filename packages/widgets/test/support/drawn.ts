import type { Language } from '@hasila/domain';
import { html } from 'hono/html';
import { expect } from 'vitest';
import type { AxisDirection, DrawingContext } from '../../src/drawing/context.js';
import type { Drawing, Tag } from '../../src/drawing/templates.js';

/** Draws as a server does. */
export function contextIn(language: Language, axisDirection: AxisDirection = 'auto'): DrawingContext {
  const tag = html as unknown as Tag;
  return { html: tag, svg: tag, language, site: 'https://hasila.test', axisDirection };
}

/** Every attribute in double quotes, and nothing in one that could end it. */
const TAG = /^<(?:\/[a-z]+|[a-z][a-z\d]*(?: [a-z][a-zA-Z\d-]*="[^"<>]*")*)>$/;

/** The HTML of a drawing: it holds to what the browser's templates and a strict policy ask for. */
export async function markupOf(drawing: Drawing): Promise<string> {
  const markup = String(await drawing);
  const tags = markup.match(/<[^>]*>/g) ?? [];
  expect(tags.filter((tag) => !TAG.test(tag))).toEqual([]);
  expect(tags.filter((tag) => / (?:style|on[a-z]+)="/.test(tag))).toEqual([]);
  expect(open(tags)).toEqual([]);
  expect(textOf(markup)).not.toMatch(/undefined|null|NaN|Infinity|\[object|true|false/);
  expect(tags.filter((tag) => /undefined|null|NaN|Infinity|\[object/.test(tag))).toEqual([]);
  return markup;
}

/** What a reader reads. */
export function textOf(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** The text of every part of a name. */
export function partsOf(markup: string, name: string): readonly string[] {
  return [...markup.matchAll(new RegExp(`<([a-z]+)[^>]* part="${name}"[^>]*>`, 'g'))].map(
    ({ 0: tag, 1: element = '', index }) => {
      const start = index + tag.length;
      let depth = 1;
      for (const inner of markup.slice(start).matchAll(new RegExp(`<(/?)${element}[ >]`, 'g'))) {
        depth += inner[1] === '' ? 1 : -1;
        if (depth === 0) return textOf(markup.slice(start, start + inner.index));
      }
      throw new Error(`${tag} is never closed`);
    },
  );
}

/** Tags that are never closed, or closed out of order. */
function open(tags: readonly string[]): readonly string[] {
  const stack: string[] = [];
  for (const tag of tags) {
    const name = /[a-z]+\d*/.exec(tag)?.[0] ?? '';
    if (!tag.startsWith('</')) stack.push(name);
    else if (stack.at(-1) === name) stack.pop();
    else stack.push(tag);
  }
  return stack;
}

const HOSTILE = `"><img src=x onerror=alert(1)>'&amp;`;
/** What a service writes freely; the rest has a form that it must keep. */
const FREE: ReadonlySet<string> = new Set(['value', 'publisher', 'url', 'slug', 'code']);

/** The same answer from a service that means harm. */
export function hostile<Answer>(answer: Answer): Answer {
  return JSON.parse(JSON.stringify(answer), (key, value) =>
    FREE.has(key) && typeof value === 'string' ? HOSTILE : value,
  );
}
