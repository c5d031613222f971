import { html } from '../html.js';
import type { PageKind } from '../page.js';
import { pagePath } from '../page-address.js';
import { drawText } from '../parts/text.js';
import { servedYears } from './served-years.js';
import { YEARS } from './year-document.js';
import { yearWords } from './year-words.js';

/** `/years`: every year that there are figures of, with the reports about it. */
export const YEARS_PAGE: PageKind = {
  path: /^\/years$/,
  make: async ({ client, language }) => {
    const words = yearWords(language);
    const { dataset, reports } = await client.request(YEARS, { language });
    const main = html`<h1>${words.listTitle}</h1><p class="lead">${words.listLead}</p><ol class="years">${servedYears(
      dataset,
    ).map((year) => {
      const own = reports.nodes.filter(({ period }) => period === year);
      return html`<li><h2><a href="${pagePath(language, `/years/${year}`)}">${year}</a></h2>${
        own.length === 0
          ? ''
          : html`<p class="quiet"><span class="unseen">${words.reports}: </span>${own.map(
              ({ title }, index) => html`${index > 0 ? ' · ' : ''}${drawText(title, language)}`,
            )}</p>`
      }</li>`;
    })}</ol>`;
    return { title: words.listTitle, description: words.listLead, main };
  },
};
