import { formatPeriodInWords, parsePeriod } from '@hasila/domain';
import { html } from '../html.js';
import type { PageRequest } from '../page.js';
import { pagePath, queryOf } from '../page-address.js';
import { drawSection, drawTable } from '../parts/section.js';
import { drawText } from '../parts/text.js';
import { breakdownOf } from './chosen-series.js';
import type { SeriesAnswer } from './indicator-document.js';
import type { IndicatorContent } from './indicator-page.js';
import { indicatorWords } from './indicator-words.js';

/** All series of an indicator where it has several: each can be shown on this page. */
export function drawSeriesList({ indicator, series }: IndicatorContent, { language }: PageRequest) {
  const { nodes } = indicator.series;
  if (nodes.length < 2) return '';
  const words = indicatorWords(language);
  const address = (one: SeriesAnswer) =>
    `${pagePath(language, `/indicators/${indicator.code}`)}${queryOf({
      place: one.place.slug,
      breakdown: breakdownOf(one) || undefined,
    })}`;
  const name = (one: SeriesAnswer) => {
    const parts = [one.place.name, ...one.breakdown.map(({ member }) => member.label)];
    return parts.map((part, index) => html`${index > 0 ? ' · ' : ''}${drawText(part, language)}`);
  };
  const rows = nodes.map((one) => [
    one === series
      ? html`<strong aria-current="true">${name(one)}</strong>`
      : html`<a href="${address(one)}">${name(one)}</a>`,
    html`<span class="narrow">${words.periods}: </span>${one.periods.length}`,
    one.latest === null
      ? '–'
      : html`${one.latest.quantity.text.value} <span class="quiet">(${formatPeriodInWords(parsePeriod(one.latest.period), language)})</span>`,
  ]);
  return drawSection(
    'series',
    words.series,
    html`<p class="quiet">${words.seriesHint}</p>${drawTable(words.series, [words.seriesName, words.periods, words.lastFigure], rows)}`,
  );
}
