import { formatPeriodInWords, type Language, parsePeriod } from '@hasila/domain';
import type { Drawing } from '@hasila/widgets/draw';
import { html } from '../html.js';
import type { PageKind, PageRequest } from '../page.js';
import { pagePath } from '../page-address.js';
import { drawCrumbs } from '../parts/crumbs.js';
import { grouped } from '../parts/grouped.js';
import { drawQuote, drawSourceList, drawThing } from '../parts/links.js';
import { drawSection, drawTable } from '../parts/section.js';
import { drawText } from '../parts/text.js';
import { licenceAddress } from '../shell/licence.js';
import { statusWords } from '../words/status-words.js';
import { drawChanges } from './draw-changes.js';
import { drawDelivery } from './draw-delivery.js';
import { servedYears } from './served-years.js';
import { YEAR, YEARS, type YearAnswer } from './year-document.js';
import { yearWords } from './year-words.js';

/** `/years/YEAR`: the year in review. */
export const YEAR_PAGE: PageKind = {
  path: /^\/years\/(\d{4})$/,
  make: async (request, [year = '']) => {
    const { client, language, site, edition, path } = request;
    const { dataset } = await client.request(YEARS, { language });
    const years = servedYears(dataset);
    if (!years.includes(year)) return undefined;
    const base = String(Number(year) - 1);
    const answer = await client.request(YEAR, { year: Number(year), base, target: year, language });
    const { yearInReview: review, ranking } = answer;
    const words = yearWords(language);
    const lead = words.lead(year, review.comparisons.totalCount, review.claims.totalCount);
    const title = words.title(year);
    const main = html`${drawCrumbs(language, 'years')}<h1>${title}</h1><p class="lead">${lead}</p>${drawSection(
      'changes',
      words.changes,
      ranking.nodes.length === 0
        ? ''
        : html`<p class="quiet">${words.changesHint(base, year)}</p>${drawChanges(
            ranking.nodes,
            { base, target: year },
            language,
          )}`,
    )}${drawSection('delivery', words.delivery, drawDelivery(review.delivery, request))}${drawClaims(
      answer,
      request,
    )}${drawFacilities(answer, request)}${drawEvents(answer, request)}${drawNeighbours(years, year, request)}`;
    return {
      title,
      description: lead,
      main,
      ...(review.delivery.total > 0 && {
        chart: { kind: 'delivery', query: `year=${year}`, standsForPage: true },
      }),
      data: [
        {
          '@context': 'https://schema.org',
          '@type': 'Dataset',
          '@id': `${site}${pagePath(language, path)}`,
          name: title,
          description: lead,
          temporalCoverage: year,
          license: licenceAddress(edition.license) ?? edition.license,
          version: edition.id.slice(0, 12),
        },
      ],
    };
  },
};

function drawClaims({ agreeing, disagreeing, unchecked }: YearAnswer, { language }: PageRequest): Drawing {
  const words = yearWords(language);
  const counts = [agreeing, disagreeing, unchecked].map(({ totalCount }) => totalCount);
  if (counts.every((count) => count === 0)) return '';
  const rows = grouped(disagreeing.nodes, ({ indicator, breakdown, stated, trend, verdict }) => [
    indicator.code,
    breakdown,
    stated,
    trend,
    verdict,
  ]).map((group) => drawClaim(group, language));
  return drawSection(
    'claims',
    words.claims,
    html`<p>${words.claimsLead(agreeing.totalCount, disagreeing.totalCount, unchecked.totalCount)}</p>${drawTable(
      words.claims,
      [words.indicator, words.stated, words.byFigures, words.verdict],
      rows,
    )}`,
  );
}

type Claim = YearAnswer['disagreeing']['nodes'][number];

/** Claims that say the same: one row with all who say it. */
function drawClaim(group: readonly [Claim, ...Claim[]], language: Language): readonly Drawing[] {
  const [{ indicator, breakdown, stated, comparison, citation, verdict }] = group;
  const sources = group.map((one) => one.citation.source);
  const said = stated?.text.value ?? (citation.asWritten === null ? '–' : drawQuote(citation.asWritten));
  return [
    html`${drawThing('indicators', indicator.code, indicator.label, language)}${breakdown.map(
      ({ member }) => html` · ${drawText(member.label, language)}`,
    )}`,
    html`${said} <small class="quiet">(${drawSourceList(sources, language)})</small>`,
    html`<span class="narrow">${yearWords(language).byFigures}: </span>${comparison.change?.text.value ?? '–'}`,
    html`<span class="verdict ${verdict.toLowerCase().replaceAll('_', '-')}">${statusWords(language).claim[verdict]}</span>`,
  ];
}

function drawFacilities({ yearInReview: { facilities } }: YearAnswer, { language }: PageRequest): Drawing {
  const items = facilities.nodes.map(({ slug, name, history }) => {
    const kinds = [...new Set(history.map(({ kind }) => kind))].map(
      (kind) => statusWords(language).facilityChange[kind],
    );
    return html`<li>${drawThing('facilities', slug, name, language)} <span class="quiet">(${kinds.join(
      language === 'AR' ? '، ' : ', ',
    )})</span></li>`;
  });
  return drawSection(
    'facilities',
    yearWords(language).facilities,
    items.length === 0 ? '' : html`<ul>${items}</ul>`,
  );
}

function drawEvents({ yearInReview: { events } }: YearAnswer, { language }: PageRequest): Drawing {
  const items = events.nodes.map(
    ({ slug, name, period }) =>
      html`<li>${drawThing('events', slug, name, language)} <span class="quiet">(${formatPeriodInWords(
        parsePeriod(period),
        language,
      )})</span></li>`,
  );
  return drawSection('events', yearWords(language).events, items.length === 0 ? '' : html`<ul>${items}</ul>`);
}

/** Years around this one that there are pages of. */
function drawNeighbours(years: readonly string[], year: string, { language }: PageRequest): Drawing {
  const words = yearWords(language);
  const at = years.indexOf(year);
  const link = (rel: string, to: string | undefined, word: string) =>
    to === undefined
      ? ''
      : html`<a rel="${rel}" href="${pagePath(language, `/years/${to}`)}">${word}: ${to}</a>`;
  return html`<nav class="pager" aria-label="${words.around}">${link('prev', years[at + 1], words.previous)}${link(
    'next',
    years[at - 1],
    words.next,
  )}</nav>`;
}
