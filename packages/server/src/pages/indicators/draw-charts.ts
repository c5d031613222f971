import { drawFigure, drawTrend } from '@hasila/widgets/draw';
import { html } from '../html.js';
import { tagOf } from '../languages.js';
import type { PageRequest } from '../page.js';
import { drawSection } from '../parts/section.js';
import { widgetContext } from '../parts/widget-context.js';
import { breakdownOf } from './chosen-series.js';
import type { IndicatorContent } from './indicator-page.js';
import { indicatorWords } from './indicator-words.js';

/** The latest figure and the series: drawn here, and taken over by the elements around them when their script runs. */
export function drawCharts(
  { indicator, series, latest, trend }: IndicatorContent,
  { language }: PageRequest,
) {
  const words = indicatorWords(language);
  if (series === undefined) return html`<p class="quiet">${words.noFigures}</p>`;
  const { code } = indicator;
  const place = series.place.slug;
  const breakdown = breakdownOf(series);
  const lang = tagOf(language);
  const figure =
    latest === undefined
      ? ''
      : html`<hasila-figure view="tile" indicator="${code}" place="${place}" breakdown="${breakdown}" language="${lang}">${drawFigure(
          latest,
          'tile',
          widgetContext(language),
        )}</hasila-figure>`;
  const chart =
    trend === undefined
      ? ''
      : html`<hasila-trend indicator="${code}" place="${place}" breakdown="${breakdown}" language="${lang}">${drawTrend(
          trend,
          {},
          widgetContext(language),
        )}</hasila-trend>`;
  return html`<div class="charts">${drawSection('latest', words.latest, figure)}${drawSection(
    'trend',
    words.overTime,
    chart,
  )}</div>`;
}
