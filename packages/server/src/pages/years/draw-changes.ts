import type { Language } from '@hasila/domain';
import { type Drawing, drawCaution, drawChange } from '@hasila/widgets/draw';
import { html } from '../html.js';
import { drawThing } from '../parts/links.js';
import { widgetContext } from '../parts/widget-context.js';
import type { YearAnswer } from './year-document.js';
import { yearWords } from './year-words.js';

type Row = YearAnswer['ranking']['nodes'][number];

/** What changed most: both figures, the change, and what a reader must know of it. */
export function drawChanges(
  rows: readonly Row[],
  { base, target }: { readonly base: string; readonly target: string },
  language: Language,
): Drawing {
  if (rows.length === 0) return '';
  const words = yearWords(language);
  const context = widgetContext(language);
  return html`<div class="wide hasila" role="group" aria-label="${words.changes}" tabindex="0"><table class="list changes"><caption class="unseen">${words.changes}</caption><thead><tr><th scope="col">${words.indicator}</th><th scope="col">${base}</th><th scope="col">${target}</th><th scope="col">${words.change}</th></tr></thead><tbody>${rows.map(
    ({ indicator, base: from, target: to, change, comparability }) =>
      html`<tr><th scope="row">${drawThing('indicators', indicator.code, indicator.label, language)}${
        comparability.verdict === 'COMPARABLE' ? '' : drawCaution(comparability, context)
      }</th><td data-period="${base}">${from?.quantity.text.value ?? '–'}</td><td data-period="${target}">${to?.quantity.text.value ?? '–'}</td><td>${
        change === null ? '–' : drawChange(change, indicator.desiredDirection, context)
      }</td></tr>`,
  )}</tbody></table></div>`;
}
