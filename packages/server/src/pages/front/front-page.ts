import type { Drawing } from '@hasila/widgets/draw';
import { html } from '../html.js';
import type { PageKind, PageRequest } from '../page.js';
import { pagePath } from '../page-address.js';
import { drawSection } from '../parts/section.js';
import { licenceAddress } from '../shell/licence.js';
import { shellWords } from '../shell/shell-words.js';
import { drawChanges } from '../years/draw-changes.js';
import { drawDeliveryCounts } from '../years/draw-delivery.js';
import { latestReported, servedYears } from '../years/served-years.js';
import { YEAR, YEARS, type YearAnswer } from '../years/year-document.js';
import { yearWords } from '../years/year-words.js';
import { drawWaysIn } from './draw-ways-in.js';
import { frontWords } from './front-words.js';

const CHANGES = 6;
/** What the snippets are about where the year has no ranking. */
const USUAL = 'criminal-cases-recorded';

/** `/LANG`: what this is, the latest year, and the ways in. */
export const FRONT: PageKind = {
  path: /^$/,
  make: async (request) => {
    const { client, language, edition, site } = request;
    const { dataset, reports } = await client.request(YEARS, { language });
    const year = latestReported(reports.nodes) ?? servedYears(dataset)[0];
    const review =
      year === undefined
        ? undefined
        : await client.request(YEAR, {
            year: Number(year),
            base: String(Number(year) - 1),
            target: year,
            language,
          });
    const words = frontWords(language);
    const main = html`<div class="hero"><h1>${words.title}</h1><p class="lead">${words.lead}</p>${drawCounts(request)}</div>${
      review === undefined || year === undefined ? '' : drawReview(review, year, request)
    }<section class="promises" aria-label="${shellWords(language).about}">${words.promises.map(
      ([heading, text]) => html`<div><h3>${heading}</h3><p>${text}</p></div>`,
    )}</section>${drawWaysIn(request, { code: USUAL, year: year ?? '2025' })}`;
    const name = edition.name[language] ?? shellWords(language).name;
    return {
      title: name,
      description: words.lead,
      main,
      ...(year !== undefined && {
        chart: {
          kind: 'ranking',
          query: `base=${Number(year) - 1}&target=${year}`,
          standsForPage: false,
        },
      }),
      scripts: ['copying.js'],
      data: [
        {
          '@context': 'https://schema.org',
          '@type': 'DataCatalog',
          '@id': `${site}${pagePath(language)}`,
          name,
          description: words.lead,
          license: licenceAddress(edition.license) ?? edition.license,
          dateModified: edition.issued.toISOString().slice(0, 10),
          version: edition.id.slice(0, 12),
        },
        {
          '@context': 'https://schema.org',
          '@type': 'WebSite',
          url: `${site}${pagePath(language)}`,
          name: shellWords(language).name,
          potentialAction: {
            '@type': 'SearchAction',
            target: `${site}${pagePath(language, '/search')}?q={search_term_string}`,
            'query-input': 'required name=search_term_string',
          },
        },
      ],
    };
  },
};

function drawCounts({ edition, language }: PageRequest): Drawing {
  const { counts, inNumbers } = frontWords(language);
  const format = new Intl.NumberFormat(language === 'AR' ? 'ar-MA-u-nu-latn' : language.toLowerCase());
  const shown = (['indicators', 'observations', 'sources', 'claims'] as const).map(
    (name) => html`<div><dt>${counts[name]}</dt><dd>${format.format(edition.counts[name] ?? 0)}</dd></div>`,
  );
  return html`<dl class="counts" aria-label="${inNumbers}">${shown}</dl>`;
}

function drawReview(review: YearAnswer, year: string, request: PageRequest): Drawing {
  const { language } = request;
  const words = yearWords(language);
  const base = String(Number(year) - 1);
  const { delivery } = review.yearInReview;
  return drawSection(
    'review',
    frontWords(language).topChanges(year),
    html`<h3>${words.changes}</h3><p class="quiet small">${words.changesHint(base, year)}</p>${drawChanges(
      review.ranking.nodes.slice(0, CHANGES),
      { base, target: year },
      language,
    )}${
      delivery.total === 0 ? '' : html`<h3>${words.delivery}</h3>${drawDeliveryCounts(delivery, request)}`
    }<p><a class="more" href="${pagePath(language, `/years/${year}`)}">${words.more(year)}</a></p>`,
  );
}
