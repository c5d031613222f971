import type { Language } from '@hasila/domain';
import type { Drawing } from '@hasila/widgets/draw';
import { html } from '../html.js';
import { tagOf } from '../languages.js';
import type { PageRequest } from '../page.js';
import { pagePath, queryOf } from '../page-address.js';
import { drawSection } from '../parts/section.js';
import { drawSnippet } from '../parts/snippet.js';
import { breakdownOf } from './chosen-series.js';
import type { SeriesAnswer } from './indicator-document.js';
import type { IndicatorContent } from './indicator-page.js';
import { indicatorWords } from './indicator-words.js';
import { seriesFiles } from './series-files.js';

/** How to have these figures elsewhere: in a page, in a program, in a text, as a file. */
export function drawUses(content: IndicatorContent, request: PageRequest): Drawing {
  const { language } = request;
  const { series } = content;
  const words = indicatorWords(language);
  const use = (title: string, code: string) =>
    html`<details><summary>${title}</summary>${drawSnippet(code, title, language)}</details>`;
  const ofSeries =
    series === undefined
      ? ''
      : html`${use(words.embed, elementOf(content, series, request))}${use(words.query, queryFor(content, series))}`;
  return drawSection(
    'use',
    words.use,
    html`${ofSeries}<details><summary>${words.cite}</summary><p class="citation">${citationOf(content, request)}</p></details>${
      series === undefined ? '' : drawFiles(content, series, request)
    }`,
  );
}

function elementOf({ indicator }: IndicatorContent, series: SeriesAnswer, request: PageRequest): string {
  const breakdown = breakdownOf(series);
  const parts = breakdown === '' ? '' : ` breakdown="${breakdown}"`;
  // An element that names neither is of the country's total, which not every indicator has.
  const isTotal = series.place.slug === request.edition.country && breakdown === '';
  const named = isTotal ? '' : ` place="${series.place.slug}"${parts}`;
  return `<script type="module" src="${request.site}/widgets/hasila-trend.js"></script>
<hasila-trend indicator="${indicator.code}"${named} language="${tagOf(request.language)}"></hasila-trend>`;
}

function queryFor({ indicator }: IndicatorContent, { place, breakdown }: SeriesAnswer): string {
  const parts = breakdown.map(
    ({ dimension, member }) => `{ dimension: "${dimension.code}", member: "${member.code}" }`,
  );
  const members = parts.length === 0 ? '' : `, breakdown: [${parts.join(', ')}]`;
  return `{
  indicator(code: "${indicator.code}") {
    observations(filter: { places: ["${place.slug}"]${members} }) {
      nodes { period quantity { text { value } min max } reading { citation { source { url } } } }
    }
  }
}`;
}

function drawFiles(
  { indicator }: IndicatorContent,
  series: SeriesAnswer,
  { language }: PageRequest,
): Drawing {
  const links = seriesFiles(indicator, series, language).map(
    ({ name, address }, index) => html`${index > 0 ? ' · ' : ''}<a href="${address}">${name}</a>`,
  );
  return html`<p class="small">${indicatorWords(language).download}: ${links}</p>`;
}

const QUOTES: Readonly<Record<Language, readonly [string, string]>> = {
  AR: ['«', '»'],
  EN: ['“', '”'],
  FR: ['«\u00A0', '\u00A0»'],
};

function citationOf({ indicator, series, usual }: IndicatorContent, request: PageRequest): string {
  const { language, edition, site, path } = request;
  const query =
    usual || series === undefined
      ? ''
      : queryOf({ place: series.place.slug, breakdown: breakdownOf(series) || undefined });
  const [open, close] = QUOTES[language];
  const parts = [
    edition.name[language] ?? edition.name.EN ?? '',
    `${open}${indicator.label.value}${close}`,
    `${edition.issued.toISOString().slice(0, 10)} (${edition.id.slice(0, 8)})`,
    edition.license,
  ].join(language === 'AR' ? '، ' : ', ');
  return `${parts}. ${site}${pagePath(language, path)}${query}`;
}
