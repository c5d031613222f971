import type { Language } from '@hasila/domain';
import type { Drawing } from '@hasila/widgets/draw';
import { html } from '../html.js';
import { pagePath } from '../page-address.js';
import { type Section, shellWords } from '../shell/shell-words.js';

/** The way back: the list that a thing stands in, and the part of it. */
export function drawCrumbs(
  language: Language,
  section: Section,
  part?: { readonly name: Drawing; readonly path: string },
): Drawing {
  const list = html`<a href="${pagePath(language, `/${section}`)}">${shellWords(language).sections[section]}</a>`;
  if (part === undefined) return html`<p class="crumbs">${list}</p>`;
  return html`<p class="crumbs">${list} <span aria-hidden="true">/</span> <a href="${pagePath(language, part.path)}">${
    part.name
  }</a></p>`;
}
