import { html } from '../html.js';
import type { PageKind } from '../page.js';
import { shellWords } from '../shell/shell-words.js';

/** The front page of a language. */
export const FRONT: PageKind = {
  path: /^$/,
  make: async ({ language, edition }) => {
    const { about, name } = shellWords(language);
    const title = edition.name[language] ?? name;
    return { title, description: about, main: html`<h1>${title}</h1><p class="lead">${about}</p>` };
  },
};
