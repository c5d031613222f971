import type { Drawing } from '@hasila/widgets/draw';
import { html } from '../html.js';
import { LANGUAGE_NAMES, PAGE_LANGUAGES, tagOf } from '../languages.js';
import { pagePath } from '../page-address.js';
import type { PageFrame } from './draw-page.js';
import { SECTIONS, shellWords } from './shell-words.js';

/** The name of the service, its lists, its search, and the same page in other languages. */
export function drawHeader(frame: PageFrame): Drawing {
  const { language } = frame;
  const words = shellWords(language);
  return html`<header class="top">
<div class="inner">
<a class="brand" href="${pagePath(language)}">${words.name}</a>
${drawLanguages(frame)}
${drawSearch(frame)}
<nav class="sections" aria-label="${words.mainMenu}"><ul>${[...SECTIONS, 'explore' as const].map(
    (section) =>
      html`<li><a href="${pagePath(language, `/${section}`)}" ${currentOf(frame.path, section)}>${
        section === 'explore' ? words.explore : words.sections[section]
      }</a></li>`,
  )}</ul></nav>
</div>
</header>`;
}

/** Says of a link whether it leads to this page, or to the list that this page is of. */
function currentOf(path: string, section: string): Drawing {
  if (path === `/${section}`) return html`aria-current="page"`;
  return path.startsWith(`/${section}/`) ? html`aria-current="true"` : '';
}

function drawLanguages({ language, path, query = '' }: PageFrame): Drawing {
  return html`<nav class="languages" aria-label="${shellWords(language).languages}"><ul>${PAGE_LANGUAGES.map(
    (one) =>
      one === language
        ? html`<li><span lang="${tagOf(one)}" aria-current="true">${LANGUAGE_NAMES[one]}</span></li>`
        : html`<li><a href="${pagePath(one, path)}${query}" lang="${tagOf(one)}" hreflang="${tagOf(one)}">${LANGUAGE_NAMES[one]}</a></li>`,
  )}</ul></nav>`;
}

function drawSearch({ language, searched = '' }: PageFrame): Drawing {
  const words = shellWords(language);
  return html`<form class="search" role="search" action="${pagePath(language, '/search')}">
<label class="unseen" for="q">${words.search}</label>
<input id="q" name="q" type="search" required maxlength="200" autocomplete="off" placeholder="${words.searchHint}" value="${searched}">
<button>${words.find}</button>
</form>`;
}
