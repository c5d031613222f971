import { directionOf, type Language } from '@hasila/domain';
import type { Edition } from '@hasila/schema';
import { html, markupOf } from '../html.js';
import { tagOf } from '../languages.js';
import type { Page } from '../page.js';
import { drawFooter } from './footer.js';
import { drawHead } from './head.js';
import { drawHeader } from './header.js';
import { shellWords } from './shell-words.js';

/** Where a page stands, beside its own content. */
export interface PageFrame extends Page {
  readonly language: Language;
  /** Without the language: `/indicators/x`; empty for the front page. */
  readonly path: string;
  /** Origin of the service, as readers write it: `https://data.example`. */
  readonly site: string;
  /** Undefined where it could not be asked for, on the page of an error. */
  readonly edition: Edition | undefined;
}

/** A whole HTML document: head, header with the languages and the search, the page itself, footer. */
export function drawPage(frame: PageFrame): string {
  const { language, main } = frame;
  return markupOf(html`<!doctype html>
<html lang="${tagOf(language)}" dir="${directionOf(language).toLowerCase()}">
${drawHead(frame)}
<body>
<a class="skip" href="#main">${shellWords(language).skip}</a>
${drawHeader(frame)}
<main id="main" tabindex="-1">${main}</main>
${drawFooter(frame)}
</body>
</html>
`);
}
