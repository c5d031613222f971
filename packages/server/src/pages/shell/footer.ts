import { formatPeriodInWords, parsePeriod } from '@hasila/domain';
import type { Drawing } from '@hasila/widgets/draw';
import { html } from '../html.js';
import { pagePath } from '../page-address.js';
import type { PageFrame } from './draw-page.js';
import { licenceAddress } from './licence.js';
import { shellWords } from './shell-words.js';

/** What the figures are, of which edition, under which licence, and the ways in for programs. */
export function drawFooter({ language, edition }: PageFrame): Drawing {
  const words = shellWords(language);
  return html`<footer class="bottom">
<div class="inner">
<div><p>${words.about}</p>${edition === undefined ? '' : drawEdition({ language, edition })}</div>
<nav aria-label="${words.forPrograms}"><h2>${words.forPrograms}</h2><ul>
<li><a href="/graphql">${words.api}</a></li>
<li><a href="${pagePath(language)}#developers">${words.sdk}</a></li>
<li><a href="${pagePath(language)}#integrators">${words.widgets}</a></li>
<li><a href="/limits">${words.limits}</a></li>
</ul></nav>
</div>
</footer>`;
}

function drawEdition({ language, edition }: Required<Pick<PageFrame, 'language' | 'edition'>>): Drawing {
  if (edition === undefined) return '';
  const words = shellWords(language);
  const issued = formatPeriodInWords(parsePeriod(edition.issued.toISOString().slice(0, 10)), language);
  const address = licenceAddress(edition.license);
  const licence =
    address === undefined
      ? html`<bdi>${edition.license}</bdi>`
      : html`<a rel="license" href="${address}"><bdi>${edition.license}</bdi></a>`;
  return html`<p class="small">${words.edition(edition.id.slice(0, 8), issued)}. ${words.licence} ${licence}.</p>`;
}
